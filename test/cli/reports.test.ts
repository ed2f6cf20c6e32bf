import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type Folder, folder, golden, ROOT, SMALL } from './support.ts';

/** Every sort of problem that a report has to show: without, with and with several related places, and over lines. */
const FAULTY = SMALL.replace('name: Design', 'nmae: Design')
  .replace('ben: {name: Ben}', 'ben: {name: "計画 🚀 \u001b[31mBen", levle: manager}\t# tab')
  .replace(
    '    weeks: 1-3\n',
    `    weeks: 1-3
    milestones:
      - id: first
        title: First
        week: 1
        owner: ben
        needs: [second]
      - {id: second, title: "A title that is quite long, so that the line does not fit", week: 1, owner: dann, needs: [first]}
      - id: first
        title: First again
        week: 2
        owner: cleo
        acceptance: over
          two lines
`,
  );

const MANY = SMALL.replace(
  'people:\n',
  `people:\n${Array.from({ length: 23 }, (_, i) => `  p${i}: {nmae: P}\n`).join('')}`,
);

describe('cli: reports', () => {
  let at: Folder;
  before(() => {
    at = folder({ 'faulty.cx.yaml': FAULTY, 'good.cx.yaml': SMALL, 'p, q/many:.cx.yaml': MANY });
  });
  after(() => at.remove());

  const report = async (...args: readonly string[]): Promise<string> =>
    (await cli(['check', '--profile', 'minimal', ...args], { cwd: at.path })).out;

  for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson']) {
    it(`${format} is as it was`, async () => {
      const text = await report('--format', format, 'faulty.cx.yaml', 'good.cx.yaml');
      // The pages of rules have tests of their own.
      const short = (key: string, value: unknown): unknown =>
        ['help', 'shortDescription', 'fullDescription'].includes(key) && typeof value === 'object' ? '…' : value;
      golden(`${format}.txt`, /^[[{]/.test(text) ? `${JSON.stringify(JSON.parse(text), short, 2)}\n` : text);
    });
  }

  it('pretty keeps to the width of a terminal, but for words that are longer', async () => {
    for (const columns of [60, 80, 200]) {
      const { out } = await cli(['check', 'faulty.cx.yaml'], {
        cwd: at.path,
        isTerminal: true,
        columns,
        env: { NO_COLOR: '1' },
      });
      for (const line of out.split('\n')) assert.ok([...line].length <= Math.min(columns, 100), `${columns}: ${line}`);
    }
  });

  it('pretty lets no character of a plan steer the terminal', async () => {
    const text = await report('faulty.cx.yaml');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question.
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('pretty in colour says the same as without', async () => {
    const { out } = await cli(['check', '--profile', 'minimal'], { cwd: at.path, env: { FORCE_COLOR: '1' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of colours.
    assert.equal(out.replace(/\u001b\[\d+m/g, ''), await report());
  });

  it('json points at the items concerned', async () => {
    const { files } = JSON.parse(await report('--format', 'json', 'faulty.cx.yaml')) as {
      files: { problems: { rule: string; pointer: string; line: number; column: number }[] }[];
    };
    const problems = files[0]?.problems ?? [];
    const pointers = problems.map(({ rule, pointer }) => `${rule} ${pointer}`);
    assert.ok(pointers.includes('reference/unknown-id /phases/0/milestones/1'), String(pointers));
    assert.ok(pointers.includes('reference/duplicate-id /phases/0/milestones/2'), String(pointers));
    assert.ok(pointers.includes('schema/unknown-key /people/ben'), String(pointers));
    const order = problems.map(({ line, column, rule }) => [line, column, rule] as const);
    const sorted = [...order].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
    assert.deepEqual(order, sorted);
  });

  it('json leaves out what a comment accepts', async () => {
    at.write({
      'accepted.txt': SMALL.replace(
        '{person: dan}',
        '{person: dann} # cx-ignore reference/unknown-id -- joins in March',
      ),
    });
    const { summary } = JSON.parse(await report('--format', 'json', 'accepted.txt')) as {
      summary: Record<string, number>;
    };
    assert.equal(summary['errors'], 0);
  });

  it('github keeps to ten annotations of a kind, hides nothing, and counts all', async () => {
    const text = await report('--format', 'github', 'p, q/many:.cx.yaml');
    const lines = text.trimEnd().split('\n');
    assert.equal(lines.filter((line) => line.startsWith('::error ')).length, 10);
    assert.match(
      lines[0] ?? '',
      /^::error file=p%2C q\/many%3A\.cx\.yaml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=/,
    );
    const group = lines.indexOf('::group::… and 13 more errors');
    assert.ok(group > 0);
    assert.equal(lines.indexOf('::endgroup::') - group - 1, 13);
    assert.match(
      lines.at(-1) ?? '',
      /^::notice title=cx-programme::23 errors.* in 1 plan \(checked 1\); 13 errors, 14 infos of these in the log only$/,
    );
  });

  it('all formats count the same', async () => {
    const { summary } = JSON.parse(await report('--format', 'json')) as { summary: Record<string, number> };
    const said = new RegExp(
      `^(::notice title=cx-programme::)?${summary['errors']} errors.* in 2 plans \\(checked 3\\)(; .* of these in the log only)?$`,
      'm',
    );
    assert.match(await report('--format', 'pretty'), said);
    assert.match(await report('--format', 'github'), said);
  });

  it('has the form that docs give for version 1', async () => {
    const { files } = JSON.parse(await report('--format', 'json')) as {
      files: { problems: Record<string, unknown>[] }[];
    };
    for (const problem of files.flatMap((file) => file.problems)) {
      const { rule, severity, message, line, column, endLine, endColumn, pointer, help, fixes, ...rest } = problem;
      assert.deepEqual(rest, {});
      for (const text of [rule, severity, message, pointer]) assert.equal(typeof text, 'string');
      for (const n of [line, column, endLine, endColumn]) assert.ok(Number.isInteger(n) && Number(n) >= 1);
      assert.ok(Array.isArray(fixes) && (help === undefined || typeof help === 'string'));
    }
  });
});

describe('cli: rules, explain, schema', () => {
  it('lists each rule in a line of its own for a pipe, and within 80 columns on a terminal', async () => {
    const { RULES } = await import('../../src/core/rules/index.ts');
    const { out } = await cli(['rules']);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      RULES.map(({ id }) => id),
    );
    const terminal = await cli(['rules', '--no-color'], { isTerminal: true, columns: 80 });
    for (const line of terminal.out.split('\n')) assert.ok(line.length <= 80, line);
    const { rules } = JSON.parse((await cli(['rules', '--format', 'json'])).out) as {
      rules: { id: string; profiles: string[] }[];
    };
    assert.deepEqual(
      rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    assert.deepEqual(rules.find(({ id }) => id === 'reference/unknown-id')?.profiles, [
      'minimal',
      'recommended',
      'strict',
    ]);
  });

  it('explains a rule', async () => {
    const { code, out } = await cli(['explain', 'ownership/missing-owner']);
    assert.equal(code, 0);
    golden('explain.txt', out);
  });

  it('explains every rule within 80 columns, but for its examples', async () => {
    const { RULES } = await import('../../src/core/rules/index.ts');
    for (const { id } of RULES) {
      const { code, out } = await cli(['explain', id]);
      assert.equal(code, 0);
      for (const line of out.split('\n')) if (!line.startsWith('  ')) assert.ok(line.length <= 80, line);
    }
  });

  it('the examples of the README of examples still read well', async () => {
    const { code, out } = await cli(['check', 'examples/contact-centre', '--today', '2026-02-18']);
    assert.deepEqual([code, out], [0, 'No problem in 1 plan.\n']);
  });

  it('has golden files that say what they are of', () => {
    assert.ok(readFileSync(join(ROOT, 'test/cli/golden/pretty.txt'), 'utf8').includes('faulty.cx.yaml:'));
  });
});
