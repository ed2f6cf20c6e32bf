import type { Change } from '../text/change.ts';
import { type LineIndex, lineAt } from '../text/lines.ts';
import type { Fix, Problem } from '../text/problem.ts';
import { type Layout, rangeOf, type Span } from '../text/span.ts';
import { nearest } from '../text/suggest.ts';
import type { Text } from '../text/text.ts';
import { type Day, formatDay, sayDay } from '../time/day.ts';
import { type IsComment, type Suppression, suppressionsIn, wholeComment, withComma } from './comments.ts';
import { groupOf } from './rule.ts';

export interface Suppressed {
  readonly problems: readonly Problem[];
  readonly suppressed: readonly Problem[];
}

/** What the comments of a plan are judged by. */
export interface Judged {
  readonly today: Day;
  /** All rules there are. */
  readonly known: readonly string[];
  /** Whether a rule was asked this time; of one that was not, nobody knows whether it would be told. */
  asked(rule: string): boolean;
}

const WORD = 'cx-ignore';

/** Whether there may be such comments; after a change, without looking through the whole text again. */
export function mayAccept(text: Text, change?: Change, before?: boolean): boolean {
  if (before !== false || !change) return text.toString().includes(WORD);
  return text.slice(Math.max(0, change.start - WORD.length), change.newEnd + WORD.length).includes(WORD);
}

/** Takes out what comments accept, and adds what is wrong with these comments. Faults of YAML cannot be accepted. */
export function applySuppressions(
  problems: readonly Problem[],
  lines: LineIndex,
  layout: Layout,
  isComment: IsComment,
  judged: Judged,
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
  const kept = problems.flatMap((problem) => {
    if (groupOf(problem.rule) === 'syntax') return [problem];
    const line = lineAt(lines, rangeOf(problem.span, layout).start);
    const meant: Suppression[] = [];
    for (const suppression of [...ofFile, ...(byLine.get(line) ?? [])]) {
      const own = suppression.rules.filter(({ id }) => id === problem.rule);
      for (const { span } of own) used.add(span);
      if (own.length) meant.push(suppression);
    }
    const over = meant.filter((each) => isOver(each, judged.today));
    if (over.length === meant.length) return [meant[0] ? returned(problem, meant[0]) : problem];
    suppressed.push(problem);
    return [];
  });
  const faults = suppressions.flatMap((suppression) => faultsOf(suppression, used, judged, lines));
  return { problems: [...kept, ...faults], suppressed };
}

/** Accepted up to and with its day; one that cannot be read is told, and until then the comment holds. */
function isOver({ until }: Suppression, today: Day): boolean {
  return until?.day !== undefined && today > until.day;
}

/** The problem that was accepted for a time. */
function returned(problem: Problem, { until, span, reason }: Suppression): Problem {
  if (until?.day === undefined) return problem;
  const on = `${sayDay(until.day)} ${formatDay(until.day).slice(0, 4)}`;
  const help = `This was accepted until ${on}${reason ? ` ("${reason}")` : ''}: mend it now, or decide anew until when it can wait.`;
  const related = { span, message: `accepted here until ${on}` };
  return {
    ...problem,
    help: problem.help ? `${problem.help} ${help}` : help,
    related: [...(problem.related ?? []), related],
  };
}

function faultsOf(
  suppression: Suppression,
  used: ReadonlySet<Span>,
  { known, asked, today }: Judged,
  lines: LineIndex,
): Problem[] {
  const { rules, until, reason, span } = suppression;
  const whole: Fix = {
    title: 'Remove this comment',
    safe: false,
    edits: [{ span: wholeComment(span, lines), newText: '' }],
  };
  if (!rules.length) {
    const message = 'This comment names no rule, so it accepts nothing.';
    return [{ ...fault('unused', message, 'Write `# cx-ignore group/rule -- reason`.', span), fixes: [whole] }];
  }
  const problems = until && until.day === undefined ? [badDate(until.span)] : [];
  const idle = rules.filter(({ id, span: at }) => !used.has(at) && (!known.includes(id) || asked(id)));
  const meantBy = new Map(idle.map((each) => [each, known.includes(each.id) ? undefined : nearest(each.id, known)]));
  const isWholeIdle = idle.length === rules.length && [...meantBy.values()].every((meant) => meant === undefined);
  for (const each of isWholeIdle ? idle.slice(0, 1) : idle) {
    const meant = meantBy.get(each);
    const message = known.includes(each.id)
      ? `\`${each.id}\` is not reported here, so this accepts nothing; it would hide the next fault of that kind.`
      : `There is no rule \`${each.id}\`.`;
    const help = meant
      ? `Did you mean \`${meant}\`?`
      : known.includes(each.id)
        ? 'Remove it.'
        : 'Name a rule that there is, or remove it.';
    const edit = meant
      ? { span: each.span, newText: meant }
      : { span: isWholeIdle ? wholeComment(span, lines) : withComma(each.span, lines), newText: '' };
    const title = meant ? `Change to ${meant}` : 'Remove what accepts nothing';
    const fixes = [{ title, safe: !meant, edits: [edit] }];
    problems.push({ ...fault('unused', message, help, each.span), tag: 'unnecessary', fixes });
  }
  if (!idle.length && reason === '' && !isOver(suppression, today)) {
    const message = 'A problem is accepted here, and nobody says why.';
    const help = 'Add ` -- ` and the reason: whoever reads this next year will want it.';
    problems.push({ ...fault('no-reason', message, help, span), fixes: [...reasonToFill(span, lines), whole] });
  }
  return problems;
}

/** Room for the reason, which the reader has to write. */
function reasonToFill(span: Span, { text }: LineIndex): readonly Fix[] {
  if (/\s--$/.test(text.slice(span.start, span.end))) return [];
  const edits = [{ span: { ...span, start: span.end }, newText: ' -- ' }];
  return [{ title: 'Add room for the reason', safe: false, edits }];
}

function badDate(span: Span): Problem {
  const message = 'Until when this is accepted cannot be read, so it is accepted for good.';
  const help = 'Write the last day as year-month-day: `until: 2026-03-01`.';
  return { rule: 'schema/value', severity: 'error', message, help, span };
}

function fault(name: 'unused' | 'no-reason', message: string, help: string, span: Span): Problem {
  return { rule: `suppression/${name}`, severity: 'warning', message, help, span };
}
