import { promises } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentOf, type FileContent, unreadable } from './files.ts';

/** What this machine has at an address; undefined where the address is none of this machine's. */
export function readFromDisk(uri: string): Promise<FileContent> | undefined {
  return uri.startsWith('file:') ? read(uri) : undefined;
}

async function read(uri: string): Promise<FileContent> {
  try {
    return contentOf(await promises.readFile(fileURLToPath(uri)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : unreadable(error);
  }
}
