import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { readConfig } from '../core/config/file.ts';
import { ignoredBy } from '../core/config/ignore.ts';
import {
  type Configuration,
  type Content,
  configurationIn,
  configurationOf,
  type Ground,
  type Source,
  type Walk,
} from '../core/config/walk.ts';
import { RULES } from '../core/rules/index.ts';
import { lineAt } from '../core/text/lines.ts';
import { rangeOf } from '../core/text/span.ts';
import { Failure, isFailure } from './failure.ts';
import { shownPath, textOf, whyNot } from './files.ts';

/** The configurations of plans, each folder's found once. */
export interface Configs {
  /** Of a plan with this path. */
  of(file: string): Configuration;
  /** The configuration file that leaves a plan out of checks; undefined where none does. */
  ignoring(file: string): Promise<string | undefined>;
  /** The problems of a configuration file by itself. */
  check(file: string, text: string): Source;
}

/** Addresses are absolute paths with `/`, on every system. */
const ground: Ground = {
  beside: (file, path) => slashed(resolve(dirname(file), path)),
  rules: RULES,
};

function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** With a `chosen` file, that one holds for every plan, and no other is looked for. `fail` hears what is wrong, once. */
export function openConfigs(cwd: string, chosen: string | undefined, fail: (message: string) => void): Configs {
  const contents = new Map<string, Content>();
  const folders = new Map<string, Configuration>();
  const told = new Set<string>();

  const walk = <T>(steps: Walk<T>): T => {
    let step = steps.next();
    while (!step.done) {
      const content = contents.get(step.value) ?? contentAt(step.value);
      contents.set(step.value, content);
      step = steps.next(content);
    }
    return step.value;
  };

  const tell = (message: string): void => {
    if (!told.has(message)) fail(message);
    told.add(message);
  };
  const checked = (configuration: Configuration): Configuration => {
    for (const source of configuration.sources) for (const line of linesOf(source, cwd)) tell(line);
    for (const { address, reason } of configuration.unreadable) tell(`${shownPath(address, cwd)}: ${reason}`);
    return configuration;
  };

  const only =
    chosen === undefined ? undefined : checked(walk(chosenConfiguration(slashed(resolve(cwd, chosen)), chosen)));
  const of = (file: string): Configuration => {
    if (only) return only;
    const folder = dirname(file);
    const known = folders.get(folder) ?? checked(walk(configurationOf(slashed(file), ground)));
    folders.set(folder, known);
    return known;
  };

  return {
    of,
    async ignoring(file) {
      const configuration = of(file);
      if (!configuration.ignore.length) return undefined;
      const { default: picomatch } = await import('picomatch');
      return ignoredBy(slashed(file), configuration, (glob) => picomatch(glob, { dot: true, windows: false }));
    },
    check(file, text) {
      const address = slashed(file);
      const { sources } = walk(configurationIn(address, readConfig(text, RULES), ground));
      const own = sources.find((source) => source.address === address);
      return own ?? { address, file: readConfig(text, RULES), problems: [] };
    },
  };
}

function* chosenConfiguration(address: string, shown: string): Walk<Configuration> {
  const content = yield address;
  if (content.kind === 'missing') throw new Failure(`--config ${shown}: there is no such file. Check the path.`);
  if (content.kind === 'unreadable') throw new Failure(`--config ${shown}: ${content.reason}`);
  return yield* configurationIn(address, readConfig(content.text, RULES), ground);
}

/** Asks before it reads: most addresses that are asked for have nothing, and an error costs more than a question. */
function contentAt(address: string): Content {
  try {
    const found = statSync(address, { throwIfNoEntry: false });
    if (!found) return { kind: 'missing' };
    if (found.isDirectory()) return { kind: 'unreadable', reason: 'it is a folder. Name a file.' };
    return { kind: 'text', text: textOf(readFileSync(address), address) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return { kind: 'missing' };
    return {
      kind: 'unreadable',
      reason: isFailure(error) ? error.message.slice(address.length + 2) : whyNot(error),
    };
  }
}

/** `cx-programme.config.yaml:3:5: what is wrong, and the mend`. */
function linesOf({ address, file, problems }: Source, cwd: string): readonly string[] {
  return problems
    .map((problem) => ({ problem, at: rangeOf(problem.span, file.layout).start }))
    .sort((a, b) => a.at - b.at)
    .map(({ problem: { message, help }, at }) => {
      const line = lineAt(file.lines, at);
      const column = at - (file.lines.starts[line] ?? 0);
      return `${shownPath(address, cwd)}:${line + 1}:${column + 1}: ${message}${help ? ` ${help}` : ''}`;
    });
}
