import { VERSION } from '../protocol/version.ts';
import { commandNamed } from './commands.ts';
import { Failure } from './failure.ts';
import { helpOn } from './help.ts';
import type { Host } from './host.ts';

/** The exit code of a command line: 0 nothing to complain of, 1 problems, 2 the command could not do its work. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    const text = error instanceof Failure ? error.message : `this is a fault of cx-programme.\n${stackOf(error)}`;
    host.err.write(`cx-programme: ${text}\n`);
    return 2;
  }
}

async function dispatch(args: readonly string[], host: Host): Promise<number> {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-V') return say(`${VERSION}\n`, host);
  if (first === '--help' || first === '-h' || first === 'help') {
    return say(helpOn(rest[0]), host);
  }
  if (first === undefined) {
    host.err.write(helpOn(undefined));
    return 2;
  }
  const command = commandNamed(first);
  if (asksForHelp(rest)) {
    return say(helpOn(first), host);
  }
  return command.module.run(rest, host);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

function say(text: string, { out }: Host): number {
  out.write(text);
  return 0;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
