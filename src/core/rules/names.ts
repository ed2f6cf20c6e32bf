import { nearest } from '../text/suggest.ts';

/** The rule that was meant, by somebody who left out its group or made a slip. */
export function meantRule(id: string, ids: readonly string[]): string | undefined {
  return ids.find((each) => each.endsWith(`/${id}`)) ?? nearest(id, ids) ?? byName(id, ids);
}

function byName(id: string, ids: readonly string[]): string | undefined {
  const name = nearest(
    id.slice(id.indexOf('/') + 1),
    ids.map((each) => each.slice(each.indexOf('/') + 1)),
  );
  return name && ids.find((each) => each.endsWith(`/${name}`));
}
