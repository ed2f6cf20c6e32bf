import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, folder, ROOT, SMALL } from './support.ts';

const BUNDLE = join(ROOT, 'dist/cli.js');

/** The program, in a folder of its own: what it needs of this one would be missing. */
describe('dist/cli.js', function () {
  this.timeout(60_000);
  let at: Folder;
  let alone: string;
  before(function () {
    if (!existsSync(BUNDLE)) {
      if (this.test) this.test.title += ' (not built: npm run bundle)';
      this.skip();
    }
    at = folder({ 'plans/good.cx.yaml': SMALL, 'plans/bad.cx.yaml': SMALL.replace('name: Design', 'nmae: Design') });
    alone = join(at.path, 'cli.js');
    copyFileSync(BUNDLE, alone);
    cpSync(BUNDLE.replace(/\.js$/, ''), join(at.path, 'cli'), { recursive: true });
  });
  after(() => at?.remove());

  const run = (args: readonly string[], input = ''): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [alone, ...args], {
      cwd: join(at.path, 'plans'),
      input,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    return { code: status, out: stdout, err: stderr };
  };

  it('checks, with globs and without', () => {
    const { code, out, err } = run(['check', '--profile', 'minimal', '--today', '2026-01-05']);
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^bad\.cx\.yaml:5:5: error schema\/unknown-key\n/);
    assert.match(out, /\n1 error in 1 plan \(checked 2\)\n1 problem can be fixed safely: add --fix.\n$/);
    assert.equal(run(['check', '--profile', 'minimal', 'g*.cx.yaml']).out, 'No problem in 1 plan.\n');
    assert.deepEqual(readdirSync(at.path).sort(), ['cli', 'cli.js', 'plans']);
    assert.deepEqual(readdirSync(join(at.path, 'plans')).sort(), ['bad.cx.yaml', 'good.cx.yaml']);
  });

  it('checks most plans without what is beside it, and names what it misses for the others', () => {
    const only = folder({
      'plain.cx.yaml': SMALL.replace('person: cleo', 'person: clio'),
      'broken.cx.yaml': SMALL.replace('name: Design', 'name: "Design'),
    });
    copyFileSync(BUNDLE, join(only.path, 'cli.js'));
    const check = (...files: readonly string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, ['cli.js', 'check', ...files], { cwd: only.path, encoding: 'utf8' });
    const plain = check('plain.cx.yaml');
    const broken = check('broken.cx.yaml', 'plain.cx.yaml');
    only.remove();
    assert.deepEqual([plain.status, plain.stderr], [1, '']);
    assert.match(String(plain.stdout), /^plain\.cx\.yaml:15:28: error reference\/unknown-id\n/m);
    assert.equal(broken.status, 2);
    assert.equal(broken.stdout, plain.stdout);
    assert.equal(
      broken.stderr,
      "cx-programme: broken.cx.yaml: the program's own file ./cli/yaml.js is missing. It is all files of dist/ together: install it again, whole.\n",
    );
  });

  it('reads standard input', () => {
    const { code, out } = run(['check', '-', '--profile', 'minimal', '--stdin-filename', 'a.cx.yaml'], 'cx: 2\n');
    assert.equal(code, 1);
    assert.match(out, /^a\.cx\.yaml:1:5: error schema\/version/);
  });

  it('prints the schema, byte for byte', () => {
    assert.equal(run(['schema']).out, readFileSync(join(ROOT, 'schemas/programme.cx.schema.json'), 'utf8'));
  });

  it('has all its commands', () => {
    for (const args of [['--help'], ['rules'], ['explain', 'reference/unknown-id'], ['init', '-'], ['--version']]) {
      const { code, out } = run(args);
      assert.ok(code === 0 && out.length > 0, args.join(' '));
    }
  });

  it('leaves in peace when its reader does', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `  p${i}: {nmae: P}\n`).join('');
    at.write({ 'many.cx.yaml': SMALL.replace('people:\n', `people:\n${lines}`) });
    const child = spawn(process.execPath, [alone, 'check', join(at.path, 'many.cx.yaml')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [1, '']);
  });

  it('loses nothing of a long report in a pipe', () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `  p${i}: {nmae: P}\n`).join('');
    at.write({ 'many.cx.yaml': SMALL.replace('people:\n', `people:\n${lines}`) });
    const command = `"${process.execPath}" "${alone}" check --format json "${join(at.path, 'many.cx.yaml')}" | cat`;
    const out = execFileSync('sh', ['-c', command], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    assert.ok(out.length > 100_000);
    assert.ok((JSON.parse(out) as { summary: { errors: number } }).summary.errors >= 3000);
  });

  it('is a server', async () => {
    const child = spawn(process.execPath, [alone, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    let answer = '';
    while (!answer.includes('"capabilities"'))
      answer += await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  });

  it('loads nothing for a check but what a check needs', () => {
    at.write({ 'spy.js': `process.on('exit', () => console.error(process.moduleLoadList.join()))` });
    const args = ['-r', join(at.path, 'spy.js'), alone, 'check', 'good.cx.yaml'];
    const { stderr } = spawnSync(process.execPath, args, { cwd: join(at.path, 'plans'), encoding: 'utf8' });
    assert.match(stderr, /NativeModule fs\b/);
    for (const name of ['net', 'stream', 'tty', 'child_process', 'crypto', 'v8', 'worker_threads'])
      assert.ok(!stderr.split(',').includes(`NativeModule ${name}`), name);
  });

  it('holds neither eval nor new Function', () => {
    const text = readFileSync(BUNDLE, 'utf8');
    assert.doesNotMatch(text, /\bnew Function\b|\beval\(|require\(["']node:vm["']\)/);
  });
});
