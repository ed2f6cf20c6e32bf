import { readConfig } from '../core/config/file.ts';
import { type Configuration, NO_CONFIGURATION } from '../core/config/walk.ts';
import { RULES } from '../core/rules/index.ts';
import { Failure } from './failure.ts';

/** What `--rule 'name: severity'` says, in the words of the configuration file; of several on one rule the last counts. */
export function ruleOptions(texts: readonly string[]): Configuration {
  let rules = NO_CONFIGURATION.rules;
  for (const text of texts) {
    const { config, problems } = readConfig(`rules:\n  ${text}\n`, RULES);
    const [problem] = problems;
    if (problem) throw new Failure(`--rule '${text}': ${problem.message}${problem.help ? ` ${problem.help}` : ''}`);
    rules = { ...rules, ...config.rules };
  }
  return { ...NO_CONFIGURATION, rules };
}
