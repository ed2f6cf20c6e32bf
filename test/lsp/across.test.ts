import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type SymbolInformation,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type Session, startSession } from '../support/lsp.ts';

const HERE = `cx: 1
programme: {name: Here, start: 2026-01-05}
people: {ana: {name: Ana Ito}, ben: {name: Ben}}
roles:
  trainer: {person: ana, backup: far}
phases: []
`;
const THERE = `cx: 1
programme: {name: There, start: 2026-01-05}
people: {"ana": {name: Ana I.}, far: {name: Far Away}}
roles:
  trainer: {person: ana}
phases:
  - id: build
    name: Build
    weeks: 1-3
    milestones:
      - {id: uat-sign-off, title: Handlers accept it, week: 2, owner: trainer}
`;

describe('people across all plans of a workspace', () => {
  let folder: TestFolder;
  let session: Session;
  let here: string;
  before(async () => {
    folder = testFolder({ 'here.cx.yaml': '', 'a b/there.cx.yaml': THERE, 'none.cx.yaml': 'cx: [' });
    here = folder.uriOf('here.cx.yaml');
    session = await startSession({}, undefined, {}, {}, { uris: [folder.uri], onDisk: true });
    await session.open(here, HERE);
  });
  after(async () => {
    await session.end();
    folder.remove();
  });

  const at = (text: string) => {
    const before = HERE.slice(0, HERE.indexOf(text) + 1).split('\n');
    return {
      textDocument: { uri: here },
      position: { line: before.length - 1, character: (before.at(-1) ?? '').length },
    };
  };
  const shown = ({ uri, range }: Location): string => {
    const name = uri.slice(folder.uri.length + 1);
    const line = (name.startsWith('here') ? HERE : THERE).split('\n')[range.start.line] ?? '';
    return `${name}:${range.start.line} ${line.slice(range.start.character, range.end.character)}`;
  };

  it('are found in each', async () => {
    const find = async (text: string): Promise<string[]> =>
      (
        (await session.connection.sendRequest(ReferencesRequest.type, {
          ...at(text),
          context: { includeDeclaration: true },
        })) ?? []
      ).map(shown);
    assert.deepEqual(await find('ana'), [
      'here.cx.yaml:2 ana',
      'here.cx.yaml:4 ana',
      'a%20b/there.cx.yaml:2 ana',
      'a%20b/there.cx.yaml:4 ana',
    ]);
    assert.deepEqual(await find('trainer'), ['here.cx.yaml:4 trainer'], "a role is its own plan's");
  });

  it('are gone to where only another plan knows them', async () => {
    const define = async (text: string): Promise<string[]> =>
      ((await session.connection.sendRequest(DefinitionRequest.type, at(text))) as Location[]).map(shown);
    assert.deepEqual(await define('far'), ['a%20b/there.cx.yaml:2 far']);
    assert.deepEqual(await define('ana, backup'), ['here.cx.yaml:2 ana']);
  });

  it('are renamed in each, or in none', async () => {
    assert.equal(
      ((await session.connection.sendRequest(PrepareRenameRequest.type, at('ana'))) as { placeholder: string })
        .placeholder,
      'ana',
    );
    const rename = (newName: string): Promise<WorkspaceEdit | null> =>
      session.connection.sendRequest(RenameRequest.type, { ...at('ana'), newName });
    const { changes = {} } = (await rename('ana-ito')) ?? {};
    assert.deepEqual(
      Object.entries(changes).flatMap(([uri, edits]) => edits.map(({ range }) => shown({ uri, range }))),
      ['here.cx.yaml:2 ana', 'here.cx.yaml:4 ana', 'a%20b/there.cx.yaml:2 ana', 'a%20b/there.cx.yaml:4 ana'],
    );
    await assert.rejects(rename('far'), /Line 5 mentions `far`/);
    await session.change(here, 2, [{ text: HERE.replace(', backup: far', '') }]);
    await assert.rejects(rename('far'), /In the plan "There": There is a person "Far Away" with the id `far` already/);
    await session.change(here, 3, [{ text: HERE }]);
  });

  it('are listed with all that has an id, by title or id, with the plan', async () => {
    const find = async (query: string): Promise<string[]> =>
      ((await session.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[]).map(
        ({ name, containerName, location }) => `${name} (${containerName}) ${shown(location)}`,
      );
    assert.deepEqual(await find('ana'), [
      'Ana Ito (Here) here.cx.yaml:2 ana',
      'Ana I. (There) a%20b/there.cx.yaml:2 "ana"',
      'Handlers accept it (There) a%20b/there.cx.yaml:10 uat-sign-off',
    ]);
    assert.deepEqual(await find('uatsign'), [
      'uat-sign-off · Handlers accept it (There) a%20b/there.cx.yaml:10 uat-sign-off',
    ]);
    assert.equal((await find('')).length, 3 + 3 + 2);
    assert.deepEqual(await find('zzz'), []);
  });
});
