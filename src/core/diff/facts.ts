import { formatDay } from '../time/day.ts';
import { dayOfUnit } from './measures.ts';
import { written } from './show.ts';
import { type Unit, unitsOf } from './units.ts';
import { isKnown, type Version } from './version.ts';

/**
 * All that a plan says, a fact a line, in an order of its own: two versions that say the same give the same, and lines
 * that differ are changes. Undefined where the text cannot be read as a plan.
 */
export function planFacts(version: Version): string | undefined {
  if (!isKnown(version)) return undefined;
  const blocks = unitsOf(version.plan).map((unit) => ({ unit, head: headOf(unit) }));
  blocks.sort((a, b) => rank(a.unit) - rank(b.unit) || (a.head < b.head ? -1 : a.head > b.head ? 1 : 0));
  return blocks
    .map(({ unit, head }) => {
      const due = unit.type === 'milestone' || unit.type === 'wave' ? dayOfUnit(unit, version) : undefined;
      const facts = [...unit.fields]
        .map(([key, value]) => `  ${key}: ${(written(key, value) ?? '').replace(/\s+/g, ' ').trim()}`)
        .sort();
      return `${[head, ...(due === undefined ? [] : [`  due: ${formatDay(due)}`]), ...facts].join('\n')}\n`;
    })
    .join('\n');
}

function headOf({ noun, id, fields }: Unit): string {
  const name = id ?? fields.get('title') ?? fields.get('phase');
  return name === undefined ? noun : `${noun} ${String(name)}`;
}

const ORDER = [
  'programme',
  'calendar',
  'charter',
  'team',
  'person',
  'role',
  'super-user',
  'phase',
  'gate',
  'milestone',
];

function rank({ type }: Unit): number {
  const at = ORDER.indexOf(type);
  return at < 0 ? ORDER.length : at;
}
