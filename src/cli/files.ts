import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Failure } from './failure.ts';
import { firstBadByte } from './utf8.ts';

/** The bytes of a file. Throws a Failure that says why they cannot be had. */
export function readBytes(file: string, shown: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Failure(`${shown}: ${whyNot(error)}`);
  }
}

/** A file's text, without a byte order mark, as an editor has it. Throws a Failure that says what is wrong with it. */
export function textOf(data: Uint8Array, shown: string): string {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const text = bytes.toString('utf8');
  // Decoding puts U+FFFD for what is no UTF-8; only then is it worth looking at each byte.
  const bad = text.includes('\ufffd') ? firstBadByte(bytes) : undefined;
  if (bad === undefined) return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (/^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2)))
    throw new Failure(`${shown}: it is UTF-16. Save it as UTF-8.`);
  const line = bytes.subarray(0, bad).filter((byte) => byte === 10).length + 1;
  const value = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  throw new Failure(`${shown}: byte ${bad} (0x${value}, in line ${line}) is not UTF-8. Save the file as UTF-8.`);
}

/** Why a file could not be read or written, and the mend. */
export function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder. Check the path.';
    case 'EACCES':
    case 'EPERM':
      return 'this user may not open it. Give the permission, or run as a user who has it.';
    case 'EISDIR':
      return 'it is a folder. Name a file.';
    case 'ENOTDIR':
      return 'a part of its path is a file. Check the path.';
    default:
      return `${message}.`;
  }
}

export function kindOf(file: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What may not be looked at is there all the same: reading it tells why it cannot be read.
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : 'file';
  }
}

/** A path as reports show it: relative to the working directory where it is below it, else as given; always with `/`. */
export function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, resolve(cwd, path));
  const outside = below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return (outside ? path : below).split(sep).join('/');
}
