import assert from 'node:assert/strict';
import { type Hover, HoverRequest } from 'vscode-languageserver-protocol/node';
import { startSession } from '../support/lsp.ts';

const URI = 'file:///renewal.cx.yaml';
const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones: [{id: sign-off, title: "Signed_off 🚀", week: 3, owner: ana}]
`;

async function hoverOn(text: string, capabilities: object): Promise<Hover | null> {
  const session = await startSession({ today: '2026-01-20' }, undefined, { textDocument: capabilities });
  await session.open(URI, PLAN);
  const before = PLAN.slice(0, PLAN.indexOf(text)).split('\n');
  const position = { line: before.length - 1, character: (before.at(-1) ?? '').length };
  const hover = await session.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position });
  await session.end();
  return hover;
}

describe('hover over the protocol', () => {
  it('answers in Markdown where the editor shows it, with the range it speaks of', async () => {
    assert.deepEqual(await hoverOn('3, owner', { hover: { contentFormat: ['markdown', 'plaintext'] } }), {
      contents: { kind: 'markdown', value: '**Week 3**: 19–23 Jan 2026 · 5 working days · 3 working days left' },
      range: { start: { line: 6, character: 62 }, end: { line: 6, character: 63 } },
    });
  });

  it('answers in plain text elsewhere', async () => {
    const hover = await hoverOn('sign-off', {});
    assert.deepEqual(hover?.contents, {
      kind: 'plaintext',
      value: [
        'Signed_off 🚀 · sign-off',
        'Due Fri 23 Jan 2026, week 3 · 3 working days left · planned',
        'Owner ana · in Design',
        'No float · on the critical path',
      ].join('\n'),
    });
  });

  it('has nothing to say of an owner who is nowhere', async () => {
    assert.equal(await hoverOn('ana}', {}), null);
  });
});
