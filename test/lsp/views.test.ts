import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  InlayHintRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { type Session, startSession } from '../support/lsp.ts';

const URI = 'file:///plans/renewal.cx.yaml';
const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people: {ana: {name: Ana}}
phases:
  - id: design
    name: Design
    weeks: 1-9
    milestones:
      - {id: "sign-off", title: "🚀 Signed off", week: 6, status: done, owner: ana}
      - id: go-live
        title: Live
        week: 9
        needs: [sign-off + 2d]
        evidence: [docs/live.md#log, https://example.org]
        owner: ana
`;
const textDocument = { uri: URI };
const at = (line: number, character: number): { line: number; character: number } => ({ line, character });
const lines = (from: number, to: number) => ({ start: at(from, 0), end: at(to, 0) });

describe('what stands beside the text, over the protocol', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
    await session.open(URI, PLAN);
  });
  after(() => session.end());

  it('hints in the lines that are asked for', async () => {
    const hints = await session.connection.sendRequest(InlayHintRequest.type, { textDocument, range: lines(8, 9) });
    assert.deepEqual(hints, [{ position: at(8, 56), label: 'Fri 13 Feb', paddingLeft: true }]);
  });

  it('hints and lenses as the settings have them', async () => {
    const change = (settings: object): Promise<void> =>
      session.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { cxProgramme: settings },
      });
    await change({ inlayHints: { dates: false, float: 'no' }, codeLenses: { mentions: false } });
    const hints = await session.connection.sendRequest(InlayHintRequest.type, { textDocument, range: lines(0, 14) });
    assert.deepEqual(
      hints?.map(({ label }) => label),
      ['no float'],
    );
    assert.deepEqual(await session.connection.sendRequest(CodeLensRequest.type, { textDocument }), []);
    await change({});
  });

  it('keep the settings they began with, of a client that has none of ours', async () => {
    const began = { codeLenses: { timeline: false, goLive: false, load: false, mentions: false } };
    for (const configuration of [false, true]) {
      const other = await startSession(
        began,
        undefined,
        { workspace: { configuration } },
        {},
        {
          uris: [],
          onDisk: true,
          prepare: (connection) => void connection.onRequest(ConfigurationRequest.type, () => [null]),
        },
      );
      await other.open(URI, PLAN);
      await other.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
      await other.diagnostics(URI);
      assert.deepEqual(await other.connection.sendRequest(CodeLensRequest.type, { textDocument }), []);
      await other.end();
    }
  });

  it('gives lenses no command that another editor does not have', async () => {
    const lenses = await session.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(lenses, [
      { range: { start: at(2, 9), end: at(2, 12) }, command: { title: '2 mentions', command: '' } },
    ]);
  });

  it('gives our own client commands', async () => {
    const own = await startSession({}, undefined, {}, {}, undefined, { runsLenses: true });
    await own.open(URI, PLAN);
    const lenses = await own.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(
      lenses?.map(({ command }) => command),
      [
        { title: 'Open Timeline', command: 'cxProgramme.openTimeline', arguments: [URI] },
        { title: '2 mentions', command: 'cxProgramme.showMentions', arguments: [URI, at(2, 9)] },
      ],
    );
    await own.end();
  });

  it('colours ids: all, a part, and what changed', async () => {
    const { connection } = session;
    const all = (await connection.sendRequest(SemanticTokensRequest.type, { textDocument })) as SemanticTokens;
    const [declaration, done, critical] = [1, 2, 8];
    assert.deepEqual(all.data, [
      ...[2, 9, 3, 1, declaration],
      ...[2, 8, 6, 2, declaration],
      ...[4, 13, 10, 0, declaration | done],
      ...[0, 66, 3, 1, 0],
      ...[1, 12, 7, 0, declaration | critical],
      ...[3, 16, 8, 0, done],
      ...[2, 15, 3, 1, 0],
    ]);
    const part = await connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: lines(12, 13) });
    assert.deepEqual(part?.data, [12, 16, 8, 0, done]);
    await session.change(URI, 2, [{ range: { start: at(8, 58), end: at(8, 70) }, text: 'status: planned' }]);
    const delta = (await connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: all.resultId ?? '',
    })) as SemanticTokensDelta;
    const data = [...all.data];
    for (const { start, deleteCount, data: inserted = [] } of delta.edits) data.splice(start, deleteCount, ...inserted);
    const fresh = (await connection.sendRequest(SemanticTokensRequest.type, { textDocument })) as SemanticTokens;
    assert.notDeepEqual(data, all.data);
    assert.deepEqual(data, fresh.data);
    await session.change(URI, 3, [{ text: PLAN }]);
  });

  it('links to documents at their headings', async () => {
    const { connection } = session;
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri: 'file:///plans/docs/live.md',
        languageId: 'markdown',
        version: 1,
        text: '# Live\r\n\r\n## Log\r\n',
      },
    });
    const links = (await connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
    const [first, second] = links;
    assert.deepEqual(first?.range, { start: at(13, 19), end: at(13, 35) });
    assert.equal(second?.target, 'https://example.org');
    assert.ok(first);
    const resolved = await connection.sendRequest(DocumentLinkResolveRequest.type, first);
    assert.equal(resolved.target, 'file:///plans/docs/live.md#L3');
    const other = { ...first, data: { plan: URI, path: 'docs/none.md', heading: 'log' } };
    const unknown = await connection.sendRequest(DocumentLinkResolveRequest.type, other);
    assert.equal(unknown.target, 'file:///plans/docs/none.md#log');
  });

  it('walks the chain of dependencies', async () => {
    const { connection } = session;
    const position = at(9, 14);
    const [item] = (await connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position })) ?? [];
    assert.ok(item);
    assert.equal(item.name, 'Live');
    assert.equal(item.detail, 'Fri 6 Mar 2026 · critical');
    const [out] = (await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })) ?? [];
    assert.ok(out);
    assert.equal(out.to.name, '🚀 Signed off');
    assert.deepEqual(out.fromRanges, [{ start: at(12, 16), end: at(12, 29) }]);
    const [back] = (await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: out.to })) ?? [];
    assert.equal(back?.from.name, 'Live');
    assert.deepEqual(back?.fromRanges, out.fromRanges);
  });
});
