import assert from 'node:assert/strict';
import { pathAfter } from '../../src/lsp/paths.ts';

describe('the path to a document', () => {
  const pathTo = (path: string, oldUri: string, newUri: string): string | undefined =>
    pathAfter('file:///r/plans/p.cx.yaml', path, [{ oldUri, newUri }]);

  it('changes when the document moves, or a folder that it is in', () => {
    assert.equal(pathTo('a.md', 'file:///r/plans/a.md', 'file:///r/plans/b.md'), 'b.md');
    assert.equal(pathTo('./a.md', 'file:///r/plans/a.md', 'file:///r/plans/x/b%20c.md'), './x/b c.md');
    assert.equal(pathTo('../docs/ä.md', 'file:///r/docs', 'file:///r/plans/papers/'), 'papers/ä.md');
    assert.equal(pathTo('../docs/a.md', 'file:///r/doc', 'file:///r/x'), undefined);
    assert.equal(pathTo('a.md', 'file:///r/plans/a.md', 'vscode-vfs://github/r/a.md'), undefined);
  });

  it('changes when the plan moves without it', () => {
    assert.equal(pathTo('a.md', 'file:///r/plans/p.cx.yaml', 'file:///r/q.cx.yaml'), 'plans/a.md');
    assert.equal(pathTo('../a.md', 'file:///r/plans/p.cx.yaml', 'file:///r/q.cx.yaml'), 'a.md');
    assert.equal(pathTo('a.md', 'file:///r/plans/p.cx.yaml', 'file:///r/plans/q.cx.yaml'), undefined);
    assert.equal(pathTo('a.md', 'file:///r/plans', 'file:///r/x/y'), undefined);
    assert.equal(pathTo('../a.md', 'file:///r/plans', 'file:///r/x/y'), '../../a.md');
  });
});
