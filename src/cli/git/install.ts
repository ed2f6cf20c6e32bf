import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { whyNot } from '../files.ts';
import { git } from './git.ts';
import { rootOf } from './revisions.ts';

const BEGIN = '# cx-programme: what follows is written by `cx-programme git install`';
const END = '# cx-programme: end';
const ATTRIBUTES = ['*.cx.yaml diff=cx-programme merge=cx-programme', '*.cx.yml diff=cx-programme merge=cx-programme'];

/** Ids of items in the headers of hunks: of dashes with an id, of people and roles, of sections. */
export const XFUNCNAME = [
  '^ {0,8}- +\\{?(id: *[a-z0-9-]+)',
  '^ {2,8}(id: *[a-z0-9-]+)',
  '^  ([a-z][a-z0-9-]*):( *\\{.*)?$',
  '^([a-z]+): *$',
  // What textconv makes of them.
  '^([a-z][a-z0-9 -]*)$',
].join('\n');

/** The settings of git that make it speak of plans; `command` is how it calls us. */
export function settingsFor(command: string): readonly (readonly [string, string])[] {
  return [
    ['diff.cx-programme.xfuncname', XFUNCNAME],
    ['diff.cx-programme.textconv', `${command} git textconv`],
    ['difftool.cx-programme.cmd', `${command} diff "$LOCAL" "$REMOTE"`],
    ['merge.cx-programme.name', 'programme plans, joined item by item'],
    ['merge.cx-programme.driver', `${command} merge --marker-size=%L %O %A %B %P`],
  ];
}

export interface Done {
  readonly attributes: string;
  readonly settings: readonly string[];
}

/** Tells git of plans: in `.gitattributes`, which is the repository's, and in `.git/config`, which is everybody's own. */
export async function install(command: string, cwd: string): Promise<Done> {
  const root = await rootOf(cwd);
  const file = join(root, '.gitattributes');
  const before = contentOf(file);
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const kept = without(before);
  const gap = kept === '' || kept.endsWith('\n') ? '' : end;
  write(file, `${kept}${gap}${[BEGIN, ...ATTRIBUTES, END].join(end)}${end}`);
  for (const [key, value] of settingsFor(command)) await set(['config', '--local', '--replace-all', key, value], cwd);
  return { attributes: file, settings: settingsFor(command).map(([key]) => key) };
}

/** Takes out what install wrote, and nothing else. */
export async function uninstall(cwd: string): Promise<Done> {
  const root = await rootOf(cwd);
  const file = join(root, '.gitattributes');
  const before = contentOf(file);
  const kept = without(before);
  if (kept.trim() === '' && before !== '') rmSync(file);
  else if (kept !== before) write(file, kept);
  const sections = ['diff.cx-programme', 'difftool.cx-programme', 'merge.cx-programme'];
  // A section that is not there is as good as one that was taken out.
  for (const section of sections) await git(['config', '--local', '--remove-section', section], cwd);
  return { attributes: file, settings: sections };
}

function without(text: string): string {
  const start = text.indexOf(BEGIN);
  const end = text.indexOf(END, start);
  if (start < 0 || end < 0) return text;
  const behind = text.indexOf('\n', end);
  return text.slice(0, start) + (behind < 0 ? '' : text.slice(behind + 1));
}

function contentOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Failure(`.gitattributes: ${whyNot(error)}`);
  }
}

async function set(args: readonly string[], cwd: string): Promise<void> {
  const { status, err } = await git(args, cwd);
  if (status !== 0) throw new Failure(`git ${args.slice(0, 2).join(' ')}: ${err}`);
}
