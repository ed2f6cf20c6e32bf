import assert from 'node:assert/strict';
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver-protocol/node';
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
