import { meantRule } from '../rules/names.ts';
import type { Options, Rule } from '../rules/rule.ts';
import { type RuleSetting, type RuleSettings, WEIGHTS, type Weight } from '../rules/settings.ts';
import { say } from '../syntax/say.ts';
import type { Entry, Node } from '../syntax/tree.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { cannotBe, emptyValue, fault, oneOf, unknownKey, unknownName } from './faults.ts';
import { fits, formOf } from './forms.ts';
import { weightsOf } from './keys.ts';

/** Reads the part `rules`: `name: severity`, or `name: [severity, {option: value}]`. */
export function readRules(node: Node, key: Span, rules: readonly Rule[], problems: Problem[]): RuleSettings {
  const title = 'rules and their severities, such as `metrics/vanity: off`';
  if (node.kind !== 'map') {
    problems.push(emptyValue('rules', node, key, title) ?? cannotBe('`rules`', node, key, title));
    return {};
  }
  const settings = new Map<string, RuleSetting>();
  for (const entry of node.entries) {
    const rule = rules.find(({ id }) => id === entry.key);
    if (!rule) {
      const ids = rules.map(({ id }) => id).filter((id) => !node.entries.some((other) => other.key === id));
      const help = '`cx-programme rules` lists all of them.';
      problems.push(unknownName(`There is no rule \`${entry.key}\`.`, help, entry.keySpan, meantRule(entry.key, ids)));
      continue;
    }
    const setting = settings.has(rule.id) ? undefined : readSetting(entry, rule, problems);
    if (setting) settings.set(rule.id, setting);
  }
  return Object.fromEntries([...settings].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readSetting({ value, keySpan }: Entry, rule: Rule, problems: Problem[]): RuleSetting | undefined {
  if (value.kind !== 'seq') {
    const severity = readWeight(value, keySpan, rule, problems);
    return severity && { severity };
  }
  const [first, second, third] = value.items;
  if (!first || third) {
    const list = 'its severity, and its options behind it: `[warning, {max: 5}]`';
    const message = first
      ? `\`${rule.id}\` has a severity and options, and no more than that.`
      : `\`${rule.id}\` is set to nothing.`;
    problems.push(fault('schema/value', message, `Write ${list}.`, third?.span ?? (value.flow ? value.span : keySpan)));
    return undefined;
  }
  const severity = readWeight(first, keySpan, rule, problems);
  const options = second && readOptions(second, keySpan, rule, problems);
  if (!severity) return undefined;
  return options && Object.keys(options).length ? { severity, options } : { severity };
}

function readWeight(node: Node, key: Span, rule: Rule, problems: Problem[]): Weight | undefined {
  const weights = weightsOf(rule.id, WEIGHTS);
  const found = node.kind === 'scalar' ? weights.find((weight) => weight === node.value) : undefined;
  if (found) return found;
  const isWeight = node.kind === 'scalar' && WEIGHTS.some((weight) => weight === node.value);
  if (isWeight) {
    const why = 'As long as a plan is not YAML, nothing in it can be checked: that is always an error.';
    problems.push(fault('schema/value', `\`${rule.id}\` cannot be ${say(node)}.`, why, node.span));
  } else
    problems.push(emptyValue(rule.id, node, key, titleOf(rule)) ?? oneOf(rule.id, node, key, weights, titleOf(rule)));
  return undefined;
}

function titleOf(rule: Rule): string {
  const words = weightsOf(rule.id, WEIGHTS);
  const [option] = Object.entries(rule.options ?? {});
  const more = option ? `, or with its options: [${rule.severity}, {${option[0]}: ${option[1]}}]` : '';
  return words.length > 1 ? `one of ${words.join(', ')}${more}` : (words[0] ?? '');
}

function readOptions(node: Node, key: Span, rule: Rule, problems: Problem[]): Options | undefined {
  const defaults = rule.options ?? {};
  const names = Object.keys(defaults);
  if (node.kind !== 'map') {
    const [name = 'max'] = names;
    const title = names.length
      ? `options and their values, such as {${name}: ${defaults[name]}}`
      : 'the severity alone';
    problems.push(cannotBe(`What follows the severity of \`${rule.id}\``, node, key, title));
    return undefined;
  }
  const options = new Map<string, number | string>();
  for (const { key: name, keySpan, value } of node.entries) {
    const usual = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    if (usual === undefined) {
      problems.push(
        names.length
          ? unknownKey(`the options of \`${rule.id}\``, name, keySpan, names, node)
          : fault('schema/unknown-key', `\`${rule.id}\` has no options.`, `Remove \`${name}\`.`, keySpan),
      );
      continue;
    }
    const form = formOf(usual);
    const title = `${form.title}; without it, ${usual} holds`;
    if (value.kind === 'scalar' && fits(value.value, form)) options.set(name, value.value);
    else problems.push(emptyValue(name, value, keySpan, title) ?? wrongValue(name, value, keySpan, title));
  }
  return Object.fromEntries([...options].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wrongValue(name: string, node: Node, key: Span, title: string): Problem {
  const problem = cannotBe(`\`${name}\``, node, key, title);
  return node.kind === 'scalar' && node.value !== null ? { ...problem, rule: 'schema/value' } : problem;
}
