import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  RegistrationRequest,
} from 'vscode-languageserver-protocol/node';
import type { FileContent } from '../../src/lsp/files.ts';
import { type Session, startSession } from '../support/lsp.ts';

const PLAN_URI = 'file:///team/plans/p.cx.yaml';
const CONFIG_URI = 'file:///team/cx-programme.config.yaml';
const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
phases:
  - {id: design, name: Design, stage: design, weeks: 1-3}
`;

describe('the configuration in the editor', () => {
  let session: Session;
  let disk: Map<string, string>;
  afterEach(() => session.end());

  const start = async (capabilities = {}): Promise<void> => {
    session = await startSession({ profile: 'minimal' }, 'file:///pages', capabilities, {
      readFile: async (uri): Promise<FileContent> => {
        const text = disk.get(uri);
        return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
      },
    });
  };
  beforeEach(() => {
    disk = new Map([[CONFIG_URI, 'rules: {gate/missing: info, ownership/missing-owner: off}']]);
  });

  const severities = async (rule: string, next: Promise<{ diagnostics: { code?: unknown; severity?: number }[] }>) =>
    (await next).diagnostics.filter(({ code }) => code === rule).map(({ severity }) => severity);
  const later = () => new Promise((resolve) => setTimeout(resolve, 100));

  it('holds from the first diagnostics on, and is followed when the file changes', async () => {
    await start();
    await session.open(PLAN_URI, PLAN);
    assert.deepEqual(await severities('gate/missing', session.diagnostics(PLAN_URI, 1)), [3]);
    disk.set(CONFIG_URI, 'extends: ./house.yaml');
    disk.set('file:///team/house.yaml', 'rules: {gate/missing: error}');
    const changed = (uri: string) =>
      session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri, type: FileChangeType.Changed }],
      });
    let next = session.diagnostics(PLAN_URI);
    await changed(CONFIG_URI);
    assert.deepEqual(await severities('gate/missing', next), [1]);
    disk.set('file:///team/house.yaml', 'extends: minimal');
    next = session.diagnostics(PLAN_URI);
    await changed('file:///team/house.yaml');
    assert.deepEqual(await severities('gate/missing', next), []);
  });

  it('is followed as it is typed, unsaved, and given back when it is closed', async () => {
    await start();
    await session.open(PLAN_URI, PLAN);
    await session.diagnostics(PLAN_URI, 1);
    let next = session.diagnostics(PLAN_URI);
    await session.open(CONFIG_URI, 'rules: {gate/missing: error}', 'yaml');
    assert.deepEqual(await severities('gate/missing', next), [1]);
    next = session.diagnostics(PLAN_URI);
    await session.change(CONFIG_URI, 2, [{ text: 'rules: {gate/missing: warning}' }]);
    assert.deepEqual(await severities('gate/missing', next), [2]);
    next = session.diagnostics(PLAN_URI);
    await session.close(CONFIG_URI);
    assert.deepEqual(await severities('gate/missing', next), [3]);
  });

  it('says nothing of a plan that is ignored', async () => {
    disk.set(CONFIG_URI, 'ignore: [plans]');
    await start();
    await session.open(PLAN_URI, `${PLAN}nonsense: [`);
    assert.deepEqual((await session.diagnostics(PLAN_URI, 1)).diagnostics, []);
  });

  it('is itself checked as it is typed, and mended', async () => {
    await start();
    const text = 'extends: ./none.yaml\nrules: {gate/mising: off}\n';
    await session.open(CONFIG_URI, text, 'yaml');
    const { diagnostics } = await session.diagnostics(CONFIG_URI, 1);
    assert.deepEqual(diagnostics.map(({ code }) => code).sort(), ['schema/unknown-key', 'schema/value']);
    const [rule] = diagnostics.filter(({ code }) => code === 'schema/unknown-key');
    assert.ok(rule);
    const actions = await session.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: CONFIG_URI },
      range: rule.range,
      context: { diagnostics: [rule] },
    });
    assert.deepEqual(
      actions?.map(({ title }) => title),
      ['Change to gate/missing'],
    );
    disk.set('file:///team/none.yaml', '');
    const next = session.diagnostics(CONFIG_URI, 2);
    await session.change(CONFIG_URI, 2, [{ text: 'extends: strict\n' }]);
    assert.deepEqual((await next).diagnostics, []);
  });

  it('is asked for by clients that pull, which are told to pull again', async () => {
    await start({ textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } });
    let refreshed = 0;
    session.connection.onRequest(DiagnosticRefreshRequest.type, () => void refreshed++);
    const pull = (uri: string) =>
      session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    await session.open(PLAN_URI, PLAN);
    const first = await pull(PLAN_URI);
    assert.deepEqual('items' in first ? first.items.filter(({ code }) => code === 'gate/missing').length : 0, 1);
    await later();
    assert.equal(refreshed, 0);
    await session.open(CONFIG_URI, 'rulse: {}', 'yaml');
    await later();
    assert.ok(refreshed > 0);
    const config = await pull(CONFIG_URI);
    assert.deepEqual('items' in config ? config.items.map(({ code }) => code) : [], ['schema/unknown-key']);
    const second = await pull(PLAN_URI);
    assert.ok('items' in second && !second.items.some(({ code }) => code === 'gate/missing'));
  });

  it('is explained and completed, and so are the rules in the comments of a plan', async () => {
    disk.set('file:///pages/gate/missing.md', '# gate/missing\n\n## Why it matters\n\nNobody decides.\n\n## More\n');
    await start({ textDocument: { hover: { contentFormat: ['markdown'] } } });
    await session.open(CONFIG_URI, 'rules:\n  gate/missing: w\n', 'yaml');
    const at = (uri: string, line: number, character: number) => ({
      textDocument: { uri },
      position: { line, character },
    });
    const items = async (...place: Parameters<typeof at>) => {
      const found = await session.connection.sendRequest(CompletionRequest.type, at(...place));
      return (Array.isArray(found) ? found : (found?.items ?? [])) as CompletionItem[];
    };
    const [, , warning] = await items(CONFIG_URI, 1, 17);
    assert.deepEqual(warning?.textEdit, {
      range: { start: { line: 1, character: 16 }, end: { line: 1, character: 17 } },
      newText: 'warning',
    });
    const hover = async (...place: Parameters<typeof at>) => {
      const found = await session.connection.sendRequest(HoverRequest.type, at(...place));
      return JSON.stringify(found?.contents);
    };
    assert.match(await hover(CONFIG_URI, 1, 5), /A stage ends without a gate\.\\n\\nNobody decides\./);
    await session.open(
      PLAN_URI,
      `${PLAN}# cx-ignore gate/missing, \n# cx-ignore \n`.replace('phases', '# cx-ignore \nphases'),
    );
    assert.match(await hover(PLAN_URI, 5, 15), /Nobody decides/);
    const [first] = await items(PLAN_URI, 2, 12);
    assert.ok(first?.label);
    assert.ok((await items(PLAN_URI, 5, 26)).some(({ label }) => label === 'charter/missing'));
    assert.ok(!(await items(PLAN_URI, 0, 3)).some(({ label }) => label.includes('/')));
  });

  it('is watched', async () => {
    const globs: string[] = [];
    session = await startSession({}, undefined, {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    });
    session.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { registerOptions } of registrations)
        for (const { globPattern } of registerOptions?.watchers ?? []) globs.push(globPattern);
    });
    await later();
    assert.ok(globs.includes('**/cx-programme.config.yaml'), globs.join());
  });
});
