import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type Folder, folder, type Outcome, SMALL } from './support.ts';

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const HEAD = 'cx: 1\nprogramme: {name: A, start: 2026-01-05}\n';

/** What each text is told first, and where; `only` where it must be all that is told. */
const TEXTS: Readonly<
  Record<string, { readonly text: string; readonly first: string; readonly says: RegExp; readonly only?: true }>
> = {
  'an empty file': { text: '', first: '1:1 schema/required', says: /no plan in this file yet/, only: true },
  'only blank lines': { text: '\n\n  \n', first: '1:1 schema/required', says: /no plan in this file yet/, only: true },
  'only comments': { text: '# a\n# b\n', first: '1:1 schema/required', says: /no plan in this file yet/, only: true },
  'a tab': { text: 'cx: 1\nprogramme:\n\tname: A\n', first: '3:1 syntax/yaml', says: /tab/, only: true },
  'conflict markers': {
    text: `cx: 1\nprogramme:\n<<<<<<< HEAD\n  name: A\n=======\n  name: B\n>>>>>>> other\n  start: 2026-01-05\n`,
    first: '3:1 syntax/yaml',
    says: /merge/,
    only: true,
  },
  'half a line': {
    text: SMALL.replace('weeks: 1-3', 'wee'),
    first: '6:5 syntax/yaml',
    says: /not finished/,
    only: true,
  },
  'ten thousand aliases and one': {
    text: `${HEAD}x-a: &a hello\nx-b:\n${'  - *a\n'.repeat(10_001)}`,
    first: '10005:5 syntax/yaml',
    says: /10,000/,
    only: true,
  },
  'a billion laughs': {
    text: `${HEAD}x-0: &x0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n${[1, 2, 3, 4, 5, 6, 7, 8, 9]
      .map((i) => `x-${i}: &x${i} [${Array.from({ length: 9 }, () => `*x${i - 1}`).join(', ')}]`)
      .join('\n')}\n`,
    first: '7:11 syntax/yaml',
    says: /10,000/,
    only: true,
  },
  'a key __proto__': {
    text: SMALL.replace('cx: 1\n', 'cx: 1\n__proto__: {polluted: true}\n'),
    first: '2:1 schema/unknown-key',
    says: /`__proto__` means nothing/,
    only: true,
  },
  'keys constructor and toString': {
    text: SMALL.replace('name: Design', 'name: Design\n    constructor: x\n    toString: y'),
    first: '6:5 schema/unknown-key',
    says: /`constructor` means nothing/,
  },
  'a NUL byte': { text: `${HEAD}x-a: "a\u0000b"\n`, first: '3:8 syntax/yaml', says: /NUL/, only: true },
  'an unknown format number': {
    text: 'cx: 2\nprogramme: 7\n',
    first: '1:5 schema/version',
    says: /cx: 1|version/,
    only: true,
  },
  'a list': { text: '- a\n- b\n', first: '1:1 schema/type', says: /plan/, only: true },
  'a word': { text: 'hello', first: '1:1 schema/type', says: /plan/, only: true },
  'two documents': { text: `${SMALL}---\n${SMALL}`, first: '18:1 syntax/yaml', says: /second document/, only: true },
  'an alias of nothing': {
    text: `${HEAD}x-a: *nothing\n`,
    first: '3:6 syntax/yaml',
    says: /names no anchor/,
    only: true,
  },
  'an alias of itself': {
    text: `${HEAD}x-a: &a [*a]\n`,
    first: '3:10 syntax/yaml',
    says: /within what it repeats/,
    only: true,
  },
  'an open quote': { text: `${HEAD}x-a: "never closed\n`, first: '3:6 syntax/yaml', says: /not closed/, only: true },
};

