import type { Found, Impact } from './found.ts';
import { IMPACTS, type Side } from './impacts.ts';

export interface Weight {
  readonly impact: Impact;
  readonly isMixed: boolean;
}

/**
 * What a change does to the plan, by the table. Each row says what weakens; that its reverse strengthens follows from
 * asking it the other way round. Where both are true of parts of a change, it weakens: one loss is not made good by a gain.
 */
export function impactOf(found: Found, base: Side, head: Side): Weight {
  const weakens = losesIn(found, base, head);
  const strengthens = losesIn(reversed(found), head, base);
  const impact = weakens ? 'weakens' : strengthens ? 'strengthens' : 'neutral';
  return { impact, isMixed: weakens && strengthens };
}

const OPPOSITE = { added: 'removed', removed: 'added' } as const;

export function reversed(found: Found): Found {
  const { verb } = found;
  return {
    ...found,
    verb: verb === 'added' || verb === 'removed' ? OPPOSITE[verb] : verb,
    base: found.head,
    head: found.base,
    fields: found.fields.map(({ field, from, to }) => ({ field, from: to, to: from })),
  };
}

function losesIn(found: Found, from: Side, to: Side): boolean {
  const { type, verb, base } = found;
  if (verb === 'added') return false;
  if (verb === 'removed') {
    const row = IMPACTS.find((each) => each.verb === 'removed' && each.types.includes(type));
    return base !== undefined && row?.loses({ unit: base, other: undefined, from, to }, undefined, undefined) === true;
  }
  return found.fields.some((change) =>
    IMPACTS.some(
      (row) =>
        row.fields?.includes(change.field) &&
        row.types.includes(type) &&
        found.base !== undefined &&
        row.loses({ unit: found.base, other: found.head, from, to }, change.from, change.to),
    ),
  );
}
