import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { mustKeep, type Refusal, renamed, wordAt } from '../../core/features/rename.ts';
import { toLines, toRange } from '../convert.ts';
import { workspaceEdit } from '../edits.ts';
import type { Handler } from '../handler.ts';
import { linkedHeadingAt, retitledEverywhere } from '../headings.ts';
import { elsewhere, mentionAt } from '../mentions.ts';
import { planName } from '../summary.ts';

/** Gives things another id, wherever they are mentioned; people and teams in all plans. Headings of documents, too. */
export const rename: Handler = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register(context) {
    const { connection } = context;
    connection.onPrepareRename(async (at, token) => {
      const found = await mentionAt(at, context, token);
      if (!found) {
        const linked = await linkedHeadingAt(at, context, token);
        return linked ? { range: toRange(linked.heading.span, linked.analysis), placeholder: linked.title } : null;
      }
      const { analysis, mentioned } = found;
      const refusal = mustKeep(mentioned);
      if (refusal) throw refused(refusal);
      return { range: toLines(wordAt(mentioned, analysis), analysis.lines), placeholder: mentioned.id };
    });
    connection.onRenameRequest(async ({ newName, ...at }, token): Promise<WorkspaceEdit | null> => {
      const name = newName.trim();
      const found = await mentionAt(at, context, token);
      if (!found) {
        const linked = await linkedHeadingAt(at, context, token);
        const edits = linked ? await retitledEverywhere(linked, name, context, token) : [];
        if ('refusal' in edits) throw refused(edits);
        return linked ? workspaceEdit(edits, context.client()) : null;
      }
      const others = found.mentioned.declaration ? await elsewhere(found, context, token) : [];
      const edits = [found, ...others].map((plan) => {
        const { uri, version, analysis, mentioned } = plan;
        const renaming = renamed(mentioned, name, analysis);
        if ('refusal' in renaming) throw refused(renaming, plan === found ? undefined : planName(analysis, uri));
        return { uri, version, lines: analysis.lines, edits: renaming.edits };
      });
      return workspaceEdit(edits, context.client());
    });
  },
};

/** In words that name the plan, if it is another than the one in the editor. */
function refused({ refusal }: Refusal, plan?: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, plan ? `In the plan "${plan}": ${refusal}` : refusal);
}
