import { nearest } from '../core/text/suggest.ts';
import * as check from './commands/check.ts';
import * as diff from './commands/diff.ts';
import * as explain from './commands/explain.ts';
import * as git from './commands/git.ts';
import * as init from './commands/init.ts';
import * as lsp from './commands/lsp.ts';
import * as merge from './commands/merge.ts';
import * as rules from './commands/rules.ts';
import * as schema from './commands/schema.ts';
import { didYouMean, Failure } from './failure.ts';
import type { Host } from './host.ts';
import type { Options } from './options.ts';

/** What a command's module has. */
export interface CommandModule {
  readonly OPTIONS: Options;
  run(args: readonly string[], host: Host): Promise<number>;
}

export interface Command {
  readonly name: string;
  /** Its arguments as the help shows them. */
  readonly takes: string;
  readonly does: string;
  /** What its options do not say, for the command's own help. */
  readonly more: string;
  readonly module: CommandModule;
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    takes: '[paths, globs or folders …]',
    does: 'find what is wrong with plans',
    more: `Without a path it takes every plan (*.cx.yaml, *.cx.yml) below the working
directory that git does not ignore; where there is none, standard error says so,
and that is no failure. A file that is named is checked whatever it is called, a
folder stands for the plans below it, - for standard input. A path or glob that
finds nothing is a failure.

--fix makes the fixes that cannot change what a plan says but as told: a slip
for which one thing alone can have been meant, a comment that accepts nothing.
Files are changed in place; the plan from standard input goes to standard
output, and the report to standard error. The exit code is by what is left.

Which rules hold is said by cx-programme.config.yaml, the nearest upward from
each plan counting most. Named as a file, it is checked like a plan.

Exit code: 0 no error; 1 errors, or more warnings than allowed; 2 something
could not be read, or the command line not be understood.`,
    module: check,
  },
  {
    name: 'diff',
    takes: '<base> [<head>]',
    does: 'tell what a plan change means',
    more: `A side is a file, - for standard input, or <revision>:<path>; without a
revision, :<path> is the index. With one revision every plan below the working
directory that changed since it is compared with the work tree, with A..B two
revisions, with A...B what B did since it left A.

Exit code: 0; 1 what --fail-on names; 2 something could not be read.`,
    module: diff,
  },
  {
    name: 'git',
    takes: 'install|uninstall',
    does: 'teach git to compare and merge plans',
    more: `install writes .gitattributes and settings of this clone: ids of items in the
headers of git diff, what plans say instead of how they are written, a difftool,
and a merge driver. uninstall takes all of it back.`,
    module: git,
  },
  {
    name: 'merge',
    takes: '<base> <ours> <theirs> [<name>]',
    does: 'join two branches of a plan',
    more: `git calls it, once \`cx-programme git install\` has told it to.

Writes the joined plan over ours. What only one side changed is taken as it
stands; what both changed stands between conflict marks.

Exit code: 0 joined; 1 there are conflicts; 2 something could not be read.`,
    module: merge,
  },
  {
    name: 'init',
    takes: '[file]',
    does: 'begin a plan with the twelve-week roadmap',
    more: 'The file is programme.cx.yaml unless named; - is standard output.',
    module: init,
  },
  {
    name: 'rules',
    takes: '',
    does: 'list the rules',
    more: '',
    module: rules,
  },
  {
    name: 'explain',
    takes: '<rule>',
    does: 'show what a rule finds, and why it matters',
    more: '',
    module: explain,
  },
  {
    name: 'schema',
    takes: '[config]',
    does: 'print the JSON schema of plans or config',
    more: '',
    module: schema,
  },
  {
    name: 'lsp',
    takes: '--stdio',
    does: 'run the language server',
    more: '',
    module: lsp,
  },
];

export function commandNamed(name: string): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  if (name.startsWith('-')) {
    const meant = nearest(name, ['--help', '--version']);
    throw new Failure(`there is no option ${name} before a command.${didYouMean(meant)} See cx-programme --help.`);
  }
  const names = COMMANDS.map((each) => each.name);
  const meant = /[./\\*]/.test(name) ? `cx-programme check ${name}` : nearest(name, names);
  throw new Failure(`there is no command ${name}.${didYouMean(meant)} See cx-programme --help.`);
}
