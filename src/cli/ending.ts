import { complaintOf } from './failure.ts';
import type { Host } from './host.ts';

/** The exit code of a command's work; a failure is told, and is 2. */
export async function ending(work: () => Promise<number>, { err }: Host): Promise<number> {
  try {
    return await work();
  } catch (error) {
    err.write(`cx-programme: ${complaintOf(error)}\n`);
    return 2;
  }
}

export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}
