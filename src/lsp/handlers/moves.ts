import type { CancellationToken, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis.ts';
import { followMoves, pathsOf } from '../../core/features/moves.ts';
import { type EditsOf, workspaceEdit } from '../edits.ts';
import { beside, type Files } from '../files.ts';
import type { Handler, HandlerContext } from '../handler.ts';
import { eachPlan } from '../mentions.ts';
import { destination, type Move, pathAfter } from '../paths.ts';
import type { ClosedPlan } from '../workspace.ts';

const EVERYTHING = { filters: [{ pattern: { glob: '**' } }] };

/** Documents, folders and plans that are moved or renamed: the paths in plans go with them. */
export const moves: Handler = {
  capabilities: {
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: EVERYTHING, didRename: EVERYTHING, didDelete: EVERYTHING },
    },
  },
  register(context) {
    const { connection, workspace, files } = context;
    connection.workspace.onWillRenameFiles(async (params: RenameFilesParams, token): Promise<WorkspaceEdit | null> => {
      const edits = await editsFor(params.files, context, token);
      return edits.length ? workspaceEdit(edits, context.client()) : null;
    });
    // A folder comes as one: what was in it nobody tells of.
    const moved = (): void => {
      files.forget();
      workspace.relist();
    };
    connection.workspace.onDidRenameFiles(moved);
    connection.workspace.onDidDeleteFiles(moved);
  },
};

async function editsFor(
  moves: readonly Move[],
  context: HandlerContext,
  token: CancellationToken,
): Promise<readonly EditsOf[]> {
  const found: EditsOf[] = [];
  const isTouched = ({ uri, paths }: ClosedPlan): boolean =>
    paths.some((path) => pathAfter(uri, path, moves) !== undefined);
  for await (const { uri, version, analysis } of eachPlan(context, token, isTouched)) {
    const paths = await pathsAfter(uri, analysis, moves, context.files);
    const edits = paths.size ? followMoves(analysis, (path) => paths.get(path)) : [];
    if (edits.length) found.push({ uri, version, lines: analysis.lines, edits });
  }
  return found;
}

/** The new paths by the old ones. Where only the plan moves, a word that names no file may be meant as a word. */
async function pathsAfter(
  plan: string,
  { plan: written, settings }: Analysis,
  moves: readonly Move[],
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const after = new Map<string, string>();
  for (const path of pathsOf(written)) {
    const target = beside(plan, path);
    const next = pathAfter(plan, path, moves);
    if (target === undefined || next === undefined) continue;
    const mayOpen = settings.documents?.get(path)?.state !== 'outside';
    const isMoved = destination(target, moves) !== undefined;
    if (isMoved || (mayOpen && (await files.read(target)).kind !== 'missing')) after.set(path, next);
  }
  return after;
}
