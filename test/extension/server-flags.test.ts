import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(__dirname, '..', '..');

describe('the server that is measured', () => {
  it('is started with the flags that the extension gives it', async () => {
    const { FLAGS } = (await import(pathToFileURL(join(ROOT, 'bench/lib/client.mjs')).href)) as { FLAGS: string[] };
    const [, young] = /const YOUNG = '([^']+)'/.exec(readFileSync(join(ROOT, 'src/extension/node.ts'), 'utf8')) ?? [];
    assert.deepEqual(FLAGS, [young]);
  });
});
