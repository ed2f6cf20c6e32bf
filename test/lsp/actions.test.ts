import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../src/core/analysis.ts';
import { actionsAt } from '../../src/lsp/actions.ts';
import { OPEN_TEXT } from '../../src/lsp/openText.ts';
import { EXPLAIN } from '../../src/protocol/lsp.ts';
import { dayOf } from '../support/day.ts';
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
      - id: one
        title: One
        weak: 3
        onwer: ana-ruiz
      # cx-ignore reference/duplicate-id -- there is none
      - id: two
        title: Two
        week: 3
        ownr: ana-ruiz
`;
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

function at(text: string): { start: { line: number; character: number }; end: { line: number; character: number } } {
  const start = TextDocument.create('', '', 0, PLAN).positionAt(PLAN.indexOf(text));
  return { start, end: start };
}

function applied(action: CodeAction): string {
  const change = action.edit?.documentChanges?.[0];
  assert.ok(change && 'edits' in change, action.title);
  assert.equal(change.textDocument.version, 1);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, PLAN), change.edits as TextEdit[]);
}

describe('code actions', () => {
  let session: Session;
  const started = async (capabilities: ClientCapabilities = {}): Promise<void> => {
    session = await startSession({ profile: 'minimal' }, undefined, capabilities);
    await session.open(URI, PLAN);
  };
  afterEach(() => session.end());

  const actions = async (range = WHOLE, only?: string[]): Promise<CodeAction[]> => {
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    const params = { textDocument: { uri: URI }, range, context };
    return ((await session.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  };

  it('prefer the first fix that is safe, and only that', async () => {
    await started();
    const preferred = (await actions(at('onwer'))).filter(({ isPreferred }) => isPreferred);
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ['Change to owner'],
    );
    assert.match(applied(preferred[0] as CodeAction), /^ {8}owner: ana-ruiz\n {6}# cx-ignore/m);
  });

  it('fix all of one rule, or all that is safe', async () => {
    await started();
    const ofRule = (await actions(at('onwer'))).find(({ title }) => title.startsWith('Fix all 3 problems'));
    assert.ok(ofRule);
    const mended = applied(ofRule);
    assert.equal(mended, PLAN.replace('weak', 'week').replace('onwer', 'owner').replace('ownr', 'owner'));
    const [all, ...others] = await actions(WHOLE, ['source.fixAll']);
    assert.ok(all);
    assert.deepEqual(others, []);
    assert.equal(all.kind, 'source.fixAll.cx-programme');
    assert.equal(applied(all), mended.replace(/ *# cx-ignore.*\n/, ''));
  });

  it('find the edits of many fixes when they are asked for, where the client can wait', async () => {
    await started({ textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } });
    const [all] = await actions(WHOLE, ['source']);
    assert.ok(all && all.edit === undefined);
    const resolved = await session.connection.sendRequest(CodeActionResolveRequest.type, all);
    assert.doesNotMatch(applied(resolved), /weak|onwer|ownr|cx-ignore/);
  });

  it('accept a problem in a comment above, or in the one that is there, or in the file', async () => {
    await started();
    const accept = async (text: string): Promise<string[]> =>
      (await actions(at(text))).filter(({ title }) => title.startsWith('Accept schema/unknown-key')).map(applied);
    const [here, inFile] = await accept('weak');
    assert.equal(here, PLAN.replace(/^ {8}weak/m, '        # cx-ignore schema/unknown-key -- \n$&'));
    assert.equal(inFile, `# cx-ignore-file schema/unknown-key -- \n${PLAN}`);
  });

  it('refactor where somebody asks, in the kinds that are asked for', async () => {
    await started();
    const here = at('two\n');
    assert.equal((await actions(here, ['refactor'])).length, 3);
    const found = await actions(here, ['refactor.rewrite']);
    assert.deepEqual(
      found.map(({ title, kind }) => `${kind}: ${title}`),
      ['refactor.rewrite: Convert week 3 to the day it is due, 2026-01-23'],
    );
    assert.equal(
      applied(found[0] as CodeAction),
      PLAN.replace('week: 3\n        ownr', 'on: 2026-01-23\n        ownr'),
    );
    assert.deepEqual(await actions(here, ['refactor.move']), []);
    const shifts = await actions(at('foundation'), ['refactor.move']);
    assert.deepEqual(
      shifts.map(({ title }) => title),
      ['Move "Foundation" 1 week later', 'Move "Foundation" 2 weeks later'],
    );
    const asked = { textDocument: { uri: URI }, range: here };
    const lamp = await session.connection.sendRequest(CodeActionRequest.type, {
      ...asked,
      context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
    });
    assert.ok((lamp as CodeAction[]).every(({ kind }) => !kind?.startsWith('refactor')));
  });

  it('find the edits of a refactoring when it is chosen, and none for a text that is another by then', async () => {
    await started({ textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } });
    const [found] = await actions(at('two\n'), ['refactor.rewrite']);
    assert.ok(found && found.edit === undefined);
    const resolve = () => session.connection.sendRequest(CodeActionResolveRequest.type, found);
    assert.equal(applied(await resolve()), PLAN.replace('week: 3\n        ownr', 'on: 2026-01-23\n        ownr'));
    await session.change(URI, 2, [{ text: `# new\n${PLAN}` }]);
    assert.equal((await resolve()).edit, undefined);
  });

  it('explain a rule only to a client that has the pages', async () => {
    await started();
    assert.ok((await actions(at('onwer'))).every(({ command }) => command === undefined));
    const document = OPEN_TEXT.create(URI, 'programme-cx', 1, PLAN);
    const analysis = analyse(PLAN, { today: dayOf('2026-02-18'), profile: 'minimal' });
    const asked = { textDocument: { uri: URI }, range: at('onwer'), context: { diagnostics: [] } };
    const client = { resolves: true, explains: true };
    const offered = actionsAt({ id: 1, document, version: 1, analysis }, asked, () => undefined, client);
    assert.deepEqual(
      offered.flatMap(({ command }) => (command ? [command] : [])),
      [{ title: 'Explain schema/unknown-key', command: EXPLAIN, arguments: ['schema/unknown-key'] }],
    );
  });
});
