import type { Change } from '../text/change.ts';
import { type LineIndex, lineAt, lineRange } from '../text/lines.ts';
import type { Problem } from '../text/problem.ts';
import { type Layout, offset, rangeOf, type Span, WHOLE } from '../text/span.ts';
import { nearest } from '../text/suggest.ts';
import { groupOf } from './rule.ts';

/** A comment by which a reader accepts a problem: `# cx-ignore rule[, rule] -- reason`. */
interface Suppression {
  readonly line: number;
  /** The line it speaks of; undefined for the whole file. */
  readonly target: number | undefined;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  readonly span: Span;
}

export interface Suppressed {
  readonly problems: readonly Problem[];
  readonly suppressed: readonly Problem[];
}

/** Tells a comment from the same letters within a text: only the first counts. */
export type IsComment = (at: number) => boolean;

const WORD = 'cx-ignore';

/** Whether there may be such comments; after a change, without looking through the whole text again. */
export function mayAccept(text: string, change?: Change, before?: boolean): boolean {
  if (before !== false || !change) return text.includes(WORD);
  return text.slice(Math.max(0, change.start - WORD.length), change.newEnd + WORD.length).includes(WORD);
}

const COMMENT = /#[ \t]*cx-ignore(-file)?(?=[ \t\r\n]|$)([^\r\n]*)/g;

/** Takes out what comments accept, and adds what is wrong with these comments. Faults of YAML cannot be accepted. */
export function applySuppressions(
  problems: readonly Problem[],
  lines: LineIndex,
  layout: Layout,
  isComment: IsComment,
  known: readonly string[],
): Suppressed {
  const suppressions = suppressionsIn(lines, isComment);
  const ofFile = suppressions.filter(({ target }) => target === undefined);
  const byLine = new Map<number, Suppression[]>();
  for (const each of suppressions) {
    if (each.target === undefined) continue;
    const others = byLine.get(each.target);
    if (others) others.push(each);
    else byLine.set(each.target, [each]);
  }
  const used = new Set<Span>();
  const suppressed: Problem[] = [];
  const kept = problems.filter((problem) => {
    const line = lineAt(lines, rangeOf(problem.span, layout).start);
    let hit = false;
    for (const suppression of [...ofFile, ...(byLine.get(line) ?? [])]) {
      for (const { id, span } of suppression.rules) {
        if (id !== problem.rule || groupOf(id) === 'syntax') continue;
        used.add(span);
        hit = true;
      }
    }
    if (hit) suppressed.push(problem);
    return !hit;
  });
  const faults = suppressions.flatMap((suppression) => faultsOf(suppression, used, known, lines));
  return { problems: [...kept, ...faults], suppressed };
}

function suppressionsIn(lines: LineIndex, isComment: IsComment): Suppression[] {
  const { text } = lines;
  // Comments above each other speak of the same line: it is looked for once.
  let next = -1;
  return [...text.matchAll(COMMENT)].flatMap((match) => {
    const section = WHOLE;
    const start = match.index;
    const before = text[start - 1];
    if ((before !== undefined && !/\s/.test(before)) || !isComment(start)) return [];
    const body = match[2] ?? '';
    const bodyStart = start + match[0].length - body.length;
    const dashes = /(?:^|\s)--(?:\s|$)/.exec(body);
    const names = dashes ? body.slice(0, dashes.index) : body;
    const reason = dashes ? body.slice(dashes.index + dashes[0].length).trim() : '';
    const rules = [...names.matchAll(/[^\s,]+/g)].map((name) => ({
      id: name[0],
      span: { section, start: bodyStart + name.index, end: bodyStart + name.index + name[0].length },
    }));
    const line = lineAt(lines, offset(start));
    const alone = text.slice(lineRange(lines, line).start, start).trim() === '';
    if (alone && next <= line) next = nextContentLine(lines, line);
    const target = match[1] ? undefined : alone ? next : line;
    return [{ line, target, rules, reason, span: { section, start, end: start + match[0].trimEnd().length } }];
  });
}

/** Comments may stand above each other: all of them speak of the first line that is none. */
function nextContentLine(lines: LineIndex, line: number): number {
  for (let next = line + 1; next < lines.starts.length; next++) {
    const { start, end } = lineRange(lines, next);
    const content = lines.text.slice(start, end).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
  return lines.starts.length;
}

function faultsOf(
  suppression: Suppression,
  used: ReadonlySet<Span>,
  known: readonly string[],
  lines: LineIndex,
): Problem[] {
  const { rules, reason, span } = suppression;
  const problems: Problem[] = [];
  const unused = rules.filter((each) => !used.has(each.span));
  if (!rules.length) {
    problems.push(
      fault(
        'suppression/unused',
        'This comment names no rule, so it accepts nothing.',
        'Write `# cx-ignore group/rule -- reason`.',
        span,
      ),
    );
  }
  for (const each of unused) {
    const all = unused.length === rules.length;
    const meant = known.includes(each.id) ? undefined : nearest(each.id, known);
    const message = known.includes(each.id)
      ? `\`${each.id}\` is not reported here: there is nothing to accept.`
      : `There is no rule \`${each.id}\`.`;
    const help = meant ? `Did you mean \`${meant}\`?` : 'Remove it.';
    const edit = meant
      ? { span: each.span, newText: meant }
      : { span: all ? wholeComment(span, lines) : withComma(each.span, lines), newText: '' };
    const title = meant ? `Change to ${meant}` : 'Remove what accepts nothing';
    if (!meant && all && each !== unused[0]) continue;
    problems.push({
      ...fault('suppression/unused', message, help, each.span),
      tag: 'unnecessary',
      fixes: [{ title, safe: !meant, edits: [edit] }],
    });
  }
  if (rules.length && !unused.length && reason === '') {
    problems.push(
      fault(
        'suppression/no-reason',
        'A problem is accepted here, and nobody says why.',
        'Add ` -- ` and the reason: whoever reads this next year will want it.',
        span,
      ),
    );
  }
  return problems;
}

/** A comment with what parts it from the rest: its whole line if it stands alone, else the spaces before it. */
function wholeComment(span: Span, lines: LineIndex): Span {
  const { text } = lines;
  let start = span.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const line = lineAt(lines, offset(span.start));
  const alone = start === lines.starts[line];
  const end = alone ? (lines.starts[line + 1] ?? text.length) : lineRange(lines, line).end;
  return { section: span.section, start, end };
}

function withComma({ section, start, end }: Span, { text }: LineIndex): Span {
  const after = /^\s*,\s*/.exec(text.slice(end, end + 20));
  if (after) return { section, start, end: end + after[0].length };
  const before = /,\s*$/.exec(text.slice(Math.max(0, start - 20), start));
  return { section, start: start - (before?.[0].length ?? 0), end };
}

function fault(rule: string, message: string, help: string, span: Span): Problem {
  return { rule, severity: 'warning', message, help, span };
}
