import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  FoldingRangeRequest,
  LinkedEditingRangeRequest,
  SelectionRangeRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Session, startSession } from '../support/lsp.ts';

const URI = 'file:///a.cx.yaml';
const PLAN = `cx: 1
programme:
    name: { }
    start: 2026-01-05
teams: { a: { } }
`;
const OPTIONS = { tabSize: 2, insertSpaces: true };

describe('the structure of a plan over the protocol', () => {
  let session: Session;
  const textDocument = { uri: URI };
  before(async () => {
    session = await startSession({}, undefined, { textDocument: { foldingRange: { rangeLimit: 1 } } });
    await session.open(URI, PLAN);
  });
  after(() => session.end());

  const made = (edits: TextEdit[] | null): string =>
    TextDocument.applyEdits(TextDocument.create(URI, 'yaml', 1, PLAN), edits ?? []);

  it('is formatted as a whole and in part', async () => {
    const whole = await session.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: OPTIONS,
    });
    assert.equal(made(whole), 'cx: 1\nprogramme:\n  name: {}\n  start: 2026-01-05\nteams: {a: {}}\n');
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const part = await session.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      options: OPTIONS,
      range,
    });
    assert.equal(made(part), PLAN.replace('{ a: { } }', '{a: {}}'));
  });

  it('indents a new line', async () => {
    await session.open('file:///b.cx.yaml', 'programme:\n');
    const edits = await session.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: { uri: 'file:///b.cx.yaml' },
      position: { line: 1, character: 0 },
      ch: '\n',
      options: OPTIONS,
    });
    assert.deepEqual(
      edits?.map(({ newText }) => newText),
      ['  '],
    );
  });

  it('folds, as often as the client wants', async () => {
    const folds = await session.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(folds, [{ startLine: 1, endLine: 3 }]);
  });

  it('grows selections, and links nothing where there is no id', async () => {
    const position = { line: 3, character: 6 };
    const [first] =
      (await session.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
    assert.deepEqual(first?.range, { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } });
    assert.deepEqual(first.parent?.range.end, { line: 3, character: 21 });
    const linked = await session.connection.sendRequest(LinkedEditingRangeRequest.type, { textDocument, position });
    assert.equal(linked, null);
  });
});
