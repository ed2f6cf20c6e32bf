/**
 * What the command line and the server for Node load when it is first asked for: the functions behind the editor's
 * features, and the drawing of timelines. To check plans, which is what both begin with, they need none of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { besides, standIns } from './lazy.mjs';
import { ROOT } from './terminal.mjs';

const HANDLERS = join(ROOT, 'src', 'lsp', 'handlers');
const IMPORTERS = [
  ...readdirSync(HANDLERS).map((name) => join(HANDLERS, name)),
  ...['actions.ts', 'headings.ts', 'mentions.ts', 'ruleItems.ts', 'timelines.ts'].map((name) =>
    join(ROOT, 'src', 'lsp', name),
  ),
];
/** Fixes are made, and problems accepted, when somebody chooses to. */
const RARE = ['edits/resolve.ts', 'mend.ts', 'rules/accept.ts', 'config/ignore.ts'].map((name) =>
  join(ROOT, 'src', 'core', name),
);
const LATE = /[\\/]core[\\/](?:features|timeline)[\\/](?!complete[\\/])/;
const IMPORT = /^import (?!type )[^;]*? from '([^']+)';$/gms;

/** Imports of late modules by those that answer requests become stand-ins, and the rare ones wherever they are. */
export const lateFeatures = {
  name: 'late-features',
  setup(build) {
    const from = besides(build, 'dist/cli/features.js');
    build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, importer }) => {
      const file = resolve(dirname(importer), path);
      const isLate = RARE.includes(file) || (IMPORTERS.includes(importer) && LATE.test(file));
      return isLate ? { path: file, namespace: 'late' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => {
      const { functions, constants } = exportsOf(path);
      return { contents: `${standIns(from, functions)}\n${constants.join('\n')}`, loader: 'ts' };
    });
  },
};

/** All late modules in one file. */
export const lateEntry = {
  name: 'late-entry',
  setup(build) {
    build.onResolve({ filter: /^late$/ }, () => ({ path: 'late', namespace: 'late-entry' }));
    build.onLoad({ filter: /.*/, namespace: 'late-entry' }, () => ({
      contents: lateModules()
        .map((file) => `export * from './${relative(ROOT, file).replaceAll('\\', '/')}';`)
        .join('\n'),
      loader: 'ts',
      resolveDir: ROOT,
    }));
  },
};

function lateModules() {
  const found = IMPORTERS.flatMap((importer) =>
    [...readFileSync(importer, 'utf8').matchAll(IMPORT)].map(([, path]) => resolve(dirname(importer), path)),
  );
  return [...new Set([...RARE, ...found.filter((file) => LATE.test(file))])].sort();
}

/** Functions can be stood in for; lists of words are told at once, since the server says them when it starts. */
function exportsOf(file) {
  const source = readFileSync(file, 'utf8');
  const functions = [...source.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(([, name]) => name);
  const constants = [...source.matchAll(/^export const \w+ = (?:\[[^[\]]*\] as const|'[^'\n]*');$/gm)].map(
    ([text]) => text,
  );
  const all = [...source.matchAll(/^export (?:const|let|class|enum|\{|\*)/gm)].length;
  if (all !== constants.length)
    throw new Error(`${file} exports more than functions and lists of words: it cannot be late`);
  return { functions, constants };
}
