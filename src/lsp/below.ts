import { lstatSync, promises } from 'node:fs';
import { join } from 'node:path';

export interface Below {
  /** Relative to the folder, with `/`, in order. */
  readonly files: readonly string[];
  /** Folders that could not be read, and why. */
  readonly failures: readonly { readonly folder: string; readonly error: unknown }[];
}

/** The wanted files of a folder, `most` looked through. In a git work tree those that git does not ignore. */
export async function filesBelow(
  folder: string,
  wanted: (path: string) => boolean,
  most = Number.POSITIVE_INFINITY,
): Promise<Below> {
  const { files, failures } = (await gitFiles(folder)) ?? (await walk(folder, most));
  return { files: [...new Set(files)].filter((path) => wanted(path) && isThere(join(folder, path))).sort(), failures };
}

/** Undefined where the folder is in no work tree, or git is not there. */
async function gitFiles(folder: string): Promise<Below | undefined> {
  const { execFile } = await import('node:child_process');
  // A repository can name a program as its file system monitor: reading plans runs nothing of a repository's.
  const args = ['-c', 'core.fsmonitor=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return new Promise((resolve) => {
    execFile('git', args, { cwd: folder, maxBuffer: 2 ** 30 }, (error, stdout) =>
      resolve(error ? undefined : { files: stdout.split('\0'), failures: [] }),
    );
  });
}

/** False for what git knows and somebody deleted, or left out of a sparse work tree. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined || file.includes('\ufffd');
  } catch {
    return true;
  }
}

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Links to folders are not followed: they may lead round in circles. Outer folders come first. */
async function walk(root: string, most: number): Promise<Below> {
  const files: string[] = [];
  const failures: { folder: string; error: unknown }[] = [];
  const folders = [''];
  for (const folder of folders) {
    if (files.length > most) break;
    try {
      for (const entry of await promises.readdir(join(root, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (!entry.isDirectory()) files.push(path);
        else if (!SKIPPED.has(entry.name)) folders.push(path);
      }
    } catch (error) {
      failures.push({ folder, error });
    }
  }
  return { files, failures };
}
