import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/expect.ts';
import { closeEverything, plan, problems, replace, ruleOf, show } from '../support/workbench.ts';

const PLAN = 'configured/set.cx.yaml';
const CONFIG = 'configured/cx-programme.config.yaml';

describe('the configuration', () => {
  afterEach(closeEverything);

  it('holds for a plan, with what it extends, and is followed before it is saved', async () => {
    const { document } = await show(PLAN);
    await problems(document.uri, (found) => found.includes('gate/missing') && !found.includes('charter/missing'));
    const told = vscode.languages.getDiagnostics(document.uri).find((each) => ruleOf(each) === 'gate/missing');
    equal(told?.severity, vscode.DiagnosticSeverity.Error, 'the severity that is set');
    const editor = await show(CONFIG);
    await replace(editor, './house.yaml', 'recommended');
    await problems(document.uri, (found) => found.includes('charter/missing'));
    await vscode.commands.executeCommand('undo');
    await problems(document.uri, (found) => !found.includes('charter/missing'));
  });

  it('is checked, completed and explained, and stays plain YAML', async () => {
    const editor = await show(CONFIG);
    const { document } = editor;
    equal(document.languageId, 'yaml', 'language');
    await replace(editor, 'root: true', 'rooot: true');
    await problems(document.uri, (found) => found.includes('schema/unknown-key'));
    await vscode.commands.executeCommand('undo');
    await problems(document.uri, (found) => found.length === 0);
    const at = new vscode.Position(1, 3);
    const labels = await eventually('the keys are offered', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        plan(CONFIG),
        at,
      );
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('rules') && found;
    });
    ok(labels.includes('ignore'), labels.join());
    await eventually('the key is explained', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        plan(CONFIG),
        at,
      );
      const text = hovers.flatMap(({ contents }) =>
        contents.map((each) => (typeof each === 'string' ? each : each.value)),
      );
      return /profile to begin with/.test(text.join());
    });
  });
});
