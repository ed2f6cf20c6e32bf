import { formOf } from '../config/forms.ts';
import { ABOUT_PROFILES, ABOUT_WEIGHTS, CONFIG_KEYS } from '../config/keys.ts';
import type { Rule } from '../rules/rule.ts';
import type { Offset, Range } from '../text/span.ts';
import { range } from '../text/span.ts';
import { severityIn } from './configComplete.ts';
import { configPlaceAt } from './configPlace.ts';

/** Something to read about a place; of a rule, hosts add why it matters, which its page says. */
export interface Reading {
  readonly markdown: string;
  readonly range: Range;
  readonly rule?: string;
}

/** What there is to know of a place in a configuration. */
export function configReading(text: string, at: Offset, rules: readonly Rule[]): Reading | undefined {
  const place = configPlaceAt(text, at);
  if (!place?.word) return undefined;
  const { word } = place;
  const found = range(place.start, place.end);
  const plain = (markdown: string | undefined): Reading | undefined =>
    markdown ? { markdown, range: found } : undefined;
  const of = (table: Readonly<Record<string, string>>): Reading | undefined =>
    plain(Object.hasOwn(table, word) ? table[word] : undefined);
  switch (place.kind) {
    case 'key':
      return of(CONFIG_KEYS);
    case 'value':
      return place.key === 'extends' ? of(ABOUT_PROFILES) : undefined;
    case 'rule': {
      const rule = rules.find(({ id }) => id === word);
      return rule && { markdown: aboutRule(rule), range: found, rule: rule.id };
    }
    case 'severity':
      return of(ABOUT_WEIGHTS);
    case 'option':
    case 'optionValue': {
      const options = rules.find(({ id }) => id === place.rule)?.options;
      const usual = options?.[place.kind === 'option' ? word : place.option];
      return usual === undefined ? undefined : plain(aboutOption(usual));
    }
  }
}

/** What a rule finds, how severe that is, and what can be set of it. */
export function aboutRule(rule: Rule): string {
  const options = Object.entries(rule.options ?? {}).map(([name, usual]) => `- \`${name}\`: ${aboutOption(usual)}`);
  const parts = [`**${rule.id}** (${severityIn(rule)})`, rule.finds, ...(options.length ? [options.join('\n')] : [])];
  return parts.join('\n\n');
}

function aboutOption(usual: number | string): string {
  return `${formOf(usual).title}; without it, ${usual} holds`;
}

/** The rule that a comment of a plan names at a place: `# cx-ignore rule[, rule] -- reason`. */
export function ruleInComment(text: string, at: Offset, rules: readonly Rule[]): Reading | undefined {
  const place = commentWordAt(text, at);
  const rule = place && rules.find(({ id }) => id === place.word);
  return rule && { markdown: aboutRule(rule), range: range(place.start, place.end), rule: rule.id };
}

/** A word among the rules that such a comment names. */
export function commentWordAt(text: string, at: Offset): { word: string; start: number; end: number } | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const before = text.slice(lineStart, at);
  const names = /(?:^|\s)#[ \t]*cx-ignore(?:-file)?[ \t]+(.*)$/.exec(before)?.[1];
  if (names === undefined || /(?:^|\s)(?:--|until:)(?:\s|$)/.test(names)) return undefined;
  const head = /[\w/-]*$/.exec(names)?.[0] ?? '';
  const tail = /^[\w/-]*/.exec(text.slice(at))?.[0] ?? '';
  return { word: head + tail, start: at - head.length, end: at + tail.length };
}
