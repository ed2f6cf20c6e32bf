import { resolve } from 'node:path';
import { nearest } from '../../core/text/suggest.ts';
import { didYouMean, Failure } from '../failure.ts';
import { git, gitText } from './git.ts';

/** The folder that holds the work tree, by the way that the working directory is named. */
export async function rootOf(cwd: string): Promise<string> {
  const { status, text } = await git(['rev-parse', '--show-cdup'], cwd);
  if (status !== 0)
    throw new Failure('this folder is in no git work tree, so there are no revisions. Compare two files, or go there.');
  return resolve(cwd, text);
}

/** The commit that a revision names; undefined where it names none. */
export async function commitNamed(revision: string, cwd: string): Promise<string | undefined> {
  if (revision.startsWith('-')) return undefined;
  const { status, text } = await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], cwd);
  return status === 0 ? text : undefined;
}

export async function commitOf(revision: string, cwd: string): Promise<string> {
  const found = await commitNamed(revision, cwd);
  if (found !== undefined) return found;
  await rootOf(cwd);
  throw new Failure(await whyNone(revision, cwd));
}

/** The last commit that two branches share. */
export async function mergeBase(a: string, b: string, cwd: string): Promise<string> {
  const [first, second] = [await commitOf(a, cwd), await commitOf(b, cwd)];
  const { status, text } = await git(['merge-base', first, second], cwd);
  if (status === 0) return text.split('\n')[0] as string;
  const unshallow = `git fetch --unshallow ${await remoteOf(cwd)}`;
  throw new Failure(
    (await isShallow(cwd))
      ? `${a}...${b}: the commit where they part is not in this shallow clone. Run: ${unshallow}`
      : `${a}...${b}: they have no commit in common. Compare the two as they stand: ${a}..${b}`,
  );
}

async function isShallow(cwd: string): Promise<boolean> {
  return (await git(['rev-parse', '--is-shallow-repository'], cwd)).text === 'true';
}

/** What to fetch from; origin where there are several. */
async function remoteOf(cwd: string): Promise<string> {
  const remotes = await remotesOf(cwd);
  return remotes.includes('origin') ? 'origin' : (remotes[0] ?? 'origin');
}

async function remotesOf(cwd: string): Promise<readonly string[]> {
  return (await gitText(['remote'], cwd)).split('\n').filter((line) => line !== '');
}

/** Why there is no such revision here, and the command that brings it, where one is likely to. */
async function whyNone(revision: string, cwd: string): Promise<string> {
  const { text } = await git(['for-each-ref', '--format=%(refname:short)'], cwd);
  const names = text.split('\n').filter((name) => name !== '');
  const tracked = names.find((name) => name.endsWith(`/${revision}`));
  if (tracked) return `there is no revision ${revision} here.${didYouMean(tracked)}`;
  const meant = nearest(revision, names);
  const remotes = await remotesOf(cwd);
  const shallow = await isShallow(cwd);
  if (remotes.length && (shallow || meant === undefined)) {
    const command = fetchOf(revision, remotes, await remoteOf(cwd), shallow);
    const lead = shallow ? 'is not in this shallow clone' : 'is not here';
    return `the revision ${revision} ${lead}. Run: ${command}`;
  }
  return `there is no revision ${revision}.${didYouMean(meant)}`;
}

function fetchOf(revision: string, remotes: readonly string[], remote: string, shallow: boolean): string {
  const depth = shallow ? '--depth=1 ' : '';
  if (/^[0-9a-f]{40}$/.test(revision)) return `git fetch ${depth}${remote} ${revision}`;
  const back = /^(.*?)(?:~(\d*)|\^+)$/.exec(revision);
  if (back) return shallow ? `git fetch --deepen=${back[2] || revision.length} ${remote}` : `git fetch ${remote}`;
  if (/^[0-9a-f]{7,39}$/.test(revision)) return `git fetch ${shallow ? '--unshallow ' : ''}${remote}`;
  const of = remotes.find((name) => revision.startsWith(`${name}/`));
  const branch = of ? revision.slice(of.length + 1) : revision;
  return of
    ? `git fetch ${depth}${of} ${branch}:refs/remotes/${of}/${branch}`
    : `git fetch ${depth}${remote} ${branch}:${branch}`;
}
