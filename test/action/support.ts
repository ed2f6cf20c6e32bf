import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../cli/support.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

export interface Comment {
  readonly id: number;
  body: string;
}

/** What of GitHub's interface the action uses: the comments of pull request 7. */
export class Api {
  readonly comments: Comment[] = [];
  readonly calls: string[] = [];
  refuses = false;
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const [status, content] = this.#answer(request, await bodyOf(request));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    });
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer({ method, url = '', headers }: IncomingMessage, text: string): readonly [number, unknown] {
    const { pathname, searchParams } = new URL(url, this.address);
    this.calls.push(`${method} ${pathname}`);
    if (headers.authorization !== 'Bearer secret') return [401, {}];
    if (this.refuses && method !== 'GET') return [403, { message: 'Resource not accessible by integration' }];
    const all = '/repos/desk/claims/issues/7/comments';
    if (method === 'GET' && pathname === all) {
      const [size, page] = [Number(searchParams.get('per_page')), Number(searchParams.get('page'))];
      return [200, this.comments.slice(size * (page - 1), size * page)];
    }
    if (method === 'POST' && pathname === all) {
      const comment = { id: 1000 + this.comments.length, body: JSON.parse(text).body };
      this.comments.push(comment);
      return [201, comment];
    }
    const own = this.comments.find(({ id }) => pathname === `/repos/desk/claims/issues/comments/${id}`);
    if (method !== 'PATCH' || !own) return [404, {}];
    own.body = JSON.parse(text).body;
    return [200, own];
  }
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

export interface Job {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The steps of other actions, with what they would get. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

/** Runs the steps of action.yml as a runner does: expressions filled in, shells started, until one of them fails. */
export async function runAction(
  cwd: string,
  given: Readonly<Record<string, string>>,
  event: object,
  api: Api,
  temporary: string,
): Promise<Job> {
  mkdirSync(temporary, { recursive: true });
  const file = (name: string, content = ''): string => {
    writeFileSync(join(temporary, name), content);
    return join(temporary, name);
  };
  const env = {
    PATH: process.env['PATH'],
    HOME: temporary,
    GIT_CONFIG_NOSYSTEM: '1',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_API_URL: api.address,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'desk/claims',
    GITHUB_RUN_ID: '42',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_WORKSPACE: cwd,
    RUNNER_TEMP: temporary,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event)),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    GITHUB_OUTPUT: file('output'),
  };
  const unknown = Object.keys(given).find((name) => !(name in ACTION.inputs));
  if (unknown) throw new Error(`action.yml has no input ${unknown}`);
  const values: Record<string, string> = { 'github.token': 'secret' };
  for (const [name, { default: value }] of Object.entries(ACTION.inputs))
    values[`inputs.${name}`] = given[name] ?? filled(value, values);

  let log = '';
  let code = 0;
  const used: Job['used'][number][] = [];
  const outputs: Record<string, string> = {};
  for (const step of ACTION.runs.steps) {
    if (code !== 0) break;
    if (step.if !== undefined && !holds(step.if, values)) continue;
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value, values)]));
    if (step.uses) {
      const withs = Object.entries(step.with ?? {}).map(([key, value]) => [key, filled(value, values)]);
      used.push({ uses: step.uses, with: Object.fromEntries(withs) });
      continue;
    }
    const ran = await shell(step.run ?? '', cwd, { ...env, ...own });
    code = ran.code;
    log += ran.log;
    const written = readFileSync(env.GITHUB_OUTPUT, 'utf8');
    for (const [, name = '', , lines, line = ''] of written.matchAll(OUTPUT)) {
      outputs[name] = lines ?? line;
      values[`steps.${step.id}.outputs.${name}`] = outputs[name];
    }
  }
  const summary = existsSync(env.GITHUB_STEP_SUMMARY) ? readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8') : '';
  return { code, log, summary, outputs, used };
}

/** `name=value`, or several lines up to a word: `name<<END`. */
const OUTPUT = /^([\w-]+)(?:<<(\w+)\n([\s\S]*?)\n\2$|=(.*)$)/gm;

/** Outputs that were not written are empty; anything else has to be known. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, name: string) => {
    const value = values[name] ?? (name.startsWith('steps.review.outputs.') ? '' : undefined);
    if (value === undefined) throw new Error(`action.yml: this test does not know ${name}`);
    return value;
  });
}

function holds(condition: string, values: Readonly<Record<string, string>>): boolean {
  const match = /^\$\{\{ (\S+) != '' \}\}$/.exec(condition);
  if (!match) throw new Error(`action.yml: this test does not know ${condition}`);
  return filled(`\${{ ${match[1]} }}`, values) !== '';
}

/** As a runner starts `shell: bash`. */
export function shell(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        log += String(chunk);
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 128, log }));
  });
}
