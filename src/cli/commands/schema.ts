import schema from '../../../schemas/programme.cx.schema.json' with { type: 'text' };
import { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { argumentsOf, type Options } from '../options.ts';

export const OPTIONS = {} as const satisfies Options;

/** Prints the schema, byte for byte. */
export async function run(args: readonly string[], { out }: Host): Promise<number> {
  const { positionals } = argumentsOf(args, OPTIONS);
  if (positionals.length) throw new Failure(`schema takes no argument: ${positionals.join(' ')}.`);
  out.write(schema);
  return 0;
}
