import type { Fix } from '../text/problem.ts';
import { MOMENTS, momentOf } from './moments.ts';
import { groupOf, type Rule } from './rule.ts';

/**
 * The page of a rule, in Markdown: what it finds, why that sinks programmes, examples, the fixes of the bad one, options,
 * how to accept it.
 */
export function pageOf(rule: Rule, fixes: readonly Fix[]): string {
  const parts = [
    `# ${rule.id}`,
    `${severityLine(rule)}`,
    rule.finds,
    '## Why it matters',
    rule.why,
    '## A plan that has it',
    fenced(rule.bad),
    '## The same, mended',
    fenced(rule.good),
    ...filesPart(rule),
    ...fixesPart(fixes),
    ...optionsPart(rule),
    ...suppressPart(rule),
  ];
  return `${parts.join('\n\n')}\n`;
}

function severityLine(rule: Rule): string {
  const profile = rule.strict ? 'Only the profile `strict` has this rule.' : '';
  return `*Severity: ${rule.severity}.* ${profile}`.trim();
}

function fenced(example: string): string {
  return `\`\`\`yaml\n${example.trim()}\n\`\`\``;
}

function filesPart(rule: Rule): string[] {
  const files = Object.entries(rule.files ?? {});
  if (!files.length) return [];
  const parts = files.map(([path, text]) => `\`${path}\`\n\n\`\`\`markdown\n${text.trim()}\n\`\`\``);
  return ['## The documents beside it', ...parts];
}

function fixesPart(fixes: readonly Fix[]): string[] {
  if (!fixes.length) return [];
  const rows = fixes.map(({ title, safe }) => `- *${title}*: ${sayOfFix(safe)}`);
  return ['## Fix', `In the plan above:\n\n${rows.join('\n')}`];
}

export function sayOfFix(safe: boolean): string {
  return safe ? 'safe, so `check --fix` does it too' : 'offered in the editor, since somebody has to make it true';
}

function optionsPart(rule: Rule): string[] {
  const options = Object.entries(rule.options ?? {});
  if (!options.length) return [];
  const rows = options.map(([name, value]) => `| \`${name}\` | \`${value}\` |`);
  const [[name, value] = ['', '']] = options;
  return [
    '## Options',
    `| option | default |\n| --- | --- |\n${rows.join('\n')}`,
    `Set them in [the configuration](../../configuration.md), \`cx-programme.config.yaml\`:`,
    `\`\`\`yaml\nrules:\n  ${rule.id}: [${rule.severity}, {${name}: ${value}}]\n\`\`\``,
  ];
}

function suppressPart(rule: Rule): string[] {
  if (['syntax', 'suppression'].includes(groupOf(rule.id))) return [];
  return [
    '## Accept it',
    'Where it is a decision and not an oversight, say so in the line before, or at the end of the line:',
    fenced(`# cx-ignore ${rule.id} -- the reason, for whoever reads this next year`),
    'Where it is so for a time only, give the last day; after it the problem is told again:',
    fenced(`# cx-ignore ${rule.id} until: 2026-03-01 -- the reason`),
    `\`# cx-ignore-file ${rule.id} -- the reason\` accepts it in the whole file.`,
  ];
}

/** All rules by group, each with its page, and by the stage of the programme that they speak of. */
export function indexPage(rules: readonly Rule[]): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(groupOf(rule.id), [...(groups.get(groupOf(rule.id)) ?? []), rule]);
  const parts = [...groups].map(([group, members]) => {
    const rows = members.map(({ id, severity, strict, finds }) => {
      const name = id.slice(group.length + 1);
      return `| [${name}](${id}.md) | ${severity}${strict ? ', strict' : ''} | ${finds} |`;
    });
    return `## ${group}\n\n| rule | severity | finds |\n| --- | --- | --- |\n${rows.join('\n')}`;
  });
  const head =
    '# The rules\n\nEach says one reason why customer-experience programmes fail, found in the plan before it is found in the programme. First by group, then [by stage of the programme](#by-stage-of-the-programme).';
  return `${[head, ...parts, '## By stage of the programme', ...momentsPart(rules)].join('\n\n')}\n`;
}

function momentsPart(rules: readonly Rule[]): string[] {
  return MOMENTS.flatMap(({ moment, about }) => {
    const members = rules.filter(({ id }) => momentOf(id) === moment);
    const links = members.map(({ id, finds }) => `- [${id}](${id}.md): ${finds}`);
    return [`### ${moment}`, about, links.join('\n')];
  });
}
