import assert from 'node:assert/strict';
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver-protocol/node';
import { testFolder } from '../support/folder.ts';
import { type Session, startSession } from '../support/lsp.ts';

const URI = 'file:///renewal.cx.yaml';
const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people: {'ana': {name: Ana}}
roles:
  product-owner: {person: ana}
phases: []
`;

describe('renaming in an editor', () => {
  let session: Session;
  before(async () => {
    session = await startSession({}, undefined, { workspace: { workspaceEdit: { documentChanges: true } } });
    await session.open(URI, PLAN);
  });
  after(() => session.end());

  const prepare = (line: number, character: number) =>
    session.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument: { uri: URI },
      position: { line, character },
    });
  const rename = (line: number, character: number, newName: string) =>
    session.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: URI },
      position: { line, character },
      newName,
    });

  it('offers the id without its quotes, and nothing where there is no id', async () => {
    assert.deepEqual(await prepare(2, 11), {
      range: { start: { line: 2, character: 10 }, end: { line: 2, character: 13 } },
      placeholder: 'ana',
    });
    assert.equal(await prepare(1, 20), null);
    assert.equal(await rename(1, 20, 'x'), null);
  });

  it('gives edits of the version it knows', async () => {
    const edit = await rename(4, 27, ' anna ');
    assert.deepEqual(edit?.documentChanges, [
      {
        textDocument: { uri: URI, version: 1 },
        edits: [
          { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 13 } }, newText: 'anna' },
          { range: { start: { line: 4, character: 26 }, end: { line: 4, character: 29 } }, newText: 'anna' },
        ],
      },
    ]);
  });

  it('says why not', async () => {
    await assert.rejects(prepare(4, 5), /one of the five roles/);
    await assert.rejects(rename(4, 27, 'Ana'), /`Ana` is no id/);
  });
});

describe('renaming a heading from a plan', () => {
  const plan = (path: string): string =>
    `cx: 1\nprogramme: {name: P, start: 2026-01-05}\nphases: []\ndeployment: {fallback: '${path}#way-back'}\n`;

  it('changes the document, and all plans that name it', async () => {
    const folder = testFolder({
      'a.cx.yaml': '',
      'sub/b.cx.yaml': plan('../docs/x.md'),
      'docs/x.md': '# X\n\n## Way *back*\n',
    });
    const session = await startSession({}, undefined, {}, {}, { uris: [folder.uri], onDisk: true });
    const uri = folder.uriOf('a.cx.yaml');
    await session.open(uri, plan('docs/x.md'));
    const at = { textDocument: { uri }, position: { line: 3, character: 40 } };
    assert.deepEqual(await session.connection.sendRequest(PrepareRenameRequest.type, at), {
      range: { start: { line: 3, character: 34 }, end: { line: 3, character: 42 } },
      placeholder: 'Way *back*',
    });
    const edit = await session.connection.sendRequest(RenameRequest.type, { ...at, newName: 'No way, "back"' });
    assert.deepEqual(
      Object.entries(edit?.changes ?? {}).map(([name, edits]) => [
        name.slice(folder.uri.length + 1),
        ...edits.map(({ range: { start }, newText }) => `${start.line}:${start.character} ${newText}`),
      ]),
      [
        ['docs/x.md', '2:3 No way, "back"'],
        ['a.cx.yaml', '3:34 no-way-back'],
        ['sub/b.cx.yaml', '3:37 no-way-back'],
      ],
    );
    await assert.rejects(session.connection.sendRequest(RenameRequest.type, { ...at, newName: '!' }), /no heading/);
    await session.end();
    folder.remove();
  });
});
