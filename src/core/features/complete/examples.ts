import type { FormInfo, KeyInfo } from '../../schema/keys.ts';
import { formatDay } from '../../time/day.ts';
import type { Ask } from './ask.ts';
import { kindsOf } from './ids.ts';
import { likelyDay, likelyWeek, nextWeeks } from './when.ts';

type Scalar = string | number | boolean;

/** A longer list to choose from is offered where the value is asked for, and not within a snippet. */
const MOST_CHOICES = 12;

/** What a snippet has where a scalar belongs: several to choose from, or one to write over. */
export function examplesFor(form: FormInfo, info: KeyInfo | undefined, ask: Ask): readonly Scalar[] {
  if (form.choices.length) return form.choices;
  const kinds = kindsOf(form.name);
  if (kinds) {
    const ids = ask.names.of(kinds).map(({ id }) => id);
    if (ids.length) return ids.slice(0, ids.length > MOST_CHOICES ? 1 : MOST_CHOICES);
  }
  const example = info?.examples.find((value): value is Scalar => typeof value !== 'object');
  switch (form.name) {
    case 'id':
      return [freeId(String(example ?? 'id'), ask)];
    case 'week':
      return [likelyWeek(ask)];
    case 'weekOrDate':
      return [likelyWeek(ask)];
    case 'weekRange':
      return [nextWeeks(ask)];
    case 'date':
      return [formatDay(likelyDay(ask))];
    default:
      return example === undefined ? (FALLBACK[form.name] ?? []) : [example];
  }
}

/** Where a value has no key of its own, such as an entry by person. */
const FALLBACK: Readonly<Record<string, readonly Scalar[]>> = { span: ['8h'], text: ['Text'] };

/** An id that nothing has yet. */
export function freeId(wanted: string, { names }: Ask): string {
  let id = wanted;
  for (let n = 2; names.has(id); n++) id = `${wanted}-${n}`;
  return id;
}
