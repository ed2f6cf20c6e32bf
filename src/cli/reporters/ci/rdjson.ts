import { type LineIndex, lineRange, positionAt } from '../../../core/text/lines.ts';
import { type Range, range } from '../../../core/text/span.ts';
import type { FileReport, Finding, Mend, Reporter } from '../report.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** reviewdog's format. Paths stay as they are: it knows the folder it runs in. */
export const rdjsonReport: Reporter = {
  tell: (file) => file.findings.map((finding) => JSON.stringify(diagnosticOf(finding, file))),
  whole({ parts }) {
    const diagnostics = parts.flatMap(({ told }) => told.map(({ text }) => text));
    return `{"source":{"name":"cx-programme"},"diagnostics":[${diagnostics.join()}]}\n`;
  },
};

function diagnosticOf(
  { rule, severity, message, help, range: at, fixes }: Finding,
  { path, lines }: FileReport,
): object {
  const suggestions = fixes().flatMap((fix) => suggestionOf(fix, lines));
  return {
    message: help === undefined ? message : `${message}\n${help}`,
    location: { path, range: placeOf(at, lines) },
    severity: SEVERITIES[severity],
    code: { value: rule },
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/** What lies further apart is no suggestion that somebody reads in a comment. */
const MOST_LINES = 20;

/** A suggestion has one place: the text between the edits of a fix is repeated in it. */
function suggestionOf({ edits }: Mend, lines: LineIndex): readonly object[] {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return [];
  const whole = range(first.range.start, last.range.end);
  if (positionAt(lines, whole.end).line - positionAt(lines, whole.start).line > MOST_LINES) return [];
  let text = '';
  let at: number = whole.start;
  for (const { range, newText } of edits) {
    text += lines.text.slice(at, range.start) + newText;
    at = range.end;
  }
  return [{ range: placeOf(whole, lines), text }];
}

function placeOf({ start, end }: Range, lines: LineIndex): object {
  return { start: pointOf(start, lines), end: pointOf(end, lines) };
}

/** Columns count the bytes of UTF-8. */
function pointOf(at: Range['start'], lines: LineIndex): object {
  const { line } = positionAt(lines, at);
  const before = lines.text.slice(lineRange(lines, line).start, at);
  return { line: line + 1, column: Buffer.byteLength(before) + 1 };
}
