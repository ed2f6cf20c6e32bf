import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The committed command line: nothing is installed. */
const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export class Cli {
  #options;

  /** Options that every command gets. */
  constructor(options) {
    this.#options = options;
  }

  /** What it says is for the log; `keep` keeps standard output for the caller, and logs only what went wrong. */
  show(args, keep) {
    return this.#run(args, keep ? 'pipe' : 'inherit', 'inherit');
  }

  /** What it says is for the caller alone. */
  ask(args) {
    return this.#run(args, 'pipe', 'ignore');
  }

  #run([command, ...args], stdout, stderr) {
    const { status, stdout: out } = spawnSync(process.execPath, [PROGRAM, command, ...this.#options, ...args], {
      stdio: ['ignore', stdout, stderr],
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return { code: status ?? 2, out: out ?? '' };
  }
}
