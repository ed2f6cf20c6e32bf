import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { markdownDocument } from '../core/markdown/document.ts';
import { type Document, type Documents, isMarkdown } from '../core/model/documents.ts';
import { nearest } from '../core/text/suggest.ts';
import { textOf } from './files.ts';

/** The documents beside plans, each looked for when a rule asks for it; what one plan has read, others need not. */
export function documentsBeside(cwd: string): (plan: string) => Documents {
  const known = new Map<string, Document>();
  const roots = new Map<string, string>();
  return (plan) => ({
    get(path) {
      const folder = realFolder(dirname(plan));
      if (folder === undefined) return undefined;
      const root = roots.get(folder) ?? rootOf(folder, cwd);
      roots.set(folder, root);
      const file = resolve(folder, path);
      const document = known.get(file) ?? find(file, root);
      known.set(file, document);
      return document.state === 'missing' ? { ...document, meant: neighbour(file, path) } : document;
    },
  });
}

/** The folder of the repository; without one the working directory, if the plan is below it, else the plan's folder. */
function rootOf(folder: string, cwd: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  const working = realFolder(cwd);
  return working !== undefined && isWithin(folder, working) ? working : folder;
}

function find(file: string, root: string): Document {
  if (!isWithin(file, root)) return { state: 'outside' };
  try {
    const real = realpathSync(file);
    if (!isWithin(real, root)) return { state: 'outside' };
    const isText = isMarkdown(file) && statSync(real).isFile();
    return markdownDocument(() => (isText ? read(real) : undefined));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What may not be looked at is there all the same.
    return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'missing' } : markdownDocument(() => undefined);
  }
}

function read(file: string): string | undefined {
  try {
    return textOf(readFileSync(file), file);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}

/** The file of the same folder that was likely meant, as the plan would write it. */
function neighbour(file: string, path: string): string | undefined {
  const name = basename(path);
  let names: readonly string[] = [];
  try {
    names = readdirSync(dirname(file));
  } catch {}
  const meant = nearest(name, names);
  return meant && path.slice(0, path.length - name.length) + meant;
}
