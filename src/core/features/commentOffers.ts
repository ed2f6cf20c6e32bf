import type { Rule } from '../rules/rule.ts';
import type { Problem } from '../text/problem.ts';
import { type Layout, type Offset, rangeOf } from '../text/span.ts';
import { type Offers, severityIn } from './configComplete.ts';
import { commentWordAt } from './configHover.ts';

/** The rules that a comment `# cx-ignore` of a plan may name; first those that are told below or beside it. */
export function commentOffers(
  text: string,
  at: Offset,
  rules: readonly Rule[],
  problems: readonly Problem[],
  layout: Layout,
): Offers | undefined {
  const place = commentWordAt(text, at);
  if (!place) return undefined;
  const told = toldNear(text, at, problems, layout);
  const ordered = [...rules].sort((a, b) => Number(told.has(b.id)) - Number(told.has(a.id)));
  const offers = ordered
    .filter(({ id }) => !id.startsWith('syntax/'))
    .map((rule) => ({
      kind: 'rule' as const,
      label: rule.id,
      detail: told.has(rule.id) ? 'told here' : severityIn(rule),
      about: rule.finds,
      newText: rule.id,
    }));
  return { offers, start: place.start, end: place.end };
}

/** What is told on the line, and, where the comment stands alone, on the next one that is none. */
function toldNear(text: string, at: number, problems: readonly Problem[], layout: Layout): ReadonlySet<string> {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const rest =
    /^[^\n]*(?:\n[ \t]*(?:#[^\n]*|\r?)(?=\n))*(?:\n[^\n]*)?/.exec(text.slice(start, start + NEAR))?.[0] ?? '';
  const isAlone = /^\s*#/.test(rest);
  const end = start + (isAlone ? rest.length : rest.indexOf('\n') < 0 ? rest.length : rest.indexOf('\n'));
  const near = problems.filter(({ span }) => {
    const from = rangeOf(span, layout).start;
    return from >= start && from <= end;
  });
  return new Set(near.map(({ rule }) => rule));
}

/** No run of comments is longer. */
const NEAR = 10_000;
