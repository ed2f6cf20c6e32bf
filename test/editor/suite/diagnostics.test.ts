import * as vscode from 'vscode';
import { equal, ok } from '../support/expect.ts';
import {
  closeEverything,
  exists,
  extensionFile,
  plan,
  problems,
  replace,
  ruleOf,
  rules,
  setting,
  show,
} from '../support/workbench.ts';

const RULE = 'ownership/missing-owner';

describe('diagnostics', () => {
  afterEach(closeEverything);

  it('stand at the text that is wrong, with the rule and its page', async () => {
    const { document } = await show('programme.cx.yaml');
    await problems(document.uri, (found) => found.includes(RULE));
    const problem = vscode.languages.getDiagnostics(document.uri).find((diagnostic) => ruleOf(diagnostic) === RULE);
    ok(problem, RULE);
    equal(document.getText(problem.range), 'uat-sign-off', 'the underlined text');
    equal(problem.severity, vscode.DiagnosticSeverity.Error, 'severity');
    if (!(await hasPage(RULE))) return;
    ok(typeof problem.code === 'object', 'the code links to the page of the rule');
    ok(
      problem.code.target.toString(true).includes(RULE),
      `the link ${problem.code.target.toString(true)} names the rule`,
    );
  });

  const hasPage = (rule: string): Promise<boolean> => exists(extensionFile('docs', 'rules', `${rule}.md`));

  it('go when the text is mended, and come back when it is undone', async () => {
    const editor = await show('programme.cx.yaml');
    const { uri } = editor.document;
    await problems(uri, (found) => found.includes(RULE));
    await replace(
      editor,
      'title: Handlers accept the system',
      'title: Handlers accept the system\n        owner: ana-ruiz',
    );
    await problems(uri, (found) => !found.includes(RULE));
    await vscode.commands.executeCommand('undo');
    await problems(uri, (found) => found.includes(RULE));
  });

  it('survive text that is not YAML while it is typed', async () => {
    const editor = await show('programme.cx.yaml');
    const { uri } = editor.document;
    await problems(uri, (found) => found.includes(RULE));
    await replace(editor, 'name: Claims desk renewal', 'name: [Claims desk');
    await replace(editor, 'name: [Claims desk', 'name: Claims desk renewal');
    await problems(uri, (found) => found.length === 1 && found[0] === RULE);
  });

  it('stay when the file is closed, unless that is not wanted', async () => {
    const editor = await show('programme.cx.yaml');
    const { uri } = editor.document;
    await problems(uri, (found) => found.includes(RULE));
    await replace(editor, 'name: Claims desk renewal', 'name: [Claims desk');
    await problems(uri, (found) => found.includes('syntax/yaml'));
    await closeEverything();
    await problems(uri, (found) => found.includes(RULE) && !found.includes('syntax/yaml'));
    await setting('workspaceDiagnostics', false);
    await problems(uri, (found) => found.length === 0);
    await setting('workspaceDiagnostics', true);
    await problems(uri, (found) => found.includes(RULE));
  });

  it('are there for plans that nobody opened', async () => {
    await show('short.cx.yml');
    await problems(plan('programme.cx.yaml'), (found) => found.includes(RULE));
  });

  it('are not given to other YAML files', async () => {
    await show('other.yaml');
    await show('programme.cx.yaml');
    await problems(plan('programme.cx.yaml'), (found) => found.length > 0);
    equal(rules(plan('other.yaml')), [], 'problems of other.yaml');
  });
});
