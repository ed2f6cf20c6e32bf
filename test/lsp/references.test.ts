import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  type Location,
  ReferencesRequest,
} from 'vscode-languageserver-protocol/node';
import { type Session, startSession } from '../support/lsp.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people:
  ana-ito: {name: Ana Ito}
roles:
  product-owner: {person: ana-ito}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - id: interviews
        title: Interviews
        week: 1
        owner: product-owner
      - id: sign-off
        title: Signed off
        week: 3
        owner: product-owner
        needs: [interviews + 2d, nothing]
`;
const URI = 'file:///renewal.cx.yaml';

describe('from an id to what it names', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
    await session.open(URI, PLAN);
  });
  after(() => session.end());

  /** The position of the n-th occurrence of some text, within it. */
  const at = (text: string, n = 1): { line: number; character: number } => {
    let offset = -1;
    for (let i = 0; i < n; i++) offset = PLAN.indexOf(text, offset + 1);
    const before = PLAN.slice(0, offset + 1).split('\n');
    return { line: before.length - 1, character: (before.at(-1) ?? '').length };
  };
  const textOf = ({ range }: Pick<Location, 'range'>): string =>
    `${range.start.line}: ${(PLAN.split('\n')[range.start.line] ?? '').slice(range.start.character, range.end.character)}`;

  const definition = async (position: { line: number; character: number }): Promise<readonly string[]> =>
    (
      (await session.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri: URI }, position })) as
        | Location[]
        | null
    )?.map(textOf) ?? [];

  it('goes to the declaration', async () => {
    assert.deepEqual(await definition(at('interviews + 2d')), ['11: interviews']);
    assert.deepEqual(await definition(at('product-owner', 2)), ['5: product-owner']);
    assert.deepEqual(await definition(at('ana-ito', 2)), ['3: ana-ito']);
    assert.deepEqual(await definition(at('nothing')), []);
    assert.deepEqual(await definition(at('Signed')), []);
  });

  it('finds all mentions', async () => {
    const find = async (includeDeclaration: boolean): Promise<readonly string[]> =>
      (
        (await session.connection.sendRequest(ReferencesRequest.type, {
          textDocument: { uri: URI },
          position: at('product-owner'),
          context: { includeDeclaration },
        })) ?? []
      ).map(textOf);
    assert.deepEqual(await find(true), ['5: product-owner', '14: product-owner', '18: product-owner']);
    assert.deepEqual(await find(false), ['14: product-owner', '18: product-owner']);
  });

  it('highlights them', async () => {
    const found = await session.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri: URI },
      position: at('interviews'),
    });
    assert.deepEqual(found?.map(textOf), ['11: interviews', '19: interviews']);
  });
});
