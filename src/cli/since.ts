import { join, resolve } from 'node:path';
import { type Analysis, analyseOnce } from '../core/analysis.ts';
import { compare } from './comparison.ts';
import { isFailure } from './failure.ts';
import { textOf } from './files.ts';
import { readBlob } from './git/blobs.ts';
import { changedPlans } from './git/changed.ts';
import { commitOf, mergeBase, rootOf } from './git/revisions.ts';

/** What plans were when work on them began. */
export interface Since {
  /** Whether a file has changed. */
  has(file: string): boolean;
  /** The problems of a plan that it did not have then. */
  onlyNew(file: string, now: Analysis): Promise<Analysis>;
  /** How many problems were there already. */
  readonly older: number;
}

/** The plans that changed since a revision; of a branch since this one left it. */
export async function since(revision: string, cwd: string): Promise<Since> {
  const commit = await startOf(revision, cwd);
  const root = await rootOf(cwd);
  const changed = new Map<string, string | undefined>();
  for (const { before, now } of await changedPlans(commit, undefined, cwd)) {
    if (now !== undefined) changed.set(resolve(join(root, now)), before);
  }
  let older = 0;
  return {
    has: (file) => changed.has(file),
    async onlyNew(file, now) {
      const path = changed.get(file);
      if (path === undefined) return now;
      const { bytes } = await readBlob({ revision: commit, path }, root);
      const { introduced } = compare(analyseOnce(textOf(bytes, `${revision}:${path}`), now.settings), now);
      older += now.problems.length - introduced.length;
      return { ...now, problems: introduced };
    },
    get older() {
      return older;
    },
  };
}

/** Where a clone is too shallow to know where the two parted, the revision itself has to do. */
async function startOf(revision: string, cwd: string): Promise<string> {
  const commit = await commitOf(revision, cwd);
  try {
    return await mergeBase(commit, 'HEAD', cwd);
  } catch (error) {
    if (isFailure(error)) return commit;
    throw error;
  }
}
