import fc from 'fast-check';

/** An edit of what a plan says: of a date, of who waits for whom, of who owns what. It fits any text. */
export interface PlanEdit {
  readonly what: keyof typeof KINDS;
  /** Which of the places that there are, and which of the values. */
  readonly at: number;
  readonly pick: number;
}

const KINDS = {
  week: change(/\bweek: (\d+|soon)\b/, (n) => [`${1 + (n % 14)}`, 'soon'][n % 17 === 0 ? 1 : 0] ?? '1'),
  on: change(/\b(?:on|done-on|start): (\d{4}-\d\d-\d\d)/, (n) => dateAfter(n % 90)),
  toDate: change(/(?<=[ {,])(week: \d+)(?=[\n,}])/, (n) => `on: ${dateAfter(n % 90)}`),
  toWeek: change(/(?<=[ {,])(on: \d{4}-\d\d-\d\d)(?=[\n,}])/, (n) => `week: ${1 + (n % 14)}`),
  owner: change(/\b(?:owner|decider|met-by): ([a-z-]+)/, (n, text) => idIn(text, n)),
  need: change(/\bneeds: \[([^\]\n]*)\]/, (n, text) => needs(text, n)),
  newNeed: change(/\bweek: \d+()(?=\n +owner)/, (n, text, margin) => `\n${margin}needs: [${needs(text, n)}]`),
  noNeed: change(/(\n +needs: \[[^\]\n]*\])/, () => ''),
  duration: change(/\bduration: (\w+)/, (n) => ['1d', '3d', '2w', 'long', '12h'][n % 5] ?? ''),
  work: change(/\bweek: \d+()(?=\n +owner)/, (n, text, margin) =>
    n % 2 ? `\n${margin}duration: ${1 + (n % 6)}d` : `\n${margin}effort: {${idIn(text, n)}: ${1 + (n % 9)}d}`,
  ),
  effort: change(/\beffort: (\{[^}\n]*\}|\w+)/, (n, text) => (n % 2 ? `${1 + (n % 5)}d` : `{${idIn(text, n)}: 4d}`)),
  status: change(/\bstatus: ([a-z-]+)/, (n) => ['done', 'dropped', 'planned', 'in-progress', 'gone'][n % 5] ?? ''),
  newStatus: change(/\bweek: \d+()(?=\n +owner)/, (n, _, margin) => `\n${margin}status: ${n % 2 ? 'done' : 'dropped'}`),
  kind: change(/\bkind: ([a-z-]+)/, (n, text) => valueIn(text, /\bkind: ([a-z-]+)/g, n)),
  id: change(/\bid: ([a-z-]+)/, (n, text) => (n % 3 ? idIn(text, n) : 'another-one')),
  noId: change(/(id: [a-z-]+\n +)(?=title)/, () => ''),
  title: change(/\b(?:title|name): (\w)/, (n) => String.fromCharCode(65 + (n % 26))),
  weeks: change(/\bweeks: (\d+-\d+)/, (n) => `${1 + (n % 5)}-${3 + (n % 11)}`),
  time: change(
    /\b(?:protected-time|capacity): ([\w/%]+)/,
    (n) => ['4h/week', '50%', 'full-time', '1h/week'][n % 4] ?? '',
  ),
  person: change(/\bperson: ([a-z-]+)/, (n, text) => idIn(text, n)),
};

type Apply = (text: string, at: number, pick: number) => string;

/** Replaces what the first group of one of the matches holds. */
function change(pattern: RegExp, value: (pick: number, text: string, margin: string) => string): Apply {
  return (text, at, pick) => {
    const found = [...text.matchAll(new RegExp(pattern, 'dg'))];
    const match = found[at % Math.max(1, found.length)];
    const [from, to] = match?.indices?.[1] ?? [];
    if (from === undefined || to === undefined) return text;
    const line = text.slice(text.lastIndexOf('\n', from - 1) + 1);
    const margin = /^[ -]*/.exec(line)?.[0].replaceAll('-', ' ') ?? '';
    return text.slice(0, from) + value(pick, text, margin) + text.slice(to);
  };
}

function valueIn(text: string, pattern: RegExp, pick: number): string {
  const found = [...text.matchAll(pattern)];
  return found[pick % Math.max(1, found.length)]?.[1] ?? 'nothing';
}

/** An id of the plan, most likely of a milestone, or one that is none. */
function idIn(text: string, pick: number): string {
  return pick % 11 === 0 ? 'nobody-yet' : valueIn(text, /(?:\bid: |\bowner: |^ {2})([a-z][a-z-]+)/gm, pick);
}

function needs(text: string, pick: number): string {
  const ids = Array.from({ length: pick % 4 }, (_, i) => valueIn(text, /\bid: ([a-z-]+)/g, pick * (i + 3)));
  return ids.map((id, i) => ((pick + i) % 5 === 0 ? `${id} + 2d` : id)).join(', ');
}

function dateAfter(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}

export const planEdits: fc.Arbitrary<PlanEdit> = fc.record({
  what: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  at: fc.nat(),
  pick: fc.nat(),
});

export function planEdited(text: string, { what, at, pick }: PlanEdit): string {
  return KINDS[what](text, at, pick);
}
