import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { analyseOnce } from '../../core/analysis.ts';
import { nearest } from '../../core/text/suggest.ts';
import { planFacts } from '../comparison.ts';
import { didYouMean, Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { install, settingsFor, uninstall } from '../git/install.ts';
import type { Host } from '../host.ts';
import { argumentsOf, type Options } from '../options.ts';

const ACTIONS = ['install', 'uninstall', 'textconv'] as const;

export const OPTIONS = {
  command: { value: 'COMMAND', help: 'how git calls cx-programme; default: as it is called now' },
} as const satisfies Options;

/** Tells git of plans, or takes that back; `textconv` is what git calls then. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = argumentsOf(args, OPTIONS);
  const [action, file, ...more] = positionals;
  switch (action) {
    case 'install':
    case 'uninstall':
      if (file !== undefined) throw new Failure(`git ${action} takes no argument: ${file}.`);
      return action === 'install' ? doInstall(values.command, host) : doUninstall(host);
    case 'textconv':
      if (file === undefined || more.length) throw new Failure('git textconv takes one file.');
      return textconv(file, host);
    default: {
      const meant = action === undefined ? undefined : nearest(action, ACTIONS);
      throw new Failure(`git takes install or uninstall.${didYouMean(meant && `git ${meant}`)}`);
    }
  }
}

async function doInstall(chosen: string | undefined, host: Host): Promise<number> {
  const command = chosen ?? commandOf(host);
  await install(command, host.cwd);
  const settings = settingsFor(command).map(([key]) => `  ${key}`);
  host.out.write(`Wrote .gitattributes: plans are compared and merged by cx-programme. Commit it, so that it holds for all.
Set in .git/config, for this clone only; whoever clones runs cx-programme git install as well:
${settings.join('\n')}

git diff            tells what plans say, with ids in the headers; --no-textconv shows their text
git difftool -t cx-programme   tells what a change means
git merge           joins plans item by item

Undo it with cx-programme git uninstall.
`);
  return 0;
}

async function doUninstall(host: Host): Promise<number> {
  const { settings } = await uninstall(host.cwd);
  host.out.write(`Took the lines of cx-programme out of .gitattributes, and out of .git/config:
${settings.map((key) => `  ${key}`).join('\n')}

Commit .gitattributes, if it changed. Do it again with cx-programme git install.
`);
  return 0;
}

/** By its name where the shell finds it, else by the files of the program that runs now. */
function commandOf({ env, program }: Host): string {
  const names = process.platform === 'win32' ? ['cx-programme.cmd', 'cx-programme.exe'] : ['cx-programme'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  if (folders.some((folder) => names.some((name) => existsSync(join(folder, name))))) return 'cx-programme';
  return program.map((part) => `"${part.replaceAll('\\', '/')}"`).join(' ');
}

/** What a plan says, a fact a line; a plan that cannot be read as it stands. It never fails: git would show nothing. */
function textconv(file: string, { cwd, out, today }: Host): number {
  const text = Buffer.from(readBytes(resolve(cwd, file), file)).toString('utf8');
  const facts = planFacts(analyseOnce(text, { today: today(), profile: 'minimal' }));
  out.write(facts ?? text);
  return 0;
}
