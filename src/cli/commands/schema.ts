import { configSchemaText } from '../../core/config/schema.ts';
import { RULES } from '../../core/rules/index.ts';
import { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { argumentsOf, type Options } from '../options.ts';
import { planSchema } from '../schemas.ts';

export const OPTIONS = {} as const satisfies Options;

/** Prints the schema of plans, or of the configuration. */
export async function run(args: readonly string[], { out }: Host): Promise<number> {
  const { positionals } = argumentsOf(args, OPTIONS);
  const [of, ...others] = positionals;
  if (others.length || (of !== undefined && of !== 'config'))
    throw new Failure(`schema takes no argument, or config: ${positionals.join(' ')}.`);
  out.write(of === 'config' ? configSchemaText(RULES) : planSchema());
  return 0;
}
