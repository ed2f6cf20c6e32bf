import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Host, Sink } from '../../src/cli/host.ts';
import { run } from '../../src/cli/run.ts';
import { dayOf } from '../support/day.ts';

// Commands are loaded when they are called for, with `import()`, and mocha's hook hears only of `require`.
const loader = import('tsx/esm' as string);

export const ROOT = resolve(__dirname, '../..');

/** A folder of a test's own, with these files in it. */
export interface Folder {
  readonly path: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  read(file: string): string;
  remove(): void;
}

export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'cx-cli-'));
  const made: Folder = {
    path,
    write(more) {
      for (const [file, content] of Object.entries(more)) {
        mkdirSync(dirname(join(path, file)), { recursive: true });
        writeFileSync(join(path, file), content);
      }
    },
    read: (file) => readFileSync(join(path, file), 'utf8'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  made.write(files);
  return made;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
}

/** Runs a command line in this process, on a machine whose date is 18 February 2026. */
export async function cli(args: readonly string[], given: Given = {}): Promise<Outcome> {
  await loader;
  const { cwd = ROOT, stdin = '', env = {}, isTerminal = false, columns } = given;
  const told = { out: '', err: '' };
  const sink = (name: 'out' | 'err'): Sink => ({
    isTerminal,
    columns,
    write(text) {
      told[name] += text;
    },
  });
  const host: Host = {
    cwd,
    program: ['node', 'cli.js'],
    env,
    out: sink('out'),
    err: sink('err'),
    stdin: async () => Buffer.from(stdin),
    today: () => dayOf('2026-02-18'),
  };
  return { code: await run(args, host), ...told };
}

/** Compares with a file of test/cli/golden; `UPDATE_GOLDEN=1` writes it instead. */
export function golden(name: string, actual: string): void {
  const file = join(__dirname, 'golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(file)) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'), `differs from ${file}; UPDATE_GOLDEN=1 takes it over`);
}

/** A small plan without a problem of the profile `minimal`. */
export const SMALL = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
phases:
  - id: design
    name: Design
    weeks: 1-3
people:
  ana: {name: Ana}
  ben: {name: Ben}
  cleo: {name: Cleo}
  dan: {name: Dan}
roles:
  executive-sponsor: {person: ana}
  product-owner: {person: ben}
  technical-lead: {person: cleo}
  change-manager: {person: dan}
  super-user-network: {members: [{person: ana}]}
`;
