import type { Leaf } from '../model/item.ts';
import { partyName } from './show.ts';
import type { Unit } from './units.ts';
import type { Known } from './version.ts';
import { quoted } from './words.ts';

interface Named {
  readonly title?: Leaf<string> | undefined;
  readonly name?: Leaf<string> | undefined;
  readonly statement?: Leaf<string> | undefined;
}

/** What an item is called where a sentence begins with it: `"UAT signed off"`, `The role change-manager`. */
export function nameOf(unit: Unit, side: Known): string {
  const { title, name, statement } = unit.item as Named;
  const words = (title ?? name ?? statement)?.value;
  switch (unit.type) {
    case 'programme':
      return 'The programme';
    case 'calendar':
      return 'The calendar';
    case 'deployment':
      return 'The deployment';
    case 'role':
      return `The role ${unit.id}`;
    case 'super-user':
      return `${partyName(unit.id ?? 'Somebody', side)} among the super-users`;
    case 'team':
      return `The team ${words ?? unit.id}`;
    case 'person':
      return words ?? unit.id ?? 'Somebody';
    case 'milestone':
      return quoted(words ?? unit.id ?? 'A milestone');
    case 'phase':
      return `The phase ${quoted(words ?? unit.id ?? '')}`;
    case 'gate':
      return `The gate ${quoted(words ?? unit.id ?? String(unit.fields.get('phase') ?? ''))}`;
    case 'charter':
    case 'adoption':
      return unit.noun === unit.type ? `The ${unit.type}` : `The ${unit.noun} ${quoted(words ?? unit.id ?? '')}`;
    case 'metric':
    case 'risk':
    case 'integration':
    case 'training':
    case 'wave':
      return `The ${unit.type} ${quoted(words ?? unit.id ?? '')}`;
  }
}

/** Keys as a sentence says them. */
const WORDS: Readonly<Record<string, string>> = {
  'protected-time': 'protected time',
  'target-users': 'number of users',
  'done-on': 'day of completion',
  'if-not-met': 'consequence if it is not met',
  'signed-off-by': 'list of those who sign it off',
  with: 'list of those who take part',
  'measured-by': 'way of measuring',
  'first-day': 'first day of the week',
  for: 'purpose',
  cx: 'format version',
  during: 'phases with protected time',
  'agreed-by': 'agreement',
  'agreed-on': 'day of agreement',
  on: 'date',
  at: 'date',
  phase: 'phase',
  'fix-within': 'promise of a fix',
  hr: 'partner in HR',
  'in-goals': 'place in people’s goals',
};

/** `protected time`; a nested key is said with what holds it. */
export function keyName(field: string): string {
  const parts = field.split('.');
  if (field.startsWith('x-')) return field;
  return parts.map((part) => WORDS[part] ?? part.replaceAll('-', ' ')).join(': ');
}
