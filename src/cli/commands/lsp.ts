import { startServer } from '../../lsp/start.ts';
import { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { argumentsOf, type Options } from '../options.ts';

export const OPTIONS = { stdio: { help: 'talk over standard input and output' } } as const satisfies Options;

/** Runs the language server until its client ends it. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  if (positionals.length) throw new Failure(`lsp takes no argument: ${positionals.join(' ')}.`);
  if (!values.stdio) throw new Failure('the language server speaks over standard input and output: lsp --stdio.');
  startServer(() => host.today());
  return 0;
}
