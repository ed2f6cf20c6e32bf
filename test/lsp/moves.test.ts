import assert from 'node:assert/strict';
import { type FileRename, WillRenameFilesRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type Session, startSession } from '../support/lsp.ts';

const plan = (...places: readonly string[]): string => `cx: 1
programme: {name: Renewal, start: 2026-01-05}
phases:
  - id: build
    name: Build
    weeks: 1-3
    milestones:
      - {id: one, title: One, week: 1, evidence: [${places.join(', ')}]}
deployment: {cutover: tbd}
`;

describe('files that are moved', () => {
  let folder: TestFolder;
  let session: Session;
  before(async () => {
    folder = testFolder({
      'open.cx.yaml': '',
      'sub/closed.cx.yaml': plan('../docs/a.md#part', 'b.md'),
      'docs/a.md': '# A',
      'sub/b.md': '# B',
    });
    session = await startSession({}, undefined, {}, {}, { uris: [folder.uri], onDisk: true });
    await session.open(folder.uriOf('open.cx.yaml'), plan('docs/a.md', 'docs/none.md'));
  });
  after(async () => {
    await session.end();
    folder.remove();
  });

  /** The new texts, file by file. */
  const move = async (...files: readonly (readonly [string, string])[]): Promise<Record<string, string[]>> => {
    const params: FileRename[] = files.map(([from, to]) => ({ oldUri: folder.uriOf(from), newUri: folder.uriOf(to) }));
    const edit: WorkspaceEdit | null = await session.connection.sendRequest(WillRenameFilesRequest.type, {
      files: params,
    });
    return Object.fromEntries(
      Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [
        uri.slice(folder.uri.length + 1),
        edits.map(({ newText }) => newText),
      ]),
    );
  };

  it('take the places in all plans with them', async () => {
    assert.deepEqual(await move(['docs/a.md', 'docs/b.md']), {
      'open.cx.yaml': ['docs/b.md'],
      'sub/closed.cx.yaml': ['../docs/b.md'],
    });
    assert.deepEqual(await move(['docs', 'sub/papers']), {
      'open.cx.yaml': ['sub/papers/a.md', 'sub/papers/none.md'],
      'sub/closed.cx.yaml': ['papers/a.md'],
    });
    assert.deepEqual(await move(['docs/c.md', 'docs/d.md']), {});
  });

  it('take their own places with them, if they are plans; words stay', async () => {
    assert.deepEqual(await move(['sub/closed.cx.yaml', 'closed.cx.yaml']), {
      'sub/closed.cx.yaml': ['docs/a.md', 'sub/b.md'],
    });
    assert.deepEqual(await move(['open.cx.yaml', 'deep/er/open.cx.yaml']), { 'open.cx.yaml': ['../../docs/a.md'] });
    assert.deepEqual(await move(['open.cx.yaml', 'other.cx.yaml']), {});
  });

  it('are asked for, whatever they are', () => {
    const { fileOperations } = session.reply.capabilities.workspace ?? {};
    assert.deepEqual(fileOperations?.willRename, { filters: [{ pattern: { glob: '**' } }] });
  });
});
