import { VERSION } from '../protocol/version.ts';
import { commandNamed } from './commands.ts';
import { asksForHelp, ending } from './ending.ts';
import { helpOn } from './help.ts';
import type { Host } from './host.ts';

/** The exit code of a command line: 0 nothing to complain of, 1 problems, 2 the command could not do its work. */
export function run(args: readonly string[], host: Host): Promise<number> {
  return ending(() => dispatch(args, host), host);
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

function say(text: string, { out }: Host): number {
  out.write(text);
  return 0;
}
