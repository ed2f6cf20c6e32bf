import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type PreviousResultId,
  RegistrationRequest,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { FIND_PLANS, READ_FILE } from '../../src/protocol/lsp.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type Session, startSession } from '../support/lsp.ts';

const GOOD = 'cx: 1\nprogramme: {name: Claims desk, start: 2026-01-05}\nphases: []\n';
const BAD = `${GOOD}risk: []\n`;
const PULLS = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** What a client has of plans that are not open, as it would keep it. */
class Panel {
  readonly known = new Map<string, WorkspaceDocumentDiagnosticReport>();
  readonly session: Session;
  reports = 0;
  constructor(session: Session) {
    this.session = session;
  }
  /** Asks once, as editors do every two seconds; with a token that is cancelled, it gives up. */
  async pull(source = new CancellationTokenSource()): Promise<void> {
    const { connection } = this.session;
    const partialResultToken = `t${++tokens}`;
    const keep = (items: readonly WorkspaceDocumentDiagnosticReport[]): void => {
      for (const item of items) {
        this.reports++;
        this.known.set(item.uri, item);
      }
    };
    const listening = connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, (chunk) =>
      keep(chunk.items),
    );
    const previousResultIds: PreviousResultId[] = [...this.known.values()].flatMap(({ uri, resultId }) =>
      resultId === undefined ? [] : [{ uri, value: resultId }],
    );
    const { items } = await connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds, partialResultToken },
      source.token,
    );
    keep(items);
    listening.dispose();
  }
  /** The files that have an unknown key, by the end of their addresses; all files with whether they have. */
  shown(folder: TestFolder): Record<string, boolean> {
    return Object.fromEntries(
      [...this.known].map(([uri, report]) => [
        decodeURIComponent(uri.slice(folder.uri.length + 1)),
        report.kind === 'full' && report.items.some(({ code }) => code === 'schema/unknown-key'),
      ]),
    );
  }
}
let tokens = 0;

