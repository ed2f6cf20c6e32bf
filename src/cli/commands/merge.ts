import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyseOnce } from '../../core/analysis.ts';
import { parse } from '../../core/syntax/syntax.ts';
import { blocksOf, compare, join } from '../comparison.ts';
import { Failure } from '../failure.ts';
import { readBytes, textOf, whyNot } from '../files.ts';
import { git } from '../git/git.ts';
import type { Host } from '../host.ts';
import type { Joined, NewIds } from '../merge/join.ts';
import { argumentsOf, type Options, wholeNumber } from '../options.ts';

export const OPTIONS = {
  'marker-size': { value: 'N', help: 'how long conflict marks are; default: 7' },
} as const satisfies Options;

/** Joins what two branches made of a plan, and writes it over ours: a merge driver for git. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  const [base, ours, theirs, name = ours, ...more] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || name === undefined || more.length)
    throw new Failure('merge takes the base, ours, theirs and the name of the plan: merge %O %A %B %P.');
  const size = values['marker-size'] === undefined ? 7 : wholeNumber('marker-size', values['marker-size']);
  const read = (file: string): string => textOf(readBytes(resolve(host.cwd, file), file), file);
  const [before, mine, yours] = [read(base), read(ours), read(theirs)];
  const joined = joinTexts(before, mine, yours, size, host);
  const say = (message: string): void => host.err.write(`cx-programme: ${name}: ${message}\n`);
  if (!joined) {
    say('it is joined line by line, since one of its versions cannot be taken apart.');
    return byLines([ours, base, theirs], size, host);
  }
  try {
    // A byte order mark stays; reading took it off.
    const mark = readBytes(resolve(host.cwd, ours), ours)[0] === 0xef ? '\uFEFF' : '';
    writeFileSync(resolve(host.cwd, ours), mark + joined.text);
  } catch (error) {
    throw new Failure(`${ours}: ${whyNot(error)}`);
  }
  if (joined.conflicts.length === 0) return 0;
  say(`both sides changed ${joined.conflicts.join('; ')}. Decide between the marks.`);
  return 1;
}

function joinTexts(base: string, ours: string, theirs: string, size: number, host: Host): Joined | undefined {
  const end = ours.includes('\r\n') ? '\r\n' : '\n';
  const inOurs = (text: string): string => text.replace(/\r?\n/g, end);
  const [before, mine, yours] = [base, ours, theirs].map((text) => blocksOf(parse(inOurs(text))));
  if (!before || !mine || !yours) return undefined;
  const newIds = { ours: newIdsIn(base, ours, host), theirs: newIdsIn(base, theirs, host) };
  const joined = join({ base: before, ours: mine, theirs: yours }, newIds, size);
  const text = joined.conflicts.length ? inOurs(joined.text) : joined.text;
  // What was joined without a conflict is a plan, or was not to be joined.
  return joined.conflicts.length === 0 && parse(text).problems.length ? undefined : { ...joined, text };
}

function newIdsIn(base: string, side: string, host: Host): NewIds {
  const settings = { today: host.today(), profile: 'minimal' } as const;
  const { changes } = compare(analyseOnce(base, settings), analyseOnce(side, settings));
  const renamed = changes.filter(({ verb }) => verb === 'renamed');
  return new Map(renamed.flatMap(({ from, to }) => (from !== undefined && to !== undefined ? [[from, to]] : [])));
}

async function byLines(
  [ours, base, theirs]: readonly [string, string, string],
  size: number,
  { cwd }: Host,
): Promise<number> {
  const { status, err } = await git(
    ['merge-file', `--marker-size=${size}`, '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs],
    cwd,
  );
  if (status >= 128) throw new Failure(`git merge-file: ${err}`);
  return status === 0 ? 0 : 1;
}
