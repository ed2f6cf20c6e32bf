import { NO_DOCUMENTS } from '../../model/documents.ts';
import type { Place } from '../../model/leaves.ts';
import { shortened, tasksAt } from '../../rules/evidence/open-checklist.ts';
import type { Seen } from '../seen.ts';
import { plain, points } from '../words.ts';

/** A document or an address, and what of its checklist is still open. */
export function aboutPlace(place: Place, seen: Seen): string {
  const { open, ticked } = checklist(place, seen);
  return points(`${code(place)}${ticked}`, open) ?? `${code(place)}${ticked}`;
}

/** The same on one line. */
export function placeOnLine(place: Place, seen: Seen): string {
  const { open, ticked } = checklist(place, seen);
  const [first, ...more] = open;
  return `${code(place)}${ticked}${first ? `; open: ${first}${more.length ? ` and ${more.length} more` : ''}` : ''}`;
}

function checklist(place: Place, seen: Seen): { readonly ticked: string; readonly open: readonly string[] } {
  const tasks = tasksAt(place, seen.settings.documents ?? NO_DOCUMENTS);
  const open = tasks.filter(({ done }) => !done).map(({ text }) => `“${plain(shortened(text))}”`);
  return { open, ticked: tasks.length ? `: ${tasks.length - open.length} of ${tasks.length} points ticked` : '' };
}

function code({ value }: Place): string {
  return `\`${value.replaceAll('`', "'")}\``;
}
