import { lineAt } from '../../core/text/lines.ts';
import type { Severity } from '../../core/text/problem.ts';
import { harmless, widthOf } from '../cells.ts';
import type { Style } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { frame, type Mark } from './frame.ts';
import { type FileReport, type Finding, many, type Report, type Reporter, summaryOf } from './report.ts';

/** The report for people: each problem with the lines it is about, and a line that sums up. */
export function prettyReport(style: Style): Reporter {
  return {
    tell: (file) => file.findings.map((finding) => `${problemOf(file, finding, style)}\n`),
    whole(report) {
      const problems = report.parts.flatMap(({ told }) => told.map(({ text }) => text));
      return `${[...problems, closing(report, style)].join('\n')}\n`;
    },
  };
}

function problemOf({ path, lines }: FileReport, finding: Finding, style: Style): string {
  const { rule, severity, message, help, start, range, head, related } = finding;
  const { bold, cyan, dim } = style.colours;
  const paint = painter(severity, style);
  const place = `${harmless(path)}:${start.line + 1}:${start.character + 1}:`;
  const fits = widthOf(`${place} ${severity} ${rule}`) <= style.width;
  const marks: Mark[] = [
    { range, sign: '^', paint },
    ...related.slice(0, MOST_RELATED).map(
      (other): Mark => ({
        range: other.range,
        sign: '-',
        paint: cyan,
        label: harmless(other.message),
      }),
    ),
  ];
  const more = related.length - MOST_RELATED;
  return [
    `${bold(place)} ${bold(paint(severity))}${fits ? ' ' : '\n  '}${bold(rule)}`,
    ...paragraph(message, '', style),
    '',
    ...frame(
      lines,
      marks,
      contextOf(
        finding,
        lineAt(lines, range.start),
        lines.starts.length,
        head === undefined ? undefined : lineAt(lines, head),
      ),
      style,
    ),
    ...(more > 0 ? [dim(`  … and ${more} more such places`)] : []),
    ...(help === undefined ? [] : paragraph(help, 'help: ', style)),
  ].join('\n');
}

/** More than a handful of places help nobody; JSON has them all. */
const MOST_RELATED = 6;

/** The line where the item begins says which item it is; around a fault of YAML its neighbours matter. */
function contextOf({ rule }: Finding, line: number, lineCount: number, head: number | undefined): readonly number[] {
  if (rule.startsWith('syntax/')) return [line - 1, line, line + 1].filter((each) => each >= 0 && each < lineCount);
  return head !== undefined && head < line ? [head] : [];
}

/** Text below its label, `code` in bold. */
function paragraph(text: string, label: string, { width, colours }: Style): readonly string[] {
  const lines = wrap(harmless(text), width - 2 - label.length);
  return lines.map((line, i) => {
    const code = line.replace(/`[^`]+`/g, (word) => colours.bold(word));
    return `  ${i === 0 ? colours.cyan(label) : ' '.repeat(label.length)}${code}`;
  });
}

function painter(severity: Severity, { colours }: Style): (text: string) => string {
  switch (severity) {
    case 'error':
      return colours.red;
    case 'warning':
      return colours.yellow;
    case 'info':
      return colours.blue;
  }
}

function closing(report: Report, style: Style): string {
  const { error, warning, info } = report.counts;
  const { bold, green } = style.colours;
  const worst = error ? 'error' : warning ? 'warning' : info ? 'info' : undefined;
  const summary = bold(worst ? painter(worst, style)(summaryOf(report)) : green(summaryOf(report)));
  const fixable = report.parts.reduce((sum, part) => sum + part.fixable, 0);
  return fixable ? `${summary}\n${many(fixable, 'problem')} can be fixed safely: add --fix.` : summary;
}