const changed = (session: Session, uri: string, type: FileChangeType): Promise<void> =>
  session.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('plans that are not open', () => {
  let folder: TestFolder;
  let session: Session;
  let panel: Panel;
  beforeEach(async () => {
    folder = testFolder(
      {
        'a.cx.yaml': BAD,
        'deep er/b.cx.yml': GOOD,
        'out/c.cx.yaml': BAD,
        'node_modules/d.cx.yaml': BAD,
        'other.yaml': 'a: [',
        '.gitignore': 'out\nnode_modules\n',
      },
      true,
    );
    const prepare = (connection: Session['connection']): void =>
      void connection.onRequest(RegistrationRequest.type, () => undefined);
    session = await startSession({}, undefined, PULLS, {}, { uris: [folder.uri], onDisk: true, prepare });
    panel = new Panel(session);
  });
  afterEach(async () => {
    await session.end();
    folder.remove();
  });

  it('have their problems told, but those that git ignores', async () => {
    await panel.pull();
    assert.deepEqual(panel.shown(folder), { 'a.cx.yaml': true, 'deep er/b.cx.yml': false });
  });

  it('are told of again when they change, come and go; until then the question is held', async () => {
    await panel.pull();
    const { reports } = panel;
    const held = panel.pull();
    const first = await Promise.race([held.then(() => 'answered'), pause(300).then(() => 'held')]);
    assert.equal(first, 'held');
    folder.write('a.cx.yaml', GOOD);
    await changed(session, folder.uriOf('a.cx.yaml'), FileChangeType.Changed);
    await held;
    assert.deepEqual([panel.shown(folder)['a.cx.yaml'], panel.reports - reports], [false, 1]);

    const forNew = panel.pull();
    folder.write('e.cx.yaml', BAD);
    await changed(session, folder.uriOf('e.cx.yaml'), FileChangeType.Created);
    await forNew;
    assert.equal(panel.shown(folder)['e.cx.yaml'], true);

    const forGone = panel.pull();
    folder.remove('e.cx.yaml');
    await changed(session, folder.uriOf('e.cx.yaml'), FileChangeType.Deleted);
    await forGone;
    assert.equal(panel.shown(folder)['e.cx.yaml'], false);
    assert.equal(panel.reports - reports, 3);
  });

  it('are not looked at again where a file was only touched', async () => {
    await panel.pull();
    const { reports } = panel;
    const source = new CancellationTokenSource();
    const held = panel.pull(source);
    await changed(session, folder.uriOf('a.cx.yaml'), FileChangeType.Changed);
    await pause(300);
    source.cancel();
    await held;
    assert.equal(panel.reports, reports);
  });

  it('are those of the client while they are open, and ours again when they are closed', async () => {
    const uri = folder.uriOf('a.cx.yaml');
    await session.open(uri, GOOD);
    await panel.pull();
    assert.deepEqual(panel.shown(folder), { 'deep er/b.cx.yml': false });
    const held = panel.pull();
    await session.close(uri);
    await held;
    assert.equal(panel.shown(folder)['a.cx.yaml'], true);
  });

  it('have nothing left behind where a plan that was open is none of the workspace', async () => {
    const uri = folder.uriOf('out/c.cx.yaml');
    await session.open(uri, BAD);
    await panel.pull();
    const held = panel.pull();
    await session.close(uri);
    await held;
    assert.equal(panel.shown(folder)['out/c.cx.yaml'], false);
  });

  it('leave nothing of a configuration behind that is closed', async () => {
    const uri = folder.uriOf('cx-programme.config.yaml');
    await session.open(uri, 'rulez: {}\n', 'yaml');
    await panel.pull();
    const held = panel.pull();
    await session.close(uri);
    await held;
    assert.deepEqual(panel.known.get(uri), { kind: 'full', uri, version: null, resultId: 'nothing', items: [] });
  });

  it('follow the settings', async () => {
    await panel.pull();
    const set = (settings: object): Promise<void> =>
      session.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { cxProgramme: settings },
      });
    const off = panel.pull();
    await set({ workspaceDiagnostics: false });
    await off;
    assert.deepEqual(panel.shown(folder), { 'a.cx.yaml': false, 'deep er/b.cx.yml': false });
    const on = panel.pull();
    await set({});
    await on;
    assert.equal(panel.shown(folder)['a.cx.yaml'], true);
  });

  it('are looked at again when a document that they rest on comes or goes', async () => {
    const text = `${GOOD}deployment: {fallback: way-back.md}\n`;
    folder.write('f.cx.yaml', text);
    const isMissing = (): boolean => {
      const report = panel.known.get(folder.uriOf('f.cx.yaml'));
      return report?.kind === 'full' && report.items.some(({ code }) => code === 'evidence/missing-file');
    };
    while (!isMissing()) await panel.pull();
    const held = panel.pull();
    folder.write('way-back.md', '# Back');
    await changed(session, folder.uriOf('way-back.md'), FileChangeType.Created);
    await held;
    assert.ok(!isMissing());
  });

  it('come and go with their folders', async () => {
    const second = testFolder({ 'z.cx.yaml': BAD });
    const event = { added: [{ uri: second.uri, name: 'second' }], removed: [{ uri: folder.uri, name: 'first' }] };
    await panel.pull();
    const held = panel.pull();
    await session.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    await held;
    assert.equal(panel.shown(second)['z.cx.yaml'], true);
    assert.equal(panel.shown(folder)['a.cx.yaml'], false);
    second.remove();
  });

  it('cost nothing while nothing changes', async () => {
    await panel.pull();
    const source = new CancellationTokenSource();
    const held = panel.pull(source);
    await pause(200);
    const { reports } = panel;
    const before = process.cpuUsage();
    await pause(2000);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1e6 < 0.5, `${(user + system) / 1e6} s of work in 2 s of rest`);
    assert.equal(panel.reports, reports);
    source.cancel();
    await held;
  });
});

describe('plans that are not open, and a client that has to be told', () => {
  it('are told of', async () => {
    const folder = testFolder({ 'a.cx.yaml': BAD });
    const session = await startSession({}, undefined, {}, {}, { uris: [folder.uri], onDisk: true });
    const uri = folder.uriOf('a.cx.yaml');
    const isBad = async (): Promise<boolean> =>
      (await session.diagnostics(uri)).diagnostics.some(({ code }) => code === 'schema/unknown-key');
    assert.ok(await isBad());
    const opened = isBad();
    await session.open(uri, GOOD);
    assert.equal(await opened, false);
    const closed = isBad();
    await session.close(uri);
    assert.ok(await closed);
    folder.remove('a.cx.yaml');
    const gone = session.diagnostics(uri);
    await changed(session, uri, FileChangeType.Deleted);
    assert.deepEqual((await gone).diagnostics, []);
    await session.end();
    folder.remove();
  });
});

describe('plans that only the client can reach', () => {
  it('are found and read through it', async () => {
    const uri = 'vscode-vfs://github/o/r/a.cx.yaml';
    const prepare = (connection: Session['connection']): void => {
      connection.onRequest(FIND_PLANS, ({ folder }: { folder: string }) => [`${folder}/a.cx.yaml`]);
      connection.onRequest(READ_FILE, () => ({ kind: 'text', text: BAD }));
    };
    const folders = { uris: ['vscode-vfs://github/o/r'], onDisk: false, prepare };
    const session = await startSession({}, undefined, { textDocument: { diagnostic: {} } }, {}, folders);
    const panel = new Panel(session);
    await panel.pull();
    assert.deepEqual([...panel.known.keys()], [uri]);
    await session.end();
  });
});
