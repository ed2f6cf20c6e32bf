import type { TextEditor, Uri } from 'vscode';
import { Range, Selection, TextEditorRevealType, ViewColumn, window, workspace } from 'vscode';
import type { TextRange } from '../protocol/lsp.ts';

/** The last part of an address, for titles. */
export function basename(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString();
}

/** Whether it is named as a plan is. */
export function isPlanUri({ path }: Uri): boolean {
  return /\.cx\.ya?ml$/i.test(path);
}

/** Selects a range of a plan in the editor that shows it, or opens one beside the timeline. */
export async function revealInText(
  plan: Uri,
  range: TextRange,
  preserveFocus: boolean,
  timelineColumn: ViewColumn | undefined,
): Promise<void> {
  const target = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  const shown = editorOf(plan);
  if (shown !== undefined && preserveFocus) {
    select(shown, target);
    return;
  }
  const document = await workspace.openTextDocument(plan);
  const viewColumn = shown?.viewColumn ?? columnBeside(timelineColumn);
  select(await window.showTextDocument(document, { viewColumn, preserveFocus }), target);
}

/** The editor of a plan that one looks at: the active one, else the first that is visible. */
export function editorOf(plan: Uri): TextEditor | undefined {
  const address = plan.toString();
  const active = window.activeTextEditor;
  if (active?.document.uri.toString() === address) return active;
  return window.visibleTextEditors.find((editor) => editor.document.uri.toString() === address);
}

function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnBeside(column: ViewColumn | undefined): ViewColumn {
  return column === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
}
