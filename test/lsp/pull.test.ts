import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { STATUS, TIMELINE } from '../../src/protocol/lsp.ts';
import { type Session, startSession } from '../support/lsp.ts';

const URI = 'file:///plan/programme.cx.yaml';
const PLAN = 'cx: 1\nprogramme: {name: Claims desk, start: 2026-01-05}\nphases: []\nrisk: []\n';

describe('a client that asks for diagnostics', () => {
  let session: Session;
  let pushed = 0;
  beforeEach(async () => {
    pushed = 0;
    session = await startSession({}, undefined, { textDocument: { diagnostic: {} } });
    session.connection.onNotification('textDocument/publishDiagnostics', () => void pushed++);
    await session.open(URI, PLAN);
  });
  afterEach(() => session.end());

  const pull = (previousResultId?: string) =>
    session.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: URI },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  const full = async (): Promise<FullDocumentDiagnosticReport> => {
    const report = await pull();
    assert.equal(report.kind, 'full');
    return report as FullDocumentDiagnosticReport;
  };

  it('is answered from the text as it is, and sent nothing', async () => {
    assert.ok(session.reply.capabilities.diagnosticProvider);
    assert.ok((await full()).items.some(({ code }) => code === 'schema/unknown-key'));
    await session.change(URI, 2, [{ text: PLAN.replace('risk:', 'risks:') }]);
    assert.ok(!(await full()).items.some(({ code }) => code === 'schema/unknown-key'));
    assert.equal(pushed, 0);
  });

  it('hears that nothing changed, where nothing did', async () => {
    const { resultId } = await full();
    assert.equal((await pull(resultId)).kind, 'unchanged');
    await session.change(URI, 2, [{ text: `${PLAN}# x\n` }]);
    assert.equal((await pull(resultId)).kind, 'full');
  });

  it('hears of new settings at once', async () => {
    const before = (await full()).items.length;
    await session.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { cxProgramme: { profile: 'minimal' } },
    });
    assert.ok((await full()).items.length < before);
  });

  it('gets nothing for a plan that is closed', async () => {
    await session.close(URI);
    assert.deepEqual((await full()).items, []);
  });
});

describe('a server that nobody asks', () => {
  it('does nothing', async () => {
    const session = await startSession();
    let messages = 0;
    await session.open(URI, PLAN);
    await session.diagnostics(URI, 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const method of ['textDocument/publishDiagnostics', STATUS, TIMELINE]) {
      session.connection.onNotification(method, () => void messages++);
    }
    const before = process.cpuUsage();
    const idle = Number(process.env['CX_IDLE_SECONDS'] ?? 2);
    await new Promise((resolve) => setTimeout(resolve, idle * 1000));
    const { user, system } = process.cpuUsage(before);
    assert.equal(messages, 0);
    // The process is that of the tests too: what is measured is that no timer of ours turns.
    assert.ok((user + system) / 1e6 < 0.25 * idle, `${(user + system) / 1e6} s of work in ${idle} s of rest`);
    await session.end();
  }).timeout(90_000);
});

describe('a client that asks before it has opened the text', () => {
  it('is told to ask again', async () => {
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
    const session = await startSession({}, undefined, capabilities);
    const refreshed = new Promise<void>((resolve) => {
      session.connection.onRequest('workspace/diagnostic/refresh', () => resolve());
    });
    const textDocument = { uri: URI };
    const early = await session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.deepEqual(early, { kind: 'full', items: [] });
    await session.open(URI, PLAN);
    await refreshed;
    await session.end();
  });
});