describe('cli: bad input', () => {
  let at: Folder;
  beforeEach(() => {
    at = folder();
  });
  afterEach(() => at.remove());

  const check = (...args: readonly string[]): Promise<Outcome> =>
    cli(['check', '--profile', 'minimal', '--format', 'json', ...args], { cwd: at.path });

  /** The problems of a file; checks that pretty can show them, and that nothing was written. */
  async function problems(content: string | Uint8Array): Promise<readonly Found[]> {
    at.write({ 'x.cx.yaml': content });
    const { code, out, err } = await check('x.cx.yaml');
    assert.deepEqual([code, err], [1, '']);
    assert.equal((await cli(['check', 'x.cx.yaml'], { cwd: at.path })).code, 1);
    assert.deepEqual(readdirSync(at.path), ['x.cx.yaml']);
    assert.ok(readFileSync(join(at.path, 'x.cx.yaml')).equals(Buffer.from(content)));
    return (JSON.parse(out) as { files: { problems: Found[] }[] }).files[0]?.problems ?? [];
  }

  for (const [name, { text, first, says, only }] of Object.entries(TEXTS)) {
    it(`${name}: one clear problem, where it is`, async () => {
      const found = await problems(text);
      const [problem] = found;
      assert.equal(problem && `${problem.line}:${problem.column} ${problem.rule}`, first);
      assert.match(problem?.message ?? '', says);
      if (only) assert.equal(found.length, 1, JSON.stringify(found));
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
  }

  const files: Readonly<Record<string, readonly [content: Uint8Array, message: RegExp]>> = {
    'Latin-1': [
      Buffer.from(`${HEAD}x-a: Gr\u00fcn\n`, 'latin1'),
      /x\.cx\.yaml: byte 53 \(0xFC, in line 3\) is not UTF-8\. Save/,
    ],
    'a cut character': [Buffer.from(`${HEAD}x-a: é`).subarray(0, -1), /byte 51 \(0xC3, in line 3\) is not UTF-8/],
    'UTF-16': [Buffer.from(`\ufeff${SMALL}`, 'utf16le'), /it is UTF-16\. Save it as UTF-8/],
    'a picture': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /byte 0 \(0x89, in line 1\) is not UTF-8/],
  };
  for (const [name, [content, message]] of Object.entries(files)) {
    it(`${name}: code 2, a message with the place and the mend, and the others are checked`, async () => {
      at.write({ 'x.cx.yaml': content, 'y.cx.yaml': SMALL });
      const { code, out, err } = await check();
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(err.trimEnd().split('\n').length, 1);
      assert.deepEqual((JSON.parse(out) as { files: unknown[] }).files, [{ path: 'y.cx.yaml', problems: [] }]);
    });
  }

  it('a byte order mark and CR LF move nothing', async () => {
    const text = SMALL.replace('name: Design', 'nmae: Design');
    const plain = await problems(text);
    assert.deepEqual(await problems(`\ufeff${text.replaceAll('\n', '\r\n')}`), plain);
  });

  it('a folder instead of a file', async () => {
    mkdirSync(join(at.path, 'x.cx.yaml'));
    const { code, err } = await check('x.cx.yaml');
    assert.equal(code, 2);
    assert.match(err, /^cx-programme: x\.cx\.yaml: there is no plan .* below this folder/);
  });

  describe('5 MB', function () {
    this.timeout(120_000);
    const SIZE = 5_000_000;
    /** Generous, since the machine of a test may be slow: what takes minutes takes minutes anywhere. */
    const quickly = async (content: string): Promise<readonly Found[]> => {
      at.write({ 'x.cx.yaml': content });
      const started = performance.now();
      const { err, out } = await check('x.cx.yaml');
      assert.ok(performance.now() - started < 40_000, `${Math.round(performance.now() - started)} ms`);
      assert.equal(err, '');
      return (JSON.parse(out) as { files: { problems: Found[] }[] }).files[0]?.problems ?? [];
    };

    it('of a plan are read', async () => {
      const line = (i: number): string =>
        `      - {id: m-${i}, title: A title as people write them, week: ${1 + (i % 12)}, owner: ana}\n`;
      let text = SMALL.replace('1-3\n', '1-12\n    milestones:\n');
      const lines: string[] = [];
      for (let i = 0, size = 0; size < SIZE; i++) {
        lines.push(line(i));
        size += line(i).length;
      }
      text = text.replace('milestones:\n', `milestones:\n${lines.join('')}`);
      assert.deepEqual(await quickly(text), []);
    });

    const garbage: Readonly<Record<string, () => string>> = {
      'one line': () => 'AQ+/'.repeat(SIZE / 4),
      'random characters': () => noise(SIZE),
      'open braces in lines': () => '{\n'.repeat(SIZE / 2),
      dashes: () => '- '.repeat(SIZE / 2),
      keys: () => 'a: '.repeat(SIZE / 3),
      'a quote that never ends': () => `cx: "${'a\n '.repeat(SIZE / 3)}`,
      'conflict markers': () => '<<<<<<< a\n'.repeat(SIZE / 10),
      'open brackets in one line': () => '['.repeat(SIZE),
      'comments that accept': () => '# cx-ignore reference/unknown-id -- x\n'.repeat(SIZE / 39),
    };
    for (const [name, make] of Object.entries(garbage)) {
      it(`of ${name} are told, quickly`, async () => {
        assert.ok((await quickly(make())).length > 0);
      });
    }
  });
});

/** Characters without a meaning, the same each time. */
function noise(size: number): string {
  let state = 1;
  let text = '';
  while (text.length < size) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    text += state % 61 === 0 ? '\n' : String.fromCharCode(32 + (state % 95));
  }
  return text;
}
