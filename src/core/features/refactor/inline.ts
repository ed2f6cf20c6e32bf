import { editsOf } from '../../edits/resolve.ts';
import type { Role } from '../../model/programme.ts';
import type { Reference } from '../../model/symbols.ts';
import { listed } from '../../rules/words.ts';
import { nameOf } from '../../schedule/parties.ts';
import type { Removal } from '../../text/problem.ts';
import { rangeOf, type Span } from '../../text/span.ts';
import { counted } from '../../text/words.ts';
import { cursorAt } from '../cursor.ts';
import { type Mentioned, mentionedAt } from '../mentions.ts';
import { mustKeep, rewritten } from '../rename.ts';
import type { Refactoring, Spot } from './refactoring.ts';

/** A role that one person holds goes, and its mentions become the person. The roles that every programme needs stay. */
export function inlineRole(spot: Spot): readonly Refactoring[] {
  const { seen } = spot;
  const mentioned = roleAt(spot);
  const role = mentioned && (mentioned.declaration?.item as Role);
  const [held, ...others] = role?.person ?? [];
  const person = held && seen.parties?.person(held.value);
  if (!role || !person || others.length || role.members.length || mustKeep(mentioned)) return [];
  const { references } = mentioned;
  const twice = references.map((reference) => doubledIn(reference, held.value, seen));
  if (twice.includes('elsewhere')) return [];
  const removed = references.filter((_, i) => twice[i] === 'here');
  const replaced = references.filter((reference) => !removed.includes(reference));
  const words = rewritten(replaced, { id: role.id.value, newId: held.value }, seen);
  if ('refusal' in words) return [];
  const removals = [role.id.span, ...removed.map(({ span }) => span)].map(
    (span, i): Removal => ({ span, remove: i === 0 ? 'key' : 'entry' }),
  );
  const gone = editsOf({ title: '', safe: false, edits: removals }, seen);
  if (!gone) return [];
  const edits = [...words.edits, ...gone];
  // What the role says of itself goes with it.
  const isApart = words.edits.every(({ range }) =>
    gone.every((other) => range.end <= other.range.start || other.range.end <= range.start),
  );
  if (!isApart) return [];
  const mentions = references.length
    ? `${counted(references.length, 'mention')} ${references.length === 1 ? 'becomes' : 'become'} ${nameOf(person)}`
    : 'nothing mentions it';
  const title = `Inline the role \`${role.id.value}\`: ${mentions}${lostWith(role)}`;
  return [{ kind: 'refactor.inline', title, edits }];
}

/** The role whose mention, or whose own lines, a place is in. */
function roleAt({ seen, path }: Spot): Mentioned | undefined {
  const last = path.at(-1);
  const of = (span: Span): Mentioned | undefined => {
    const found = mentionedAt(seen, rangeOf(span, seen.layout).start);
    return found?.declaration?.kind === 'role' ? found : undefined;
  };
  const entry = path[1]?.entry?.key === 'roles' ? path[2]?.entry : last?.entry;
  const own = entry && of(entry.keySpan);
  return own ?? (last && of(last.node.span));
}

/** What the plan says of a role, and would not any more. */
function lostWith({ keys }: Role): string {
  const lost = [...keys.keys()].filter((key) => key !== 'person');
  return lost.length ? `; its ${listed(lost.map((key) => `\`${key}\``))} ${lost.length === 1 ? 'goes' : 'go'}` : '';
}

/**
 * Whether a list, or the people whose effort is named, would have the person twice: there the mention can go, if it
 * stands in a list.
 */
function doubledIn(
  { span, anchor, id }: Reference,
  person: string,
  seen: Spot['seen'],
): 'here' | 'elsewhere' | undefined {
  const { path } = cursorAt(seen.root, rangeOf(span, seen.layout).start, seen.layout);
  const holder = path.at(-2)?.node;
  if (holder?.kind === 'map' && path.at(-1)?.entry?.key === id)
    return holder.entries.some(({ key }) => key === person) ? 'elsewhere' : undefined;
  if (holder?.kind !== 'seq') return undefined;
  const words = holder.items.map((item) => (item.kind === 'scalar' ? item.value : undefined));
  if (words.filter((word) => word === id).length > 1) return 'elsewhere';
  if (!words.includes(person)) return undefined;
  return anchor ? 'elsewhere' : 'here';
}
