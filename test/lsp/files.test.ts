import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFromDisk } from '../../src/lsp/disk.ts';
import { beside, type FileContent, trackFiles } from '../../src/lsp/files.ts';

describe('the files beside a plan', () => {
  const track = (disk: Record<string, string>, open: Record<string, string> = {}) => {
    const told = { reads: [] as string[], watched: [] as string[], changed: 0 };
    const files = trackFiles({
      read: async (uri): Promise<FileContent> => {
        told.reads.push(uri);
        const text = disk[uri];
        return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
      },
      readFolder: () => Promise.resolve([]),
      open: (same) => Object.entries(open).find(([uri]) => same(uri))?.[1],
      watch: (globs) => told.watched.push(...globs),
    });
    return { files, told };
  };

  it('are read once, until they change', async () => {
    const disk: Record<string, string> = { 'file:///a.md': 'one' };
    const { files, told } = track(disk);
    assert.equal(await files.readFile('file:///a.md'), 'one');
    disk['file:///a.md'] = 'two';
    assert.equal(await files.readFile('file:///a.md'), 'one');
    files.changed(['file:///a.md']);
    assert.equal(await files.readFile('file:///a.md'), 'two');
    assert.equal(told.reads.length, 2);
    files.forget();
    await files.readFile('file:///a.md');
    assert.equal(told.reads.length, 3);
    await files.readFile('file:///b.md');
    let heard: readonly boolean[] = [];
    files.onChange((changed) => {
      heard = [changed.has('file:///a.md'), changed.has('file:///b.md')];
    });
    files.forget((key) => key === 'file:///a.md');
    assert.deepEqual(heard, [false, true]);
    await files.readFile('file:///a.md');
    assert.equal(told.reads.length, 4);
  });

  it('are missing once, until they are there', async () => {
    const disk: Record<string, string> = {};
    const { files, told } = track(disk);
    assert.deepEqual(await files.read('file:///a.md'), { kind: 'missing' });
    assert.equal(await files.readFile('file:///a.md'), undefined);
    assert.equal(told.reads.length, 1);
    disk['file:///a.md'] = '';
    files.changed(['file:///a.md']);
    assert.deepEqual(await files.read('file:///a.md'), { kind: 'text', text: '' });
  });

  it('are what an open editor has, however the address is escaped', async () => {
    const { files, told } = track({ 'file:///c:/ä/a.md': 'on disk' }, { 'file:///c%3A/%C3%A4/a.md': 'unsaved' });
    assert.equal(await files.readFile('file:///c:/ä/a.md'), 'unsaved');
    assert.deepEqual(told.reads, []);
    let heard = false;
    files.onChange((changed) => {
      heard = changed.has('file:///c:/ä/a.md') && !changed.has('file:///c:/b.md');
    });
    files.changed(['file:///c%3A/%C3%A4/a.md']);
    assert.ok(heard);
  });

  it('are watched once the client listens, each glob once', () => {
    const { files, told } = track({});
    files.watch('**/*.md');
    assert.deepEqual(told.watched, []);
    files.initialized();
    files.watch('**/*.md', '**/a.yaml');
    files.watch('**/a.yaml');
    assert.deepEqual(told.watched, ['**/*.md', '**/a.yaml']);
  });

  it('have addresses from the plan on', () => {
    assert.equal(beside('file:///c%3A/plans/p.cx.yaml', '../docs/a b.md'), 'file:///c%3A/docs/a%20b.md');
    assert.equal(beside('vscode-vfs://github/o/r/p.cx.yaml', 'docs/a#1.md'), 'vscode-vfs://github/o/r/docs/a%231.md');
    assert.equal(beside('untitled:Untitled-1', 'a.md'), undefined);
  });

  it('are read from the disk as UTF-8, or the reason is said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cx-files-'));
    try {
      writeFileSync(join(folder, 'bom ä.md'), '\ufeffÄ');
      writeFileSync(join(folder, 'latin.md'), Uint8Array.of(0xe4, 0x20));
      const read = (name: string) => readFromDisk(pathToFileURL(join(folder, name)).href);
      assert.deepEqual(await read('bom ä.md'), { kind: 'text', text: 'Ä' });
      assert.deepEqual(await read('none.md'), { kind: 'missing' });
      assert.deepEqual(await read('latin.md/none.md'), { kind: 'missing' });
      assert.equal((await read('latin.md'))?.kind, 'unreadable');
      assert.equal((await read(''))?.kind, 'unreadable');
      assert.equal(readFromDisk('vscode-vfs://github/o/r/a.md'), undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
