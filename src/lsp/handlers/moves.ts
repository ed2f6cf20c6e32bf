import type { CancellationToken, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis.ts';
import { followMoves, pathsOf } from '../../core/features/moves.ts';
import { throwIfCancelled } from '../cancelled.ts';
import { type EditsOf, workspaceEdit } from '../edits.ts';
import { beside, type Files } from '../files.ts';
import type { Handler, HandlerContext } from '../handler.ts';
import { destination, type Move, pathAfter } from '../paths.ts';

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
  { plans, workspace, files }: HandlerContext,
  token: CancellationToken,
): Promise<readonly EditsOf[]> {
  const isCancelled = (): boolean => token.isCancellationRequested;
  const found: EditsOf[] = [];
  const add = async (uri: string, version: number | null, analysis: Analysis): Promise<void> => {
    const paths = await pathsAfter(uri, pathsOf(analysis.plan), moves, files);
    const edits = paths.size ? followMoves(analysis, (path) => paths.get(path)) : [];
    if (edits.length) found.push({ uri, version, lines: analysis.lines, edits });
  };
  for (const uri of plans.uris()) {
    const open = await plans.current(uri, isCancelled);
    throwIfCancelled(token);
    if (open) await add(uri, open.version, open.analysis);
  }
  for await (const { uri, paths } of workspace.closed(isCancelled)) {
    if (!paths.some((path) => pathAfter(uri, path, moves) !== undefined)) continue;
    const analysis = await workspace.analyse(uri);
    if (analysis) await add(uri, null, analysis);
  }
  throwIfCancelled(token);
  return found;
}

/** The new paths by the old ones. Where only the plan moves, a word that names no file may be meant as a word. */
async function pathsAfter(
  plan: string,
  paths: readonly string[],
  moves: readonly Move[],
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const after = new Map<string, string>();
  for (const path of paths) {
    const target = beside(plan, path);
    const next = pathAfter(plan, path, moves);
    if (target === undefined || next === undefined) continue;
    const isFile = destination(target, moves) !== undefined || (await files.read(target)).kind !== 'missing';
    if (isFile) after.set(path, next);
  }
  return after;
}
