import type { FormattingOptions, TextEdit as LspTextEdit } from 'vscode-languageserver';
import { formatEdits, type LineSpan } from '../../core/features/format/format.ts';
import { newLineEdits } from '../../core/features/format/newLine.ts';
import { parse } from '../../core/syntax/syntax.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { toLines, toOffset } from '../convert.ts';
import type { Handler } from '../handler.ts';
import type { Analysed } from '../plans.ts';

/** White space in order, of a plan, of some of its lines, and of a line that has just begun. */
export const formatting: Handler = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  },
  register({ connection, current }) {
    connection.onDocumentFormatting(async ({ textDocument, options }, token) =>
      formatted(await current(textDocument, token), options),
    );
    connection.onDocumentRangeFormatting(async ({ textDocument, range: { start, end }, options }, token) => {
      // A selection of whole lines ends at the start of the next.
      const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
      return formatted(await current(textDocument, token), options, { first: start.line, last });
    });
    connection.onDocumentOnTypeFormatting(async ({ textDocument, position }, token): Promise<LspTextEdit[]> => {
      const found = await current(textDocument, token);
      return found ? toEdits(newLineEdits(found.analysis, toOffset(position, found.analysis)), found) : [];
    });
  },
};

function formatted(found: Analysed | undefined, { tabSize }: FormattingOptions, within?: LineSpan): LspTextEdit[] {
  return found ? toEdits(formatEdits(found.analysis, parse, Math.max(2, tabSize), within), found) : [];
}

function toEdits(edits: readonly TextEdit[], { analysis }: Analysed): LspTextEdit[] {
  return edits.map(({ range, newText }) => ({ range: toLines(range, analysis.lines), newText }));
}
