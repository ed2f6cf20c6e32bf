import assert from 'node:assert/strict';
import { CancellationTokenSource, DocumentDiagnosticRequest, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { startSession } from '../support/lsp.ts';

const URI = 'file:///plan/programme.cx.yaml';

/** Large enough to keep the server at work for a good while. */
function large(): string {
  const milestones = Array.from({ length: 4000 }, (_, i) => {
    const needs = i > 60 ? `\n        needs: [m-${i - 60}]` : '';
    return `      - id: m-${i}\n        title: Milestone ${i}\n        week: ${1 + Math.floor(i / 60)}${needs}\n`;
  });
  return `cx: 1
programme: {name: Large, start: 2026-01-05}
phases:
  - id: build
    name: Build
    weeks: 1-70
    milestones:
${milestones.join('')}`;
}

describe('a request that is cancelled', () => {
  it('is let go while the work is under way, and the next is answered', async () => {
    const session = await startSession({}, undefined, { textDocument: { diagnostic: {} } });
    await session.open(URI, large());
    const params = { textDocument: { uri: URI } };
    const source = new CancellationTokenSource();
    let ended = 0;
    const given = session.connection
      .sendRequest(DocumentDiagnosticRequest.type, params, source.token)
      .catch((error) => {
        ended = performance.now();
        return error;
      });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const asked = performance.now();
    source.cancel();
    const outcome = await given;
    assert.equal(outcome.code, LSPErrorCodes.RequestCancelled);
    const report = await session.connection.sendRequest(DocumentDiagnosticRequest.type, params);
    const worked = performance.now() - asked;
    assert.ok(report.kind === 'full' && report.items.length > 0);
    assert.ok(ended - asked < worked / 2, `given up after ${ended - asked} ms of ${worked} ms`);
    await session.end();
  }).timeout(60_000);
});
