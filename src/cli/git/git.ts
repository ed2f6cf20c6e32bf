import { Failure } from '../failure.ts';

export interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
  /** Without line ends at its end. */
  readonly text: string;
  readonly err: string;
}

/** Asks git. Nothing of a repository's is run: it can name programs as its file system monitor or as its pager. */
export async function git(args: readonly string[], cwd: string, input?: string): Promise<Answer> {
  const { spawnSync } = await import('node:child_process');
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd,
    maxBuffer: 2 ** 30,
    ...(input === undefined ? {} : { input }),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT')
    throw new Failure('git is not there, and is needed to look at revisions. Install it, or compare two files.');
  return {
    status: status ?? 128,
    bytes: stdout ?? Buffer.alloc(0),
    text: (stdout ?? '').toString().replace(/[\r\n]+$/, ''),
    err: (stderr ?? '').toString().trim(),
  };
}

/** The same, where nothing but success makes sense. */
export async function gitText(args: readonly string[], cwd: string): Promise<string> {
  const { status, text, err } = await git(args, cwd);
  if (status !== 0) throw new Failure(`git ${args[0]}: ${err || `it ended with ${status}`}`);
  return text;
}
