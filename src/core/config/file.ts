import { PROFILES, type Profile } from '../rules/profiles.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/settings.ts';
import { parseOnce } from '../syntax/syntax.ts';
import type { Node } from '../syntax/tree.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { Problem } from '../text/problem.ts';
import type { Layout, Span } from '../text/span.ts';
import { cannotBe, emptyValue, oneOf, unknownKey } from './faults.ts';
import { CONFIG_KEYS, PATH_PATTERN } from './keys.ts';
import { readRules } from './rules.ts';

/** What one configuration file says, as far as it can be read. */
export interface Config {
  readonly profile: Profile | undefined;
  /** The path of a file to begin with. */
  readonly base: { readonly path: string; readonly span: Span } | undefined;
  readonly root: boolean;
  readonly rules: RuleSettings;
  readonly ignore: readonly string[];
}

/** One version of a configuration file's text, read. */
export interface ConfigFile {
  readonly text: string;
  readonly lines: LineIndex;
  readonly layout: Layout;
  readonly root: Node | undefined;
  /** Whether the text is not YAML. */
  readonly broken: boolean;
  readonly config: Config;
  /** In no order. Those of other files that it names are not among them. */
  readonly problems: readonly Problem[];
}

const NOTHING: Config = { profile: undefined, base: undefined, root: false, rules: {}, ignore: [] };

/** Reads a configuration. Never throws: what cannot be read is a problem, and the rest counts. */
export function readConfig(text: string, rules: readonly Rule[]): ConfigFile {
  const { root, problems: faults, layout } = parseOnce(text);
  const problems: Problem[] = faults.map(ofConfiguration);
  const broken = faults.length > 0;
  // While the text is not YAML, its faults as YAML are all that is said; what could be saved of it may be anything.
  const config = root && !broken ? read(root, rules, problems) : NOTHING;
  return { text, lines: lineIndex(text), layout, root, broken, config, problems };
}

/** The faults of YAML are told in the words of plans. */
function ofConfiguration(problem: Problem): Problem {
  const say = (words: string): string => words.replace(/\ba plan\b/g, 'a configuration');
  return { ...problem, message: say(problem.message), help: problem.help && say(problem.help) };
}

function read(tree: Node, rules: readonly Rule[], problems: Problem[]): Config {
  if (tree.kind === 'scalar' && tree.value === null) return NOTHING;
  if (tree.kind !== 'map') {
    problems.push(cannotBe('A configuration', tree, tree.span, 'keys and values, such as `extends: strict`'));
    return NOTHING;
  }
  let config = NOTHING;
  const known = Object.keys(CONFIG_KEYS);
  const seen = new Set<string>();
  for (const { key, keySpan, value } of tree.entries) {
    if (seen.has(key)) continue;
    seen.add(key);
    if (key.startsWith('x-')) continue;
    switch (key) {
      case 'extends':
        config = { ...config, ...readExtends(value, keySpan, problems) };
        break;
      case 'root':
        if (value.kind === 'scalar' && typeof value.value === 'boolean') config = { ...config, root: value.value };
        else
          problems.push(
            emptyValue(key, value, keySpan, 'true or false') ?? oneOf(key, value, keySpan, ['true', 'false']),
          );
        break;
      case 'rules':
        config = { ...config, rules: readRules(value, keySpan, rules, problems) };
        break;
      case 'ignore':
        config = { ...config, ignore: readIgnore(value, keySpan, problems) };
        break;
      default:
        problems.push(unknownKey('a configuration', key, keySpan, known, tree));
    }
  }
  return config;
}

function readExtends(node: Node, key: Span, problems: Problem[]): Pick<Config, 'profile' | 'base'> {
  const found = { profile: undefined, base: undefined };
  const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  const profile = PROFILES.find((each) => each === text);
  if (profile) return { ...found, profile };
  if (text !== undefined && new RegExp(PATH_PATTERN).test(text))
    return { ...found, base: { path: text, span: node.span } };
  const title = `one of ${PROFILES.join(', ')}, or a path from this file, such as ../strict.yaml`;
  problems.push(emptyValue('extends', node, key, title) ?? oneOf('extends', node, key, PROFILES, title));
  return found;
}

function readIgnore(node: Node, key: Span, problems: Problem[]): readonly string[] {
  const title = 'a list of names or globs, such as [drafts, "*.old.cx.yaml"]';
  if (node.kind !== 'seq') {
    problems.push(emptyValue('ignore', node, key, title) ?? cannotBe('`ignore`', node, key, title));
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string' && item.value !== '') return item.value;
    problems.push(cannotBe('An entry of `ignore`', item, key, 'a name or a glob, such as drafts or "*.old.cx.yaml"'));
    return [];
  });
}
