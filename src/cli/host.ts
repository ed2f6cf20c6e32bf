import { fstatSync, writeSync } from 'node:fs';
import { type Day, dayFromCivil } from '../core/time/day.ts';

/** Where text goes: a terminal, a pipe or a file. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** The columns of a terminal. */
  readonly columns: number | undefined;
}

/** All that the commands know of the machine beside its files. Tests give one of their own. */
export interface Host {
  readonly cwd: string;
  /** The program that runs, and its file: how to call this command line again. */
  readonly program: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Sink;
  readonly err: Sink;
  stdin(): Promise<Uint8Array>;
  today(): Day;
}

export function machine(): Host {
  return {
    cwd: process.cwd(),
    program: [process.execPath, ...process.argv.slice(1, 2)],
    env: process.env,
    out: sink(1),
    err: sink(2),
    stdin,
    today,
  };
}

/** Writes at once: `process.stdout` costs more to set up than a small plan costs to check. */
function sink(fd: 1 | 2): Sink {
  const stream = (): NodeJS.WriteStream => (fd === 1 ? process.stdout : process.stderr);
  return {
    get isTerminal() {
      return isDevice(fd) && stream().isTTY === true;
    },
    get columns() {
      return isDevice(fd) ? stream().columns : undefined;
    },
    write(text) {
      let rest: Uint8Array = Buffer.from(text);
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
      } catch (error) {
        // A pipe that is full and does not block: from here on it is the stream's business.
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') stream().once('error', unlessGone).write(rest);
        else unlessGone(error);
      }
    },
  };
}

/** What is no device is no terminal, and need not be asked. */
function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** A reader that has gone (`| head`) needs nothing more, and is no fault. */
function unlessGone(error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EPIPE' && code !== 'EOF') throw error;
}

async function stdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The date that the machine's calendar on the wall shows. */
function today(): Day {
  const now = new Date();
  return dayFromCivil({ year: now.getFullYear(), month: now.getMonth() + 1, dayOfMonth: now.getDate() });
}
