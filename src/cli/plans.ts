import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../core/text/suggest.ts';
import { filesBelow } from '../lsp/below.ts';
import { didYouMean } from './failure.ts';
import { kindOf, shownPath, whyNot } from './files.ts';

/** A plan to be checked: the file, or standard input, and the path that reports show. */
export interface Source {
  readonly path: string;
  readonly file: string | undefined;
  /** Named by itself, not found below a folder or by a glob. */
  readonly isNamed?: boolean;
}

export interface Found {
  readonly sources: readonly Source[];
  /** What was asked for and is not there. */
  readonly failures: readonly string[];
}

export function isPlan(path: string): boolean {
  return /\.cx\.ya?ml$/.test(path);
}

/** Files are taken whatever they are called, folders give the plans below them, globs are expanded here; each file once. */
export async function findPlans(paths: readonly string[], cwd: string, stdinName: string): Promise<Found> {
  const sources = new Map<string, Source>();
  const failures: string[] = [];
  for (const path of paths) {
    const found =
      path === '-'
        ? { sources: [{ path: stdinName, file: undefined, isNamed: true }], failures: [] }
        : await find(path, cwd);
    for (const source of found.sources) {
      const key = source.file ?? '-';
      if (!sources.has(key)) sources.set(key, source);
    }
    failures.push(...found.failures);
  }
  return { sources: [...sources.values()], failures };
}

/** Every plan below a folder. */
export async function plansBelow(folder: string, cwd: string): Promise<Found> {
  return below(folder, cwd, isPlan);
}

async function find(path: string, cwd: string): Promise<Found> {
  const file = resolve(cwd, path);
  switch (kindOf(file)) {
    case 'file':
      return { sources: [{ path: shownPath(path, cwd), file, isNamed: true }], failures: [] };
    case 'folder': {
      const found = await plansBelow(file, cwd);
      const none = `${path}: there is no plan (*.cx.yaml, *.cx.yml) below this folder that git does not ignore.`;
      return orElse(found, none);
    }
    case 'nothing':
      return /[*?[{(]/.test(path) ? glob(path, cwd) : { sources: [], failures: [missing(path, file)] };
  }
}

async function glob(pattern: string, cwd: string): Promise<Found> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob } = picomatch.scan(pattern);
  const folder = resolve(cwd, base);
  const none = `${pattern}: nothing that git does not ignore matches this pattern. Check it, or name the files.`;
  if (kindOf(folder) !== 'folder') return { sources: [], failures: [none] };
  return orElse(await below(folder, cwd, picomatch(glob, { dot: true })), none);
}

async function below(folder: string, cwd: string, wanted: (path: string) => boolean): Promise<Found> {
  const { files, failures } = await filesBelow(folder, wanted);
  const show = (path: string): string => shownPath(join(folder, path), cwd);
  return {
    sources: files.map((path) => ({ path: show(path), file: join(folder, path) })),
    failures: failures.map((failure) => `${show(failure.folder)}: ${whyNot(failure.error)}`),
  };
}

function orElse(found: Found, none: string): Found {
  return found.sources.length || found.failures.length ? found : { sources: [], failures: [none] };
}

function missing(path: string, file: string): string {
  const meant = nearest(basename(file), neighbours(dirname(file)));
  return `${path}: there is no such file or folder.${meant ? didYouMean(meant) : ' Check the path.'}`;
}

function neighbours(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
