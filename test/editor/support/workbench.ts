import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/extension.ts';
import { eventually, ok } from './expect.ts';

/** What every test of the suite stands on: the workspace folder is a copy of `fixtures` and `examples`. */
export function plan(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.getExtension<ExtensionApi>('cx-programme.cx-programme');
  ok(found, 'the extension is known to the editor');
  return found;
}

export async function show(name: string): Promise<vscode.TextEditor> {
  // As a user opens it: `openTextDocument` would keep the document open for minutes after its editor is gone.
  const uri = plan(name);
  const shown = (): vscode.TextEditor | undefined => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  };
  return eventually(`an editor of ${name}`, async () => {
    await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.One, preview: false });
    return eventually('it is the active one', shown, 3000).catch(() => undefined);
  });
}

export async function closeEverything(): Promise<void> {
  const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await eventually('no editor is open', async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    // What is not saved would be asked about.
    if (!tabs().some(({ isDirty }) => isDirty))
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    return tabs().length === 0;
  });
}

/** Replaces the first occurrence of a text in the open document. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  // An edit is refused when the text has changed meanwhile.
  await eventually(`"${to}" for "${from}"`, async () => {
    const offset = document.getText().indexOf(from);
    ok(offset >= 0, `the text has "${from}"`);
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + from.length));
    return editor.edit((edit) => edit.replace(range, to));
  });
}

/** `rule` ids of the problems of a plan. */
export function rules(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(ruleOf);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits until the problems of a plan are as wanted. */
export function problems(uri: vscode.Uri, wanted: (rules: string[]) => boolean): Promise<string[]> {
  return eventually(
    () => `the problems of ${uri.path}, last ${JSON.stringify(rules(uri))}`,
    () => {
      const found = rules(uri);
      return wanted(found) ? found : undefined;
    },
  );
}

export async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('cxProgramme').update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** A file that came with the extension. */
export function extensionFile(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(extension().extensionUri, ...path);
}

export async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** The tabs that hold a timeline. */
export function timelineTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('cxProgramme.timeline'));
}
