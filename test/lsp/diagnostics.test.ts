import assert from 'node:assert/strict';
import { CodeActionRequest, DiagnosticSeverity, TextDocumentSyncKind } from 'vscode-languageserver-protocol/node';
import { type Session, startSession } from '../support/lsp.ts';

const URI = 'file:///plan/programme.cx.yaml';
const PLAN = `cx: 1
programme:
  name: Claims desk
  start: 2026-01-05
people:
  ana-ruiz: {name: Ana Ruiz}
phases:
  - id: foundation
    name: Foundation
    weeks: 1-3
    milestones:
      - id: design-sign-off
        title: Design signed off
        week: 3
        owner: ana-riuz
`;

describe('the language server', () => {
  let session: Session;
  beforeEach(async () => {
    session = await startSession({ profile: 'minimal' }, 'file:///pages');
  });
  afterEach(() => session.end());

  const unknownIds = async (version?: number) =>
    (await session.diagnostics(URI, version)).diagnostics.filter(({ code }) => code === 'reference/unknown-id');

  it('says who it is and what it can do', () => {
    assert.equal(session.reply.serverInfo?.name, 'cx-programme');
    assert.deepEqual(session.reply.capabilities.textDocumentSync, {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
    });
  });

  it('reports a problem at its place, with a stable code and the page of its rule', async () => {
    await session.open(URI, PLAN);
    const [problem] = await unknownIds(1);
    assert.ok(problem);
    assert.deepEqual(problem.range, { start: { line: 14, character: 15 }, end: { line: 14, character: 23 } });
    assert.equal(problem.severity, DiagnosticSeverity.Error);
    assert.equal(problem.source, 'cx-programme');
    assert.equal(problem.codeDescription?.href, 'file:///pages/reference/unknown-id.md');
    assert.match(String(problem.message), /ana-riuz/);
  });

  it('follows incremental changes, also those that come faster than it answers', async () => {
    await session.open(URI, PLAN);
    await session.diagnostics(URI, 1);
    const at = (character: number, length: number) => ({
      start: { line: 14, character },
      end: { line: 14, character: character + length },
    });
    await session.change(URI, 2, [{ range: at(15, 8), text: 'a' }]);
    await session.change(URI, 3, [
      { range: at(15, 1), text: 'ana' },
      { range: at(18, 0), text: '-ruiz' },
    ]);
    assert.deepEqual(await unknownIds(3), []);
  });

  it('offers to mend what it can, and the mend mends it', async () => {
    await session.open(URI, PLAN);
    const [problem] = await unknownIds(1);
    assert.ok(problem);
    const actions = await session.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: problem.range,
      context: { diagnostics: [problem] },
    });
    const action = actions?.[0];
    assert.ok(action && 'edit' in action && action.edit?.documentChanges);
    const change = action.edit.documentChanges[0];
    assert.ok(change && 'edits' in change);
    await session.change(
      URI,
      2,
      change.edits.map((edit) => ('newText' in edit ? { range: edit.range, text: edit.newText } : { text: '' })),
    );
    assert.deepEqual(await unknownIds(2), []);
  });

  it('clears what it said when a plan is closed', async () => {
    await session.open(URI, PLAN);
    await session.diagnostics(URI, 1);
    const cleared = session.diagnostics(URI);
    await session.close(URI);
    assert.deepEqual((await cleared).diagnostics, []);
  });

  it('knows a plan by its name where the client calls it YAML, and leaves other YAML alone', async () => {
    await session.open('file:///plan/other.yaml', 'a: [', 'yaml');
    await session.open(URI, 'a: [', 'yaml');
    assert.equal((await session.diagnostics(URI, 1)).diagnostics.length, 1);
    const other = await Promise.race([
      session.diagnostics('file:///plan/other.yaml', 1),
      new Promise((resolve) => setTimeout(resolve, 200, 'silence')),
    ]);
    assert.equal(other, 'silence');
  });

  it('answers every prefix of a plan, and is still there afterwards', async () => {
    await session.open(URI, '');
    let version = 1;
    for (let end = 0; end <= PLAN.length; end += 7) {
      await session.change(URI, ++version, [{ text: PLAN.slice(0, end) }]);
    }
    await session.change(URI, ++version, [{ text: PLAN }]);
    assert.equal((await unknownIds(version)).length, 1);
  });
});
