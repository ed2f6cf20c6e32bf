import type { Item, SymbolKind } from '../../model/item.ts';
import type { Plan } from '../../model/programme.ts';
import type { Reference } from '../../model/symbols.ts';
import { ESSENTIAL_ROLES } from '../../schedule/parties.ts';
import { isOnlyNear, isSlip, nearest } from '../../text/suggest.ts';
import { add, changeTo } from '../fixes.ts';
import { isUnreadable } from '../lacking.ts';
import { type Facts, rule } from '../rule.ts';

const ESSENTIAL: ReadonlySet<string> = new Set(ESSENTIAL_ROLES);

export const unknownId = rule({
  id: 'reference/unknown-id',
  severity: 'error',
  finds: 'An id names nothing in the plan.',
  why: 'A name that leads nowhere looks like an owner, a dependency or a criterion, and is none. Nobody will be asked, nothing will be waited for, and the hole shows on the day somebody relies on it.',
  bad: `
people:
  ana-ruiz: {name: Ana Ruiz}
phases:
  - id: foundation
    milestones:
      - id: data-audit
        title: Data audited
        week: 1
        owner: ana-riuz
#              ^^^^^^^^
`,
  good: `
people:
  ana-ruiz: {name: Ana Ruiz}
phases:
  - id: foundation
    milestones:
      - id: data-audit
        title: Data audited
        week: 1
        owner: ana-ruiz
`,
  reads: ['charter', 'ids', 'mentions', 'metrics', 'parties', 'phases'],
  check({ symbols, plan }, report) {
    for (const reference of symbols.unresolved) {
      const { expects, id, span } = reference;
      if (isMissingRole({ symbols, plan }, reference)) continue;
      const candidates = symbols.declarations.filter(({ kind }) => expects.includes(kind)).map((other) => other.id);
      const meant = nearest(id, candidates);
      // Where an id cannot be read, it may well be this one.
      if (!meant && mayBeUnread(expects, plan)) continue;
      const other = symbols.find(['person', 'role', 'team'], id);
      const message = other
        ? `\`${id}\` is a ${other.kind}; here the plan needs ${wanted(expects)}.`
        : `No ${expects.join(' or ')} of this plan is called \`${id}\`: nobody can tell ${isParty(expects) ? 'who' : 'what'} is meant.`;
      const help = meant ? `Did you mean \`${meant}\`?` : `Add ${wanted(expects)} with this id, or name another.`;
      const fixes = meant
        ? changeTo(span, meant, `Change to ${meant}`, isOnlyNear(id, candidates) && isSlip(id, meant))
        : expects.includes('person')
          ? add(plan, ['people', id], { name: inWords(id) }, `Add ${inWords(id)} to the people`)
          : [];
      report(span, message, { help, fixes });
    }
  },
});

/** That an essential role is not there is told once, at the roles, and not at each mention of it. */
function isMissingRole({ plan }: Pick<Facts, 'symbols' | 'plan'>, { expects, id }: Reference): boolean {
  return expects.includes('role') && ESSENTIAL.has(id) && !plan.roles.some((role) => role.id.value === id);
}

function mayBeUnread(expects: readonly SymbolKind[], { phases, metrics, charter }: Plan): boolean {
  const items: Partial<Record<SymbolKind, readonly (Item & { readonly id: unknown })[]>> = {
    phase: phases,
    milestone: phases.flatMap(({ milestones }) => milestones),
    metric: metrics,
    journey: charter?.journeys ?? [],
  };
  return expects.some((kind) => items[kind]?.some((item) => isUnreadable(item, 'id', item.id)));
}

function isParty(expects: readonly SymbolKind[]): boolean {
  return expects.some((kind) => kind === 'person' || kind === 'role');
}

function wanted(expects: readonly SymbolKind[]): string {
  return `a ${expects.join(' or a ')}`;
}

/** What an id of the form that the format recommends says: `amara-okafor` is Amara Okafor. */
function inWords(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (match, letter: string) => (match.length > 1 ? ' ' : '') + letter.toUpperCase());
}
