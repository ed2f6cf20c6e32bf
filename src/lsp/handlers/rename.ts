import { LSPErrorCodes, type Position, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { type Mentioned, mentionedAt } from '../../core/features/mentions.ts';
import { mustKeep, type Refusal, renamed, wordAt } from '../../core/features/rename.ts';
import { toLines, toOffset } from '../convert.ts';
import { workspaceEdit } from '../edits.ts';
import type { Handler } from '../handler.ts';
import type { Analysed } from '../plans.ts';

/** Gives things another id, wherever they are mentioned. */
export const rename: Handler = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register(context) {
    const { connection, current } = context;
    connection.onPrepareRename(async ({ textDocument, position }, token) => {
      const found = mentioned(await current(textDocument, token), position);
      if (!found) return null;
      const refusal = mustKeep(found);
      if (refusal) throw refused(refusal);
      const { analysis } = found.in;
      return { range: toLines(wordAt(found, analysis), analysis.lines), placeholder: found.id };
    });
    connection.onRenameRequest(async ({ textDocument, position, newName }, token): Promise<WorkspaceEdit | null> => {
      const found = mentioned(await current(textDocument, token), position);
      if (!found) return null;
      const { analysis, document } = found.in;
      const renaming = renamed(found, newName.trim(), analysis);
      if ('refusal' in renaming) throw refused(renaming);
      return workspaceEdit(
        [{ uri: document.uri, version: document.version, lines: analysis.lines, edits: renaming.edits }],
        context.client(),
      );
    });
  },
};

function mentioned(
  current: Analysed | undefined,
  position: Position,
): (Mentioned & { readonly in: Analysed }) | undefined {
  const found = current && mentionedAt(current.analysis, toOffset(position, current.analysis));
  return found && { ...found, in: current };
}

function refused({ refusal }: Refusal): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}
