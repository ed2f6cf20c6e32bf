import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { nearest } from '../core/text/suggest.ts';

/** The repository that a folder belongs to; without one the opened folder it lies in, else the folder itself. */
export function rootOf(folder: string, opened: readonly string[]): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  return opened.map(realOf).find((each) => each !== undefined && isWithin(folder, each)) ?? folder;
}

/** Whether a path leaves a folder, by itself or through a link. */
export function leaves(file: string, root: string): boolean {
  return !isWithin(file, root) || !isWithin(realOf(file) ?? file, root);
}

/** Where a path leads when all links are followed; undefined where it leads nowhere. */
export function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The file of the same folder that was likely meant, as the plan would write it. */
export function neighbourOf(file: string, path: string): string | undefined {
  const name = basename(path);
  let names: readonly string[] = [];
  try {
    names = readdirSync(dirname(file));
  } catch {}
  const meant = nearest(name, names);
  return meant && path.slice(0, path.length - name.length) + meant;
}
