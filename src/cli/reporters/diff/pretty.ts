import type { Impact } from '../../../core/diff/found.ts';
import { harmless } from '../../cells.ts';
import type { Style } from '../../terminal.ts';
import { wrap } from '../../wrap.ts';
import { type Finding, many } from '../report.ts';
import { byImpact, countsOf, type DiffReport, type FileDiff, type ToldChange } from './report.ts';

/** The comparison for people at a terminal: what weakens first. */
export function prettyDiff(report: DiffReport, style: Style): string {
  const parts = report.files.flatMap((file) => (isEmpty(file) && report.files.length > 1 ? [] : [fileOf(file, style)]));
  return `${[...parts, style.colours.bold(`${countsOf(report)}.`)].join('\n\n')}\n`;
}

function isEmpty({ changes, introduced, fixed, comparison }: FileDiff): boolean {
  return !changes.length && !introduced.length && !fixed.length && comparison.unreadable === undefined;
}

function fileOf(file: FileDiff, style: Style): string {
  const { path, from, changes, introduced, fixed, comparison } = file;
  const { bold } = style.colours;
  const moved = from === undefined ? '' : ` (was ${harmless(from)})`;
  const lines = [bold(`${harmless(path)}${moved}`)];
  if (comparison.unreadable !== undefined) lines.push(...item('!', unreadable(file), style, style.colours.red));
  for (const { impact, message } of comparison.effects)
    lines.push(...item(SIGNS[impact], message, style, painter(impact, style)));
  if (comparison.effects.length && changes.length) lines.push('');
  for (const change of byImpact(changes)) lines.push(...changeOf(change, style));
  if (introduced.length) lines.push('', bold(`${many(introduced.length, 'problem')} introduced`));
  for (const finding of introduced) lines.push(...findingOf(finding, style));
  if (fixed.length) lines.push('', bold(`${many(fixed.length, 'problem')} fixed`));
  for (const finding of fixed) lines.push(...findingOf(finding, style));
  return lines.join('\n');
}

export function unreadable({ comparison }: FileDiff): string {
  const side = comparison.unreadable === 'base' ? 'The plan as it was' : 'The plan';
  return `${side} cannot be read, so only its problems are told.`;
}

const SIGNS: Readonly<Record<Impact, string>> = { weakens: '▼', strengthens: '▲', neutral: '·' };

function changeOf({ change, baseLine, headLine, accepted }: ToldChange, style: Style): readonly string[] {
  const { dim } = style.colours;
  const { impact, message, fingerprint } = change;
  const place = headLine !== undefined ? `line ${headLine}` : `line ${baseLine} before`;
  const notes = [place, change.change, fingerprint];
  if (accepted)
    notes.push(`accepted by ${harmless(accepted.by)} until ${accepted.until}: ${harmless(accepted.reason)}`);
  const paint = accepted ? dim : painter(impact, style);
  return [
    ...item(SIGNS[impact], message, style, paint),
    ...wrap(notes.join(' · '), style.width - 4).map((line) => dim(`    ${line}`)),
  ];
}

function findingOf({ severity, rule, message, start }: Finding, style: Style): readonly string[] {
  return item('-', `line ${start.line + 1}: ${severity} ${rule}: ${message}`, style, (text) => text);
}

function item(sign: string, text: string, { width }: Style, paint: (text: string) => string): readonly string[] {
  return wrap(harmless(text), width - 4).map((line, i) => (i === 0 ? `  ${paint(sign)} ${line}` : `    ${line}`));
}

function painter(impact: Impact, { colours }: Style): (text: string) => string {
  switch (impact) {
    case 'weakens':
      return colours.red;
    case 'strengthens':
      return colours.green;
    case 'neutral':
      return colours.dim;
  }
}
