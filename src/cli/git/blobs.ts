import { Failure } from '../failure.ts';
import { git } from './git.ts';
import { commitOf } from './revisions.ts';

/** `<revision>:<path>`; without a revision the index. */
export interface BlobName {
  readonly revision: string;
  readonly path: string;
}

/** Undefined for what has not the form; a letter and a colon are a drive. */
export function blobName(text: string): BlobName | undefined {
  const at = text.indexOf(':');
  if (at < 0 || (at === 1 && /^[a-z]:[\\/]/i.test(text))) return undefined;
  return { revision: text.slice(0, at), path: text.slice(at + 1) };
}

export interface Blob {
  readonly bytes: Buffer;
  /** From the root of the work tree. */
  readonly path: string;
}

/** A file of a revision or of the index. The path counts from the root, as git has it, or else from the working directory. */
export async function readBlob({ revision, path }: BlobName, cwd: string): Promise<Blob> {
  const commit = revision === '' ? '' : await commitOf(revision, cwd);
  const prefix = (await git(['rev-parse', '--show-prefix'], cwd)).text;
  const slashed = path.replaceAll('\\', '/').replace(/^\.\//, prefix);
  const ways = [...new Set([slashed, prefix + slashed])];
  for (const way of ways) {
    const { status, bytes } = await git(['cat-file', 'blob', `${commit}:${way}`], cwd);
    if (status === 0) return { bytes, path: way };
  }
  throw await missing(revision, commit, ways[0] ?? path, cwd);
}

async function missing(revision: string, commit: string, path: string, cwd: string): Promise<Failure> {
  const where = revision === '' ? 'the index' : revision;
  // The commit may know the file while its content was left out of the clone.
  const listed = await git(
    commit === '' ? ['ls-files', '--stage', '--', `:/${path}`] : ['ls-tree', commit, '--', `:/${path}`],
    cwd,
  );
  const object = /\b([0-9a-f]{40,64})\b/.exec(listed.text)?.[1];
  if (object && !listed.text.startsWith('160000') && !/ tree /.test(listed.text))
    return new Failure(`${where}:${path}: its content was left out of this clone. Run: git fetch origin ${object}`);
  return new Failure(
    `${where}:${path}: there is no such file in ${where}. Check the path, which counts from the root of the repository.`,
  );
}
