import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newPlan } from '../../core/template/template.ts';
import { type Day, day, formatDay, weekday } from '../../core/time/day.ts';
import { Failure } from '../failure.ts';
import { kindOf, whyNot } from '../files.ts';
import type { Host } from '../host.ts';
import { argumentsOf, date, type Options } from '../options.ts';
import { isPlan } from '../plans.ts';

export const OPTIONS = {
  start: { value: 'DATE', help: 'the first day of week 1; default: the next Monday' },
  name: { value: 'NAME', help: 'the name of the programme' },
  force: { help: 'write over a file that is there' },
  today: { value: 'DATE', help: 'count from this date, not from today' },
} as const satisfies Options;

const FILE = 'programme.cx.yaml';

/** Writes a new plan. What is there already stays, unless told otherwise. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  const [file = FILE, ...others] = positionals;
  if (others.length)
    throw new Failure(`init writes one file; what is ${others.join(' ')}? Put a name with spaces in quotes.`);
  if (values.name?.trim() === '') throw new Failure('--name is empty: leave it out, or name the programme.');
  const today = values.today === undefined ? host.today() : date('today', values.today);
  const start = values.start === undefined ? nextMonday(today) : date('start', values.start);
  const text = newPlan(values.name?.trim() ?? 'Fill in the name of the programme', start);
  if (file === '-') host.out.write(text);
  else write(file, text, values.force, host);

  const say = (message: string): void => host.err.write(`cx-programme: ${message}\n`);
  if (weekday(start) !== 0) say(`${formatDay(start)} is no Monday; the next one is ${formatDay(nextMonday(start))}.`);
  if (file === '-') return 0;
  if (!isPlan(file)) say(`editors and check find plans by name: *.cx.yaml. Name ${file} wherever you check it.`);
  host.out.write(`Wrote ${file}: twelve weeks from ${formatDay(start)}, to be filled in.\n`);
  return 0;
}

function nextMonday(after: Day): Day {
  return day(after + 7 - weekday(after));
}

function write(file: string, text: string, force: boolean, { cwd }: Host): void {
  const path = resolve(cwd, file);
  if (kindOf(path) === 'folder')
    throw new Failure(`${file}: it is a folder. Name a file in it: ${file.replace(/[/\\]$/, '')}/${FILE}.`);
  try {
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new Failure(`${file}: it is there already. Name another file, or write over it with --force.`);
    if (code === 'ENOENT') throw new Failure(`${file}: its folder is not there. Make the folder first.`);
    throw new Failure(`${file}: ${whyNot(error)}`);
  }
}
