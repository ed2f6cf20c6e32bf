import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';

/** The walls of the house, as docs/architecture.md draws them. */

const SRC = resolve(__dirname, '../src');

/** Each folder may import from itself and from those named here, and from nothing else of ours. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/time': [],
  'core/syntax': ['core/text'],
  'core/schema': ['core/text', 'core/syntax'],
  'core/edits': ['core/text', 'core/syntax', 'core/schema'],
  'core/model': ['core/text', 'core/time', 'core/syntax'],
  'core/schedule': ['core/text', 'core/time', 'core/model'],
  'core/markdown': ['core/text', 'core/time', 'core/model', 'core/schedule'],
  'core/rules': ['core/text', 'core/time', 'core/model', 'core/schedule'],
  'core/diff': ['core/text', 'core/time', 'core/model', 'core/schedule'],
  'core/timeline': ['core/text', 'core/time', 'core/model', 'core/schedule'],
  'core/template': ['core/text', 'core/time', 'core/model', 'core/rules'],
  'core/export': ['core/text', 'core/time', 'core/model', 'core/schedule'],
  'core/config': ['core/text', 'core/syntax', 'core/rules'],
  'core/features': [
    'core/text',
    'core/time',
    'core/syntax',
    'core/schema',
    'core/model',
    'core/schedule',
    'core/rules',
    'core/config',
    'core/edits',
  ],
  core: ['core/*'],
  protocol: [],
  lsp: ['core', 'core/*', 'protocol'],
  extension: ['protocol'],
  webview: ['core/timeline', 'core/time', 'protocol'],
  // `cx-programme lsp` starts the server: the one door between two hosts.
  cli: ['core', 'core/*', 'protocol', 'lsp', '../schemas'],
};

/** Packages that only one folder may know. */
const OWNERS: readonly { readonly package: RegExp; readonly folders: readonly string[] }[] = [
  { package: /^yaml$/, folders: ['core/syntax'] },
  { package: /^(unified|remark-|mdast-|micromark|github-slugger)/, folders: ['core/markdown'] },
  { package: /^vscode$/, folders: ['extension'] },
  { package: /^vscode-languageclient/, folders: ['extension'] },
  { package: /^vscode-languageserver/, folders: ['lsp'] },
  { package: /^node:/, folders: ['cli', 'lsp', 'extension'] },
  { package: /^preact/, folders: ['webview'] },
];

interface Source {
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes('/generated/'))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    const file = relative(SRC, path).replaceAll('\\', '/');
    const imports = [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    return { file, folder: folderOf(file), text, lines: text.split('\n').length - 1, imports };
  });

function folderOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] === '..') return `../${parts[1]}`;
  if (parts[0] !== 'core') return parts[0] ?? '';
  return parts.length > 2 ? `core/${parts[1]}` : 'core';
}

function target(source: Source, specifier: string): string {
  return posix.normalize(posix.join(dirname(source.file), specifier));
}

describe('architecture', () => {
  it('has only folders that the plan of the house knows', () => {
    const unknown = sources.filter(({ folder }) => !(folder in BELOW)).map(({ file }) => file);
    assert.deepEqual(unknown, []);
  });

  it('imports point down only', () => {
    const faults = sources.flatMap((source) =>
      source.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => target(source, specifier))
        .filter((file) => {
          const folder = folderOf(file);
          const below = BELOW[source.folder] ?? [];
          const within = folder === source.folder || below.includes(folder);
          return !within && !(folder.startsWith('core/') && below.includes('core/*'));
        })
        .map((file) => `${source.file} → ${file}`),
    );
    assert.deepEqual(faults, []);
  });

  it('leaves each library to its owner', () => {
    const faults = sources.flatMap(({ file, folder, imports }) =>
      imports
        .filter((name) => OWNERS.some((owner) => owner.package.test(name) && !owner.folders.includes(folder)))
        .map((name) => `${file} → ${name}`),
    );
    assert.deepEqual(faults, []);
  });

  it('has no cycles', () => {
    const graph = new Map(
      sources.map((source) => [
        source.file,
        source.imports.filter((name) => name.startsWith('.')).map((name) => target(source, name)),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, way: readonly string[]): void => {
      assert.ok(!way.includes(file), `${[...way, file].join(' → ')}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
  });

  it('keeps the core free of clocks, and everything free of code made at run time', () => {
    const clocks = sources.filter(
      ({ folder, text }) => folder.startsWith('core') && /\bDate\b\s*[(.]|new Date/.test(text),
    );
    assert.deepEqual(
      clocks.map(({ file }) => file),
      [],
    );
    const evals = sources.filter(({ text }) => /\beval\(|new Function\(|innerHTML/.test(text));
    assert.deepEqual(
      evals.map(({ file }) => file),
      [],
    );
  });

  it('keeps to named exports and typed code', () => {
    const faults = sources.filter(({ text }) =>
      /^export default|@ts-ignore|@ts-expect-error|\bas any\b|: any\b/m.test(text),
    );
    assert.deepEqual(
      faults.map(({ file }) => file),
      [],
    );
  });

  it('keeps files small', () => {
    const sizes = sources.map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
    assert.ok(at(0.5) <= 100, `the median file has ${at(0.5)} lines, at most 100 are allowed`);
    assert.ok(at(0.9) <= 300, `nine tenths of the files have up to ${at(0.9)} lines, at most 300 are allowed`);
    const large = sources.filter(({ lines }) => lines > 400).map(({ file, lines }) => `${file}: ${lines}`);
    assert.deepEqual(large, []);
    const rules = sources.filter(({ file, lines }) => /^core\/rules\/[a-z]+\/.+/.test(file) && lines > 120);
    assert.deepEqual(
      rules.map(({ file, lines }) => `${file}: ${lines}`),
      [],
    );
  });
});
