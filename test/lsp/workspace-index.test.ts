import assert from 'node:assert/strict';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import type { FileContent } from '../../src/lsp/files.ts';
import { trackWorkspace, type Workspace } from '../../src/lsp/workspace.ts';
import { dayOf } from '../support/day.ts';

const URI = 'file:///w/a.cx.yaml';
const PLAN = 'cx: 1\nprogramme: {name: A, start: 2026-01-05}\nphases: []\n';

describe('the index of plans that are not open', () => {
  const track = () => {
    const told = { lists: 0, reads: 0, analyses: 0, gone: [] as string[], logged: [] as string[] };
    const disk: { content: FileContent | Error } = { content: { kind: 'text', text: PLAN } };
    const open = new Set<string>();
    const hooks = { during: (): void => undefined };
    const workspace: Workspace = trackWorkspace({
      list: async (folder) => {
        told.lists++;
        return disk.content instanceof Error || disk.content.kind !== 'missing' ? [`${folder}/a.cx.yaml`] : [];
      },
      read: async () => {
        told.reads++;
        if (disk.content instanceof Error) throw disk.content;
        return disk.content;
      },
      isOpen: (uri) => open.has(uri),
      settings: async () => {
        told.analyses++;
        hooks.during();
        return { today: dayOf('2026-02-18'), profile: 'recommended' };
      },
      analysed: () => undefined,
      gone: (uri) => told.gone.push(uri),
      summary: () => ({ name: 'A', symbols: [], paths: [], diagnostics: [] }),
      log: (message) => told.logged.push(message),
      now: () => performance.now(),
      later: setImmediate,
    });
    const plans = async (): Promise<readonly number[]> => {
      const found: number[] = [];
      for await (const { id } of workspace.closed(() => false)) found.push(id);
      return found;
    };
    return { workspace, told, disk, open, plans, hooks };
  };

  it('looks for nothing before somebody asks, and then once', async () => {
    const { workspace, told, plans } = track();
    workspace.folders(['file:///w/']);
    assert.deepEqual([told.lists, told.reads], [0, 0]);
    assert.deepEqual(await Promise.all([plans(), plans()]), [[1], [1]]);
    assert.deepEqual(await plans(), [1]);
    assert.deepEqual([told.lists, told.reads, told.analyses], [1, 1, 1]);
    workspace.folders([], ['file:///w']);
    assert.deepEqual(await plans(), []);
    assert.deepEqual(told.gone, [URI]);
  });

  it('leaves open plans to others', async () => {
    const { workspace, told, open, plans } = track();
    workspace.folders(['file:///w']);
    open.add(URI);
    assert.deepEqual(await plans(), []);
    assert.equal(told.reads, 0);
  });

  it('gets over files that cannot be read for a while', async () => {
    const { workspace, disk, plans } = track();
    workspace.folders(['file:///w']);
    assert.deepEqual(await plans(), [1]);
    for (const trouble of [new Error('gone away'), { kind: 'unreadable', reason: 'locked' }] as const) {
      disk.content = trouble;
      workspace.changed(URI, 'changed');
      assert.deepEqual(await plans(), []);
      disk.content = { kind: 'text', text: PLAN };
      workspace.changed(URI, 'changed');
      assert.equal((await plans()).length, 1);
    }
  });

  it('looks again when something was learnt while it was looking', async () => {
    const { workspace, told, plans, hooks } = track();
    workspace.folders(['file:///w']);
    hooks.during = () => {
      if (told.analyses === 1) workspace.learnt(URI);
    };
    assert.deepEqual(await plans(), [2]);
    assert.equal(told.analyses, 2);
  });

  it('forgets what is gone', async () => {
    const { workspace, told, disk, plans } = track();
    workspace.folders(['file:///w']);
    await plans();
    disk.content = { kind: 'missing' };
    workspace.changed(URI, 'deleted');
    assert.deepEqual(await plans(), []);
    assert.deepEqual(told.gone, [URI]);
    assert.equal(workspace.has(URI), false);
  });

  it('reads a plan again for those who need more of it', async () => {
    const { workspace } = track();
    const analysis: Analysis | undefined = await workspace.analyse(URI);
    assert.equal(analysis?.text, analyse(PLAN, { today: dayOf('2026-02-18'), profile: 'recommended' }).text);
  });
});
