import { posix } from 'node:path';

/**
 * An esbuild plugin: libraries that are loaded from a file of their own when something of theirs is first used. The
 * engine reads all of a file before it runs any, and `check` must not pay for the language server; `import()` would
 * load as late, but makes esbuild wrap whatever both share into functions, which is the whole core. Without a target they
 * stay in the bundle, and are evaluated as late.
 */
function lazily(libraries, names, target) {
  const filter = new RegExp(`^(?:${libraries.join('|')})$`);
  const namespace = `lazily ${target}`;
  return {
    name: namespace,
    setup(build) {
      const file = target && besides(build, target);
      build.onResolve({ filter }, ({ path, kind }) => (kind === 'import-statement' ? { path, namespace } : undefined));
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: standIns(file ?? path, names),
        loader: 'js',
        resolveDir: build.initialOptions.absWorkingDir,
      }));
    },
  };
}

/** How a bundle calls another file of `dist/`, which it leaves where it is. */
export function besides(build, target) {
  const path = posix.relative(posix.dirname(build.initialOptions.outfile), target);
  const file = path.startsWith('.') ? path : `./${path}`;
  build.onResolve({ filter: new RegExp(`^${file.replaceAll('.', '\\.')}$`) }, () => ({ path: file, external: true }));
  return file;
}

/** What is imported of a library are classes, functions and tables of constants: a stand-in for each passes all on. */
export function standIns(library, names) {
  const stands = names.map((name) => `export const ${name} = standIn(load, '${name}');`);
  return `
    import { standIn } from 'stand-in';
    let library;
    const load = () => (library ??= require('${library}'));
    ${stands.join('\n')}`;
}

const STAND_IN = `
  export const standIn = (load, name) => new Proxy(function () {}, {
    get: (_, key) => load()[name][key],
    construct: (_, args) => Reflect.construct(load()[name], args),
    apply: (_, self, args) => Reflect.apply(load()[name], self, args),
  });`;

/** Where the code of stand-ins is: every plugin that makes some needs this one. */
export const standIn = {
  name: 'stand-in',
  setup(build) {
    build.onResolve({ filter: /^stand-in$/ }, () => ({ path: 'stand-in', namespace: 'stand-in' }));
    build.onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({ contents: STAND_IN, loader: 'js' }));
  },
};

/** What of the language server's library the server uses; the build fails where one is missing. */
const server = lazily(
  ['vscode-languageserver', 'vscode-languageserver/node'],
  [
    'CodeActionKind',
    'CompletionItemKind',
    'FoldingRangeKind',
    'InsertTextFormat',
    'InsertTextMode',
    'createConnection',
    'DiagnosticSeverity',
    'DiagnosticTag',
    'DocumentHighlightKind',
    'DidChangeConfigurationNotification',
    'DidChangeWatchedFilesNotification',
    'LSPErrorCodes',
    'ProposedFeatures',
    'ResponseError',
    'SemanticTokensBuilder',
    'SymbolKind',
    'SymbolTag',
    'TextDocuments',
    'TextDocumentSyncKind',
  ],
  'dist/cli/languageserver.js',
);

/** What the format says of its keys, a large text that only hovers and completion need. */
const words = lazily(['\\./generated/words\\.ts'], ['words'], 'dist/cli/words.js');

/** Completion: who only checks needs none of it, and an editor not before somebody types. */
const completion = lazily(
  ['(?:\\.\\./)+core/features/complete/complete\\.ts'],
  ['aboutOf', 'completing'],
  'dist/cli/complete.js',
);

/** The YAML library: most plans are written in forms that are read without it. */
const yaml = lazily(['\\./anyYaml\\.ts'], ['parseAnyYaml'], 'dist/cli/yaml.js');

/** Markdown is read where a milestone is done and its evidence is a document: most plans never get there. */
const markdown = lazily(['\\./readOutline\\.ts'], ['outlineOf'], 'dist/cli/markdown.js');

/** The words for faults of shape, where there are some. */
const faults = lazily(['\\./shapeFaults\\.ts'], ['faultsOf'], 'dist/cli/faults.js');

/** Many plans have no configuration file. */
const config = lazily(['[./]+/core/config/file\\.ts', '\\./file\\.ts'], ['readConfig'], 'dist/cli/config.js');

/** A new plan is begun once. */
const template = lazily(['[./]+/core/template/template\\.ts'], ['newPlan'], 'dist/cli/template.js');

/** Comparing plans, and telling what came of it. */
const comparison = lazily(
  ['[./]+/comparison\\.ts'],
  ['blocksOf', 'compare', 'compareWhole', 'join', 'jsonDiff', 'markdownDiff', 'planFacts', 'prettyDiff'],
  'dist/cli/comparison.js',
);

/** Comparing a plan while it is edited. */
const comparing = lazily(['[./]+/comparing\\.ts'], ['comparing'], 'dist/cli/comparing.js');

/** The schema as a text, for the command that prints it. */
const schemas = lazily(['[./]+/schemas\\.ts'], ['planSchema'], 'dist/cli/schemas.js');

/** The rules with all that their pages say, for the command that shows one, and for SARIF. */
const explained = lazily(['[./]+/explained\\.ts'], ['described', 'explained'], 'dist/cli/explained.js');

/** The reports for continuous integration, which are not what people wait for. */
const reports = lazily(
  ['[./]+/ciReports\\.ts'],
  ['gitlabReport', 'junitReport', 'rdjsonReport', 'sarifReport'],
  'dist/cli/reports.js',
);

/** Threads: where there are many plans. */
const threads = lazily(['[./]+/threads\\.ts'], ['answerOf', 'usefulThreads'], 'dist/cli/threads.js');

/** All of the command line but a plain check. */
const otherCommands = lazily(['[./]+/(?:otherCommands|since)\\.ts'], ['run', 'since'], 'dist/cli/otherCommands.js');

/** Globs: the library is asked for by `import()`, and is a file of its own. */
const globs = {
  name: 'late-globs',
  setup(build) {
    const path = besides(build, 'dist/cli/globs.js');
    build.onResolve({ filter: /^picomatch$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** What of the extension nothing needs before somebody asks for it. */
export const lazyCommands = lazily(
  ['[./]+/onDemand\\.ts'],
  [
    'createComparisons',
    'elementsOf',
    'findForServer',
    'insertRoadmap',
    'listForServer',
    'openPanel',
    'panelTitle',
    'readForServer',
    'showMentions',
    'treeItemOf',
  ],
  'dist/onDemand.js',
);

/** The language client's library: the editor does not wait for it, and without an open plan nobody needs it. */
const OF_CLIENT = ['LanguageClient', 'RevealOutputChannelOn', 'State'];
export const lazyClient = lazily(
  ['vscode-languageclient', 'vscode-languageclient/node'],
  [...OF_CLIENT, 'TransportKind'],
  'dist/client.js',
);

/** The same in a worker, whose bundle is one file. */
export const lazyClientHere = lazily(
  ['vscode-languageclient', 'vscode-languageclient/browser'],
  [...OF_CLIENT, 'BrowserMessageReader', 'BrowserMessageWriter'],
);

export { words as lazyWords, yaml as lazyYaml };

/** What both the command line and the server for Node have beside them. */
export const LATE = [comparing, completion, config, faults, globs, markdown, template, words, yaml];

/** What the command line has beside it as well. */
export const LATE_OF_CLI = [...LATE, comparison, explained, reports, schemas, server, threads];

/** What a check does not need. */
export const LATE_OF_CHECK = [...LATE_OF_CLI, otherCommands];
