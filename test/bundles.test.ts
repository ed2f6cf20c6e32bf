import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startSession } from './support/lsp.ts';

const ROOT = join(__dirname, '..');
const SLIM = pathToFileURL(join(ROOT, 'scripts/lib/slim.mjs')).href;

/** What the editor loads, in bytes. */
const BUDGETS: readonly { readonly of: readonly string[]; readonly bytes: number }[] = [
  { of: ['extension.js', 'client.js', 'protocol.js', 'server.js'], bytes: 700_000 },
  // Read and evaluated while the editor waits for the extension.
  { of: ['extension.js'], bytes: 20_000 },
  // Read when the first hover, outline, fix, refactoring or timeline is asked for, or a plan has a configuration.
  { of: ['cli/features.js'], bytes: 150_000 },
  // Read when a plan is compared with another version of it.
  { of: ['cli/comparing.js', 'onDemand.js'], bytes: 100_000 },
  // Read when a plan has anchors, aliases or faults of YAML, and not before.
  { of: ['cli/yaml.js'], bytes: 95_000 },
  // Read when a plan's shape has a fault.
  { of: ['cli/faults.js'], bytes: 40_000 },
  // Read when a done milestone has a document, and not before.
  { of: ['cli/markdown.js'], bytes: 140_000 },
  // The worker is one file: it holds Markdown, YAML, the words of the format and comparisons as well.
  { of: ['extension.browser.js', 'server.browser.js'], bytes: 1_300_000 },
];
const BUNDLES = ['cli.js', 'webview.js', ...BUDGETS.flatMap(({ of }) => of)];

const fileOf = (bundle: string): string => join(ROOT, 'dist', bundle);

describe('the bundles', () => {
  it('leave out no feature of the client that the server offers', async () => {
    const { NOT_OFFERED } = (await import(SLIM)) as { NOT_OFFERED: Record<string, readonly string[]> };
    const session = await startSession();
    const { capabilities } = session.reply;
    await session.end();
    const offered = (path: string): unknown =>
      path
        .split('.')
        .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], capabilities);
    assert.ok(offered('codeActionProvider'), 'what is offered would be seen');
    const missing = Object.entries(NOT_OFFERED).filter(([, paths]) => paths.some((path) => offered(path)));
    assert.deepEqual(
      missing,
      [],
      'the server offers this now: remove its line from NOT_OFFERED in scripts/lib/slim.mjs',
    );
  });

  for (const { of, bytes } of BUDGETS) {
    it(`${of.join(' + ')}: at most ${bytes / 1000} kB`, function () {
      skipUnlessBuilt(this, of);
      const sizes = of.map((bundle) => statSync(fileOf(bundle)).size);
      const sum = sizes.reduce((a, b) => a + b);
      assert.ok(sum <= bytes, `${sizes.join(' + ')} = ${sum} bytes`);
    });
  }

  it('compile no code where they run', function () {
    skipUnlessBuilt(this, BUNDLES);
    for (const bundle of BUNDLES) {
      const found = readFileSync(fileOf(bundle), 'utf8').match(
        /.{0,40}(?:\beval\(|\bnew Function\b|[^.\w]Function\().{0,40}/,
      );
      assert.equal(found?.[0], undefined, bundle);
    }
  });
});

function skipUnlessBuilt(context: Mocha.Context, bundles: readonly string[]): void {
  const absent = bundles.filter((bundle) => !existsSync(fileOf(bundle)));
  if (absent.length === 0) return;
  if (context.test) context.test.title += ` (not built: ${absent.join(', ')}; npm run bundle)`;
  context.skip();
}
