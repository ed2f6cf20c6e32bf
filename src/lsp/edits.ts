import type { ClientCapabilities, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit as CoreEdit } from '../core/text/edit.ts';
import type { LineIndex } from '../core/text/lines.ts';
import { toLines } from './convert.ts';

/** Edits of one text. */
export interface EditsOf {
  readonly uri: string;
  /** Of the open document that they were made for; null where the text is that of the file. */
  readonly version: number | null;
  readonly lines: LineIndex;
  readonly edits: readonly CoreEdit[];
}

/** Edits of several texts, in the form that the client takes. */
export function workspaceEdit(all: readonly EditsOf[], client: ClientCapabilities): WorkspaceEdit {
  const changes: TextDocumentEdit[] = all
    .filter(({ edits }) => edits.length)
    .map(({ uri, version, lines, edits }) => ({
      textDocument: { uri, version },
      edits: edits.map(({ range, newText }): TextEdit => ({ range: toLines(range, lines), newText })),
    }));
  if (client.workspace?.workspaceEdit?.documentChanges) return { documentChanges: changes };
  return {
    changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]])),
  };
}
