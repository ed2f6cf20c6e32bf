import { promises } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesBelow } from './below.ts';
import type { Located } from './documents.ts';
import { contentOf, type FileContent, unreadable } from './files.ts';
import { isPlanPath } from './plans.ts';
import { leaves, neighbourOf, realOf, rootOf } from './repository.ts';

/** What is larger is no text that anybody reads: that it is there is enough. */
const LARGEST = 20_000_000;

/** What this machine has at an address; undefined where the address is none of this machine's. */
export function readFromDisk(uri: string): Promise<FileContent> | undefined {
  return uri.startsWith('file:') ? read(uri) : undefined;
}

async function read(uri: string): Promise<FileContent> {
  try {
    const file = fileURLToPath(uri);
    const { size } = await promises.stat(file);
    return size > LARGEST
      ? { kind: 'unreadable', reason: 'it is too large' }
      : contentOf(await promises.readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : unreadable(error);
  }
}

/** The names in a folder of this machine; undefined where the address is none of this machine's. */
export function readFolderFromDisk(uri: string): Promise<readonly string[]> | undefined {
  return uri.startsWith('file:') ? namesIn(uri) : undefined;
}

async function namesIn(uri: string): Promise<readonly string[]> {
  const entries = await promises.readdir(fileURLToPath(uri), { withFileTypes: true });
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

/** Where a plan's path leads on this machine, for a plan of this machine; `folders` are those that the editor has open. */
export function locateOnDisk(plan: string, path: string, folders: readonly string[]): Located | undefined {
  if (!plan.startsWith('file:')) return undefined;
  const folder = realOf(dirname(fileURLToPath(plan)));
  if (folder === undefined) return undefined;
  const file = resolve(folder, path);
  const opened = folders.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
  if (leaves(file, rootOf(folder, opened))) return { outside: true };
  return { outside: false, uri: pathToFileURL(file).href, meant: () => neighbourOf(file, path) };
}

/** Whoever opens a disk as a folder does not want it searched to its end. */
const MOST_FILES = 100_000;

/** The plans below a folder of this machine, in the way that the folder's address is written. */
export function plansOnDisk(folder: string): Promise<readonly string[]> | undefined {
  return folder.startsWith('file:') ? plansBelow(folder) : undefined;
}

async function plansBelow(folder: string): Promise<readonly string[]> {
  const { files } = await filesBelow(fileURLToPath(folder), isPlanPath, MOST_FILES);
  return files.map((path) => `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`);
}
