import * as vscode from 'vscode';
import { equal, eventually, ok, pause } from '../support/expect.ts';
import { closeEverything, exists, plan, show } from '../support/workbench.ts';

/** The answer of a feature, once the server is there to give one. */
function answer<T>(command: string, ...args: unknown[]): Promise<T[]> {
  return eventually(`an answer to ${command}`, async () => {
    // One that is asked while the server starts may be long about it.
    const asked = vscode.commands.executeCommand<T[] | undefined>(command, ...args);
    const found = await Promise.race([asked, pause(3000)]);
    return found !== undefined && found.length > 0 && found;
  });
}

describe('the plans of a workspace', () => {
  afterEach(closeEverything);

  it('have an outline, by sections and phases', async () => {
    const { document } = await show('programme.cx.yaml');
    const symbols = await answer<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', document.uri);
    const phases = symbols.find(({ name }) => name === 'phases');
    const milestones = phases?.children.flatMap(({ children }) => children.map(({ name }) => name)) ?? [];
    ok(milestones.includes('Handlers accept the system'), `milestones of the outline: ${milestones.join(', ')}`);
  });

  it('are searched by name, open or not', async () => {
    await show('short.cx.yml');
    const symbols = await answer<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', 'Handlers accept');
    ok(
      symbols.some(({ location }) => location.uri.toString() === plan('programme.cx.yaml').toString()),
      `symbols: ${symbols.map(({ name }) => name).join(', ')}`,
    );
  });

  it('follow a document that is moved', async () => {
    const text = new TextEncoder();
    const [uri, from, to] = [plan('moves.cx.yaml'), plan('papers/way-back.md'), plan('archive/way-back.md')];
    const write =
      'cx: 1\nprogramme: {name: Moves, start: 2026-01-05}\nphases: []\ndeployment: {fallback: papers/way-back.md}\n';
    await vscode.workspace.fs.writeFile(uri, text.encode(write));
    await vscode.workspace.fs.writeFile(from, text.encode('# Way back\n'));
    const { document } = await show('moves.cx.yaml');
    await answer('vscode.executeDocumentSymbolProvider', uri);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    ok(await vscode.workspace.applyEdit(edit), 'the document was moved');
    await eventually('the plan follows', () => document.getText() === write.replace('papers/', 'archive/'));
    equal(await exists(to), true, 'the document is there');
    await document.save();
    await vscode.workspace.fs.delete(uri);
  });

  it('rename a heading of a document, as it stands in the editor', async () => {
    const text = new TextEncoder();
    const [uri, papers] = [plan('headings.cx.yaml'), plan('papers/night.md')];
    const link = 'papers/night.md#way-back';
    const write = `cx: 1\nprogramme: {name: Headings, start: 2026-01-05}\nphases: []\ndeployment: {fallback: ${link}}\n`;
    await vscode.workspace.fs.writeFile(uri, text.encode(write));
    await vscode.workspace.fs.writeFile(papers, text.encode('# Night\n\n## Way back\n'));
    const document = await vscode.workspace.openTextDocument(papers);
    const unsaved = new vscode.WorkspaceEdit();
    unsaved.insert(papers, new vscode.Position(1, 0), 'Not saved yet.\n');
    await vscode.workspace.applyEdit(unsaved);
    await show('headings.cx.yaml');
    await answer('vscode.executeDocumentSymbolProvider', uri);
    const at = new vscode.Position(3, write.split('\n')[3]?.indexOf('way-back') ?? 0);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      at,
      'Way out',
    );
    ok(await vscode.workspace.applyEdit(edit), 'the heading was renamed');
    equal(document.getText(), '# Night\nNot saved yet.\n\n## Way out\n', 'the document');
    const renamed = await vscode.workspace.openTextDocument(uri);
    equal(renamed.getText(), write.replace('way-back', 'way-out'), 'the plan');
    await vscode.workspace.saveAll();
    await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(papers);
  });
});
