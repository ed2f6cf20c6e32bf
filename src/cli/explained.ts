import { formOf } from '../core/config/forms.ts';
import { fixesShown } from '../core/example.ts';
import { RULES } from '../core/rules/index.ts';
import { pageOf, sayOfFix } from '../core/rules/page.ts';
import { groupOf, type Rule } from '../core/rules/rule.ts';
import { profilesOf } from './commands/rules.ts';
import type { Style } from './terminal.ts';
import { wrap } from './wrap.ts';

/** A rule's page, for a terminal. Undefined where there is no such rule. */
export function explained(id: string, style: Style): string | undefined {
  const rule = RULES.find((each) => each.id === id);
  return rule && page(rule, style);
}

/** A rule with all that is said of it, and its page in Markdown. */
export interface Described {
  readonly rule: Rule;
  readonly page: string;
}

export function described(id: string): Described | undefined {
  const rule = RULES.find((each) => each.id === id);
  return rule && { rule, page: pageOf(rule, []) };
}

function page(rule: Rule, style: Style): string {
  const { bold, cyan } = style.colours;
  const paragraph = (text: string): string => wrap(text, style.width).join('\n');
  const heading = (text: string): string => bold(cyan(text));
  const parts = [
    `${bold(rule.id)}\n${rule.severity}; in the profiles ${profilesOf(rule).join(', ')}`,
    paragraph(rule.finds),
    heading('Why it matters'),
    paragraph(rule.why),
    heading('A plan that has it'),
    example(rule.bad, style),
    heading('The same, mended'),
    example(rule.good, style),
    ...files(rule, heading),
    ...fixes(rule, style, heading),
    ...options(rule, heading),
    ...acceptance(rule, heading),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The example as it stands; the comments that mark where the problem is reported become what a report shows. */
function example(text: string, { colours }: Style): string {
  const lines = text.trim().split('\n');
  return lines.map((line) => `  ${marks(line, colours.red) ?? line}`.trimEnd()).join('\n');
}

function marks(line: string, paint: (text: string) => string): string | undefined {
  const match = /^(\s*)#(\s*)(\^+)(.*)$/.exec(line);
  if (!match) return undefined;
  const [, indent = '', gap = '', carets = '', note = ''] = match;
  return gap === '' ? indent + paint(`^${carets}${note}`) : `${indent} ${gap}${paint(carets + note)}`;
}

function files({ files = {} }: Rule, heading: (text: string) => string): readonly string[] {
  const parts = Object.entries(files).map(([path, text]) => `${path}:\n${text.trim().replace(/^(?=.)/gm, '  ')}`);
  return parts.length ? [heading('The documents beside it'), ...parts] : [];
}

function fixes(rule: Rule, { width }: Style, heading: (text: string) => string): readonly string[] {
  const rows = fixesShown(rule).flatMap(({ title, safe }) => {
    const [first = '', ...rest] = wrap(`${title}: ${sayOfFix(safe)}`, width - 4);
    return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return rows.length ? [heading('Fix'), rows.join('\n')] : [];
}

function options({ options = {} }: Rule, heading: (text: string) => string): readonly string[] {
  const all = Object.entries(options);
  const width = Math.max(0, ...all.map(([name, value]) => `${name}: ${value}`.length));
  const rows = all.map(([name, value]) => `  ${`${name}: ${value}`.padEnd(width)}   ${formOf(value).title}`);
  return rows.length ? [heading('Options and their defaults'), rows.join('\n')] : [];
}

function acceptance({ id }: Rule, heading: (text: string) => string): readonly string[] {
  if (['syntax', 'suppression'].includes(groupOf(id))) return [];
  const comment = `  # cx-ignore ${id} -- the reason, for whoever reads this next year`;
  const until = `  # cx-ignore ${id} until: 2026-03-01 -- the reason`;
  return [
    heading('Accept it'),
    'In the line before, or at the end of the line; up to a day, where one is given:',
    `${comment}\n${until}`,
  ];
}
