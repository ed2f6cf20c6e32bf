import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fixesShown } from '../../src/core/example.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { indexPage, pageOf } from '../../src/core/rules/page.ts';
import { golden } from '../support/golden.ts';

describe('the pages of the rules', () => {
  it('say what the rules say', () => {
    for (const rule of RULES) golden(`docs/rules/${rule.id}.md`, pageOf(rule, fixesShown(rule)));
    golden('docs/rules/README.md', indexPage(RULES));
  });

  it('are those of the rules there are', () => {
    const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md') && path !== 'README.md');
    assert.deepEqual(pages.sort(), RULES.map(({ id }) => `${id}.md`).sort());
  });
});
