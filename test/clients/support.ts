import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** The 1-based lines of a plan that mention a milestone, as its text has it. */
export function linesWith(plan: string, words: RegExp): readonly number[] {
  const text = readFileSync(join(ROOT, 'examples', plan), 'utf8');
  return text.split('\n').flatMap((line, i) => (words.test(line) ? [i + 1] : []));
}

/** What an editor shows, feature by feature. */
export interface Seen {
  readonly version: unknown;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Features that broke, and how. */
  readonly fails?: Readonly<Record<string, string>> | null;
}

/**
 * Has an editor do what its script says with a copy of the examples, and write down what it then shows. The clients are
 * found by `scripts/suites/clients.mjs`.
 */
export async function driven(program: string, args: readonly string[]): Promise<Seen> {
  const home = mkdtempSync(join(tmpdir(), 'cx-client-'));
  try {
    const folder = join(home, 'examples');
    const answers = join(home, 'answers.json');
    cpSync(join(ROOT, 'examples'), folder, { recursive: true });
    const said = await ended(program, args, {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      CX_NODE: process.execPath,
      CX_CLI: join(ROOT, 'dist', 'cli.js'),
      CX_FOLDER: folder,
      CX_ANSWERS: answers,
    });
    if (!existsSync(answers)) throw new Error(`${program} wrote down nothing:\n${said}`);
    return JSON.parse(readFileSync(answers, 'utf8')) as Seen;
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a program says until it ends. */
function ended(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: __dirname, env, timeout: 240_000, killSignal: 'SIGKILL' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', fail);
    child.on('close', () => done(said));
  });
}
