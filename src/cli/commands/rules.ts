import { join } from 'node:path';
import type { Configuration } from '../../core/config/walk.ts';
import { RULES } from '../../core/rules/index.ts';
import { isActive, PROFILES, type Profile } from '../../core/rules/profiles.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { openConfigs } from '../configs.ts';
import { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { argumentsOf, type Options, oneOf } from '../options.ts';
import { type Style, styleOf } from '../terminal.ts';
import { wrap } from '../wrap.ts';

const FORMATS = ['pretty', 'json'] as const;

export const OPTIONS = {
  format: { value: FORMATS.join('|'), help: 'default: pretty' },
  'no-color': { help: 'no colour' },
} as const satisfies Options;

/** Prints the catalogue, as the configuration of the working directory has it. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  if (positionals.length) throw new Failure(`rules takes no argument; did you mean explain ${positionals[0]}?`);
  const format = values.format === undefined ? 'pretty' : oneOf('format', values.format, FORMATS);
  const style = styleOf(host, host.out, values['no-color']);
  let failed = false;
  const configs = openConfigs(host.cwd, undefined, (message) => {
    failed = true;
    host.err.write(`cx-programme: ${message}\n`);
  });
  const configuration = configs.of(join(host.cwd, 'programme.cx.yaml'));
  host.out.write(
    format === 'json'
      ? jsonOf(RULES, configuration)
      : table(RULES, configuration, host.out.isTerminal ? style : { ...style, width: Number.POSITIVE_INFINITY }),
  );
  return failed ? 2 : 0;
}

/** The profiles that have a rule. */
export function profilesOf(rule: Rule): readonly Profile[] {
  return PROFILES.filter((profile) => isActive(rule, profile, undefined));
}

function jsonOf(rules: readonly Rule[], configuration: Configuration): string {
  const list = rules.map((rule) => {
    const { id, severity, finds, why, options = {} } = rule;
    const set = configuration.rules[id];
    return { id, severity, profiles: profilesOf(rule), finds, why, options, ...(set ? { configured: set } : {}) };
  });
  return `${JSON.stringify({ version: 1, rules: list })}\n`;
}

/** One rule a line where it is not for a terminal; there, what it finds is wrapped beside its name or below it. */
function table(rules: readonly Rule[], { rules: set }: Configuration, style: Style): string {
  const longest = Math.max(...rules.map(({ id }) => id.length));
  const column = longest + 22;
  const beside = style.width - column >= 40;
  const { bold, dim } = style.colours;
  const lines = rules.flatMap((rule) => {
    const { id, finds } = rule;
    const severity = set[id] ? `${set[id].severity}*` : rule.severity;
    const name = `${bold(id)}${' '.repeat(longest - id.length)}  ${severity.padEnd(7)}${severity.length > 7 ? ' ' : '  '}${dim((profilesOf(rule)[0] ?? '').padEnd(11))}`;
    const text = wrap(finds, style.width - (beside ? column + 2 : 2));
    return beside
      ? text.map((line, i) => (i === 0 ? `${name}  ${line}` : `${' '.repeat(column + 2)}${line}`))
      : [name.trimEnd(), ...text.map((line) => `  ${line}`)];
  });
  const notes = [
    'Third: the least profile that has it, of minimal, recommended and strict.',
    ...(Object.keys(set).length ? ['*: set by the configuration of this folder.'] : []),
  ].join('\n');
  return `${lines.join('\n')}\n${style.width === Number.POSITIVE_INFINITY ? '' : `\n${dim(notes)}\n`}`;
}
