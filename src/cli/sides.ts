import { join, resolve } from 'node:path';
import { Failure } from './failure.ts';
import { kindOf, readBytes, shownPath, textOf } from './files.ts';
import { type BlobName, blobName, readBlob } from './git/blobs.ts';
import { changedPlans } from './git/changed.ts';
import { commitNamed, commitOf, mergeBase, rootOf } from './git/revisions.ts';
import type { Host } from './host.ts';

/** A plan on both sides. */
export interface Pair {
  /** As reports show it: the head's path, or that of what was deleted. */
  readonly path: string;
  /** The path it had, where that was another. */
  readonly from: string | undefined;
  /** From the root of the work tree, for links; undefined where the side is no file of it. */
  readonly inRepository: { readonly base: string | undefined; readonly head: string | undefined };
  /** The texts; undefined where there is no such file on a side. */
  read(): Promise<{ readonly base: string | undefined; readonly head: string | undefined }>;
}

export interface Sides {
  readonly pairs: readonly Pair[];
  /** The commits that were compared, where they are known. */
  readonly commits: { readonly base: string | undefined; readonly head: string | undefined };
}

/** One plan, from wherever it comes. */
interface Single {
  readonly path: string;
  readonly inRepository: string | undefined;
  readonly commit: string | undefined;
  read(): Promise<string>;
}

type Side = { readonly plan: Single } | { readonly revision: string };

/** What the two arguments of a comparison stand for. */
export async function sidesOf(args: readonly string[], host: Host): Promise<Sides> {
  const [first, second, ...more] = args;
  if (first === undefined)
    throw new Failure('diff needs something to compare with: diff HEAD, diff main...HEAD, or diff OLD NEW.');
  if (more.length) throw new Failure(`diff compares two sides; what is ${more.join(' ')}?`);
  const range = second === undefined ? rangeIn(first, host) : undefined;
  if (range) {
    const base = range.fromMergeBase
      ? await mergeBase(range.from, range.to, host.cwd)
      : await commitOf(range.from, host.cwd);
    return between(base, await commitOf(range.to, host.cwd), host);
  }
  const base = await sideOf(first, host);
  if (second === undefined) {
    if ('revision' in base) return between(await commitOf(base.revision, host.cwd), undefined, host);
    // One plan by itself: as it was, or the work tree's, beside it.
    const path = base.plan.inRepository;
    if (blobName(first) && path !== undefined) return single(base.plan, await inWorkTree(path, host));
    return single(await fromRevision('HEAD', base.plan, host), base.plan);
  }
  const head = await sideOf(second, host);
  if ('plan' in base && 'plan' in head) return single(base.plan, head.plan);
  if ('plan' in head && 'revision' in base)
    return single(await fromRevision(base.revision, head.plan, host), head.plan);
  if ('plan' in base && 'revision' in head)
    return single(base.plan, await fromRevision(head.revision, base.plan, host));
  if (!('revision' in base && 'revision' in head)) throw new Failure('diff compares two sides.');
  return between(await commitOf(base.revision, host.cwd), await commitOf(head.revision, host.cwd), host);
}

interface RevisionRange {
  readonly from: string;
  readonly to: string;
  readonly fromMergeBase: boolean;
}

/** `A..B` and `A...B`; what is left out is HEAD. */
function rangeIn(text: string, { cwd }: Host): RevisionRange | undefined {
  const match = /^([^:]*?)(\.{2,3})([^:./][^:]*|)$/.exec(text);
  if (!match || /^\.{1,2}[\\/]/.test(text) || kindOf(resolve(cwd, text)) !== 'nothing') return undefined;
  return { from: match[1] || 'HEAD', to: match[3] || 'HEAD', fromMergeBase: match[2] === '...' };
}

