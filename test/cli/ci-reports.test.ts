import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cli, type Folder, folder, SMALL } from './support.ts';

/** Two problems of one rule at one item, one that can be fixed behind characters of several bytes, one in another phase. */
const FAULTY = SMALL.replace('name: Design', 'nmae: Design\n    weks: 1-2')
  .replace('{name: Ben}', '{note: "計画 🚀", nmae: "Ben & <b>\\u0001</b>"}')
  .replace('{person: dan}', '{person: dann}');

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { id: string; help: { markdown: string } }[] } };
    readonly originalUriBaseIds: Readonly<Record<string, object>>;
    readonly results: readonly Result[];
  }[];
}
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
        readonly region: Region;
      };
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { deletedRegion: Region; insertedContent: { text: string } }[];
    }[];
  }[];
}

interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly location: { readonly range: { readonly start: { readonly line: number; readonly column: number } } };
  readonly suggestions: readonly object[];
}

describe('cli: reports for continuous integration', () => {
  let at: Folder;
  before(() => {
    at = folder({ 'a b/plän #1.cx.yaml': FAULTY, 'a b/good.cx.yaml': SMALL });
    execFileSync('git', ['init', '-q'], { cwd: at.path });
  });
  after(() => at.remove());

  const report = async (format: string, given: { in?: string; args?: readonly string[] } = {}): Promise<string> => {
    const args = ['check', '--profile', 'minimal', '--format', format, ...(given.args ?? [])];
    return (await cli(args, { cwd: `${at.path}${given.in ?? ''}` })).out;
  };
  const sarif = async (...args: readonly string[]): Promise<Sarif['runs'][number]> =>
    (JSON.parse(await report('sarif', { args })) as Sarif).runs[0] as Sarif['runs'][number];

  it('count the same', async () => {
    const { summary } = JSON.parse(await report('json'));
    assert.equal(summary.errors, 5);
    assert.equal((await sarif()).results.length, 5);
    assert.equal(JSON.parse(await report('gitlab')).length, 5);
    assert.equal(JSON.parse(await report('rdjson')).diagnostics.length, 5);
    assert.match(
      await report('junit'),
      /^<testsuites name="cx-programme" tests="6" failures="5" errors="0" skipped="0">$/m,
    );
  });

  it('sarif: every result has its rule, and every rule its page', async () => {
    const { tool, results } = await sarif();
    for (const { ruleId, ruleIndex, message } of results) {
      assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(message.text.length > 10);
    }
    for (const { id, help } of tool.driver.rules) {
      assert.match(help.markdown, new RegExp(`^# ${id}\n[^]*## Why it matters`));
      assert.doesNotMatch(help.markdown, /\]\(\.\./);
    }
  });

  it('sarif: places are in the repository, whatever folder the command runs in', async () => {
    const { results, originalUriBaseIds } = await sarif();
    for (const { locations } of results) {
      const { uri, uriBaseId = '' } = locations[0].physicalLocation.artifactLocation;
      assert.equal(uri, 'a%20b/pl%C3%A4n%20%231.cx.yaml');
      assert.ok(originalUriBaseIds[uriBaseId]);
    }
    const below = JSON.parse(await report('sarif', { in: '/a b' })) as Sarif;
    assert.deepEqual(below.runs[0]?.results, results);
    const [issue] = JSON.parse(await report('gitlab', { in: '/a b' }));
    assert.equal(issue.location.path, 'a b/plän #1.cx.yaml');
  });

  it('sarif: its fixes, made by whoever reads it, mend the plan', async () => {
    const { results } = await sarif();
    const fixes = results.flatMap(({ fixes = [] }) => fixes.slice(0, 1));
    const lines = FAULTY.split('\n');
    const all = fixes.flatMap(({ artifactChanges }) => artifactChanges.flatMap(({ replacements }) => replacements));
    all.sort((a, b) => b.deletedRegion.startLine - a.deletedRegion.startLine);
    for (const { deletedRegion: region, insertedContent } of all) {
      assert.equal(region.startLine, region.endLine);
      const line = lines[region.startLine - 1] ?? '';
      lines[region.startLine - 1] =
        line.slice(0, region.startColumn - 1) + insertedContent.text + line.slice(region.endColumn - 1);
    }
    const { out } = await cli(['check', '-', '--profile', 'minimal', '--format', 'json'], { stdin: lines.join('\n') });
    const { summary } = JSON.parse(out);
    assert.ok(fixes.length >= 4);
    assert.equal(summary.errors, 5 - fixes.length);
  });

  it('knows a problem again where its item has moved, and tells all apart', async () => {
    const printsOf = ({ results }: { results: readonly Result[] }): readonly string[] =>
      results.map(({ ruleId, partialFingerprints }) => `${ruleId} ${Object.values(partialFingerprints)}`).sort();
    const gitlab = async (...args: readonly string[]): Promise<readonly string[]> =>
      JSON.parse(await report('gitlab', { args })).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const before = [printsOf(await sarif()), [...(await gitlab())].sort()];
    assert.equal(new Set(before[1]).size, 5);
    const other = '  - {id: first, name: First, weeks: 1-3}\n';
    const moved = `# One more line\n${FAULTY.replace('phases:\n', `phases:\n${other}`).replace('  ana: {name: Ana}\n', '').replace('people:\n', 'people:\n\n  ana: {name: Ana}\n')}`;
    at.write({ 'a b/plän #1.cx.yaml': moved });
    assert.deepEqual([printsOf(await sarif()), [...(await gitlab())].sort()], before);
    at.write({ 'a b/plän #1.cx.yaml': FAULTY, 'other.cx.yaml': FAULTY });
    assert.equal(new Set(await gitlab()).size, 10);
    at.write({ 'other.cx.yaml': SMALL });
  });

  it('leaves out of sarif what a comment accepts: hosts would open an alert for it', async () => {
    at.write({
      'accepted.cx.yaml': FAULTY.replace(
        '{person: dann}',
        '{person: dann} # cx-ignore reference/unknown-id -- joins in March',
      ),
    });
    const { results } = await sarif('accepted.cx.yaml');
    assert.ok(!results.some(({ ruleId }) => ruleId === 'reference/unknown-id'));
    at.write({ 'accepted.cx.yaml': SMALL });
  });

  it('junit: well-formed whatever a plan says, and as red as the exit code', async () => {
    const text = await report('junit');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML cannot have.
    assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u);
    const open: string[] = [];
    for (const [, close, name = '', rest = ''] of text.matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*\/?)>/g)) {
      if (close) assert.equal(open.pop(), name);
      else if (!rest.endsWith('/')) open.push(name);
    }
    assert.deepEqual(open, []);
    assert.doesNotMatch(text.replace(/<\?xml[^>]*>|<\/?[a-z]+(?: [a-z]+="[^"<]*")*\/?>/g, ''), /[<>]/);
    const recommended = (await cli(['check', '--format', 'junit'], { cwd: at.path })).out;
    assert.match(recommended, /<skipped message=/);
    assert.equal(recommended.split('<failure ').length - 1, Number(/ failures="(\d+)"/.exec(recommended)?.[1]));
    assert.match(text, /<testcase name="no problem" classname="a b\/good"\/>/);
  });

  it('rdjson: columns count bytes, and suggestions are the fixes', async () => {
    const { diagnostics } = JSON.parse(await report('rdjson')) as { diagnostics: readonly Diagnostic[] };
    const lines = FAULTY.split('\n');
    const at = lines.findIndex((line) => line.includes('計画'));
    const own = diagnostics.filter(({ location }) => location.range.start.line === at + 1);
    const nmae = own.find(({ message }) => message.includes('nmae'));
    const column = Buffer.byteLength(lines[at]?.split('nmae')[0] ?? '') + 1;
    assert.deepEqual(nmae?.location.range.start, { line: at + 1, column });
    assert.deepEqual(nmae?.suggestions, [{ range: nmae?.location.range, text: 'name' }]);
    assert.equal(nmae?.severity, 'ERROR');
  });
});
