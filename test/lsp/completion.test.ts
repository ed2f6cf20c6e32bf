import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-protocol/node';
import { locateOnDisk, readFolderFromDisk, readFromDisk } from '../../src/lsp/disk.ts';
import { startSession } from '../support/lsp.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people:
  ana-ito: {name: Ana Ito}
phases:
  - id: design
    name: Design
    weeks: 1-3
    gate:$0
    milestones:
      - {id: a, title: A, week: 1, owner: , evidence: []}
`;
const MODERN: CompletionClientCapabilities = {
  completionItem: {
    snippetSupport: true,
    insertReplaceSupport: true,
    labelDetailsSupport: true,
    commitCharactersSupport: true,
    insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
  },
};

const DISK = { readFile: readFromDisk, readFolder: readFolderFromDisk, locate: locateOnDisk };

/** Completion behind some text of a plan, of a client with these abilities. */
async function asked(
  behind: string,
  completion: CompletionClientCapabilities,
  text = PLAN.replace('$0', ''),
  uri = 'file:///renewal.cx.yaml',
): Promise<{ readonly list: CompletionList; readonly resolved: CompletionItem | undefined }> {
  const session = await startSession({}, undefined, { textDocument: { completion } }, DISK);
  await session.open(uri, text);
  const lines = text.slice(0, text.indexOf(behind) + behind.length).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const list = (await session.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
  })) as CompletionList;
  const first = list.items.find(({ data }) => data !== undefined);
  const resolved = first && (await session.connection.sendRequest(CompletionResolveRequest.type, first));
  await session.end();
  return { list, resolved };
}

describe('completion over the protocol', () => {
  it('gives a modern client snippets, two ranges and details beside the label', async () => {
    const { list, resolved } = await asked('gate:', MODERN);
    const [gate] = list.items;
    assert.equal(gate?.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(gate.insertTextMode, InsertTextMode.adjustIndentation);
    const start = { line: 8, character: 9 };
    assert.deepEqual(
      { ...gate.textEdit, newText: '' },
      {
        newText: '',
        insert: { start, end: start },
        replace: { start, end: start },
      },
    );
    assert.match(JSON.stringify(resolved?.documentation), /decision to proceed/);
    const { list: owners } = await asked('owner: ', MODERN);
    assert.deepEqual(owners.items[0]?.labelDetails, { description: 'Ana Ito' });
    assert.deepEqual(owners.items[0]?.commitCharacters, [',', ']', '}']);
  });

  it('gives an old client text as it stands, indented as the file is', async () => {
    const { list } = await asked('gate:', {}, PLAN.replace('$0', '').replaceAll('\n', '\r\n'));
    const [gate] = list.items;
    assert.ok(gate?.textEdit && 'range' in gate.textEdit && !gate.insertTextFormat);
    assert.match(
      gate.textEdit.newText,
      /^\r\n {6}id: design-gate\r\n {6}decider: ana-ito\r\n {6}criteria:\r\n {8}- text: /,
    );
  });

  it('offers files beside the plan with their headings, and none from outside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'completion-'));
    try {
      mkdirSync(join(folder, '.git'));
      mkdirSync(join(folder, 'docs'));
      writeFileSync(join(folder, 'docs', 'interviews.md'), '# Interviews\n\n## What they said\n');
      const uri = pathToFileURL(join(folder, 'programme.cx.yaml')).href;
      const labels = async (evidence: string): Promise<readonly string[]> => {
        const text = PLAN.replace('$0', '').replace('evidence: []', `evidence: [${evidence}]`);
        return (await asked(`[${evidence}`, MODERN, text, uri)).list.items.map(({ label }) => label);
      };
      assert.deepEqual(await labels(''), ['docs/interviews.md', 'docs/']);
      assert.deepEqual(await labels('docs/interviews.md#'), [
        'docs/interviews.md#interviews',
        'docs/interviews.md#what-they-said',
      ]);
      assert.deepEqual(await labels('../'), []);
      assert.equal(readFolderFromDisk('vscode-vfs://github/a'), undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says nothing to the space bar on an empty line', async () => {
    const session = await startSession();
    const text = `${PLAN.replace('$0', '')}  `;
    await session.open('file:///a.cx.yaml', text);
    const list = (await session.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: 'file:///a.cx.yaml' },
      position: { line: 11, character: 2 },
      context: { triggerKind: 2, triggerCharacter: ' ' },
    })) as CompletionList;
    assert.deepEqual(list.items, []);
    await session.end();
  });
});