async function sideOf(text: string, host: Host): Promise<Side> {
  const { cwd } = host;
  if (text === '-') {
    const read = async (): Promise<string> => textOf(await host.stdin(), '<stdin>');
    return { plan: { path: '<stdin>', inRepository: undefined, commit: undefined, read } };
  }
  const kind = kindOf(resolve(cwd, text));
  if (kind === 'file') return { plan: fileAt(text, host, await inRepository(text, cwd)) };
  const name = blobName(text);
  if (name) return { plan: await blobAt(name, host) };
  if ((await commitNamed(text, cwd)) !== undefined) return { revision: text };
  if (kind === 'folder')
    throw new Failure(`${text}: it is a folder. Name a plan, or a revision to compare all plans with.`);
  if (/\.ya?ml$/.test(text)) throw new Failure(`${text}: there is no such file. Check the path.`);
  return { revision: text };
}

function fileAt(path: string, { cwd }: Host, root: string | undefined): Single {
  const shown = shownPath(path, cwd);
  return {
    path: shown,
    inRepository: root,
    commit: undefined,
    read: async () => textOf(readBytes(resolve(cwd, path), shown), shown),
  };
}

/** Where a file stands in its work tree; undefined outside of one. */
async function inRepository(path: string, cwd: string): Promise<string | undefined> {
  try {
    const below = shownPath(resolve(cwd, path), await rootOf(cwd));
    return /^(?:\/|[a-z]:)/i.test(below) ? undefined : below;
  } catch {
    return undefined;
  }
}

async function blobAt(name: BlobName, host: Host): Promise<Single> {
  const { bytes, path } = await readBlob(name, host.cwd);
  const commit = name.revision === '' ? undefined : await commitOf(name.revision, host.cwd);
  const shown = shownPath(join(await rootOf(host.cwd), path), host.cwd);
  return { path: shown, inRepository: path, commit, read: async () => textOf(bytes, `${name.revision}:${path}`) };
}

async function fromRevision(revision: string, { inRepository, path }: Single, host: Host): Promise<Single> {
  await commitOf(revision, host.cwd);
  if (inRepository === undefined)
    throw new Failure(
      `${path}: it is no file of this repository, so ${revision} has no version of it. Name one: ${revision}:PATH.`,
    );
  return blobAt({ revision, path: inRepository }, host);
}

async function inWorkTree(path: string, host: Host): Promise<Single> {
  return fileAt(join(await rootOf(host.cwd), path), host, path);
}

function single(base: Single, head: Single): Sides {
  const path = head.path === '<stdin>' ? base.path : head.path;
  const from = base.path === path || base.path === '<stdin>' ? undefined : base.path;
  const read = async (): Promise<{ base: string | undefined; head: string | undefined }> => ({
    base: orNone(await base.read()),
    head: orNone(await head.read()),
  });
  const pair = { path, from, inRepository: { base: base.inRepository, head: head.inRepository }, read };
  return { pairs: [pair], commits: { base: base.commit, head: head.commit } };
}

/** Tools hand over an empty file for one that is not there. */
function orNone(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

/** All plans that changed between two commits, or since one of them. */
async function between(base: string, head: string | undefined, host: Host): Promise<Sides> {
  const root = await rootOf(host.cwd);
  const changed = await changedPlans(base, head, host.cwd);
  const show = (path: string): string => shownPath(join(root, path), host.cwd);
  const pairs = changed.map(({ before, now }): Pair => {
    const path = show(now ?? before ?? '');
    const at = async (commit: string | undefined, file: string | undefined): Promise<string | undefined> => {
      if (file === undefined) return undefined;
      if (commit === undefined) return textOf(readBytes(join(root, file), show(file)), show(file));
      return textOf((await readBlob({ revision: commit, path: file }, root)).bytes, `${commit.slice(0, 12)}:${file}`);
    };
    return {
      path,
      from: before !== undefined && now !== undefined && before !== now ? show(before) : undefined,
      inRepository: { base: before, head: now },
      read: async () => ({ base: await at(base, before), head: await at(head, now) }),
    };
  });
  pairs.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { pairs, commits: { base, head } };
}
