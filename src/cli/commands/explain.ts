import { RULES } from '../../core/rules/index.ts';
import { meantRule } from '../../core/rules/names.ts';
import { explained } from '../explained.ts';
import { didYouMean, Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { argumentsOf, type Options } from '../options.ts';
import { styleOf } from '../terminal.ts';

export const OPTIONS = { 'no-color': { help: 'no colour' } } as const satisfies Options;

/** Prints a rule's page. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  const [id, ...others] = positionals;
  if (id === undefined || others.length) throw new Failure('explain takes one rule: explain ownership/missing-owner.');
  const ids = RULES.map((rule) => rule.id);
  const page = ids.includes(id) ? explained(id, styleOf(host, host.out, values['no-color'])) : undefined;
  if (page === undefined)
    throw new Failure(`there is no rule ${id}.${didYouMean(meantRule(id, ids))} \`cx-programme rules\` lists them.`);
  host.out.write(page);
  return 0;
}
