/**
 * An esbuild plugin: libraries that are loaded from a file of their own when something of theirs is first used. The
 * engine reads all of a file before it runs any, and `check` must not pay for the language server; `import()` would
 * load as late, but makes esbuild wrap whatever both share into functions, which is the whole core.
 */
export function lazily(libraries, names, file) {
  const filter = new RegExp(`^(?:${libraries.join('|')})$`);
  const namespace = `lazily ${file ?? ''}`;
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter }, ({ path, kind }) => (kind === 'import-statement' ? { path, namespace } : undefined));
      if (file !== undefined) build.onResolve({ filter: exactly(file) }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: standIns(file ?? path, names),
        loader: 'js',
        resolveDir: build.initialOptions.absWorkingDir,
      }));
    },
  };
}

function exactly(text) {
  return new RegExp(`^${text.replaceAll('.', '\\.')}$`);
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
export const lazyServer = lazily(
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
  './cli/languageserver.js',
);

/** What the format says of its keys, a large text that only hovers and completion need. */
export const lazyWords = lazily(['\\./generated/words\\.ts'], ['words'], './cli/words.js');

/** The same from beside them. */
export const lazyWordsHere = lazily(['\\./generated/words\\.ts'], ['words'], './words.js');

/** Completion: who only checks needs none of it, and an editor not before somebody types. */
export const lazyCompletion = lazily(
  ['(?:\\.\\./)+core/features/complete/complete\\.ts'],
  ['aboutOf', 'completing'],
  './cli/complete.js',
);

/** The YAML library: most plans are written in forms that are read without it. */
export const lazyYaml = lazily(['\\./anyYaml\\.ts'], ['parseAnyYaml'], './yaml.js');

/** The same from where features are. */
export const lazyYamlHere = lazily(['\\./anyYaml\\.ts'], ['parseAnyYaml'], '../yaml.js');

/** Markdown is read where a milestone is done and its evidence is a document: most plans never get there. */
export const lazyMarkdown = lazily(['\\./readOutline\\.ts'], ['outlineOf'], './cli/markdown.js');

/** A new plan is begun once. */
export const lazyTemplate = lazily(['[./]+/core/template/template\\.ts'], ['newPlan'], './cli/template.js');

/** Comparing plans, and telling what came of it. */
export const lazyComparison = lazily(
  ['[./]+/comparison\\.ts'],
  ['blocksOf', 'compare', 'compareWhole', 'join', 'jsonDiff', 'markdownDiff', 'planFacts', 'prettyDiff'],
  './cli/comparison.js',
);

/** Comparing a plan while it is edited. */
export const lazyComparing = lazily(['[./]+/comparing\\.ts'], ['comparing'], './cli/comparing.js');

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
  './onDemand.js',
);

/** The schema as a text, for the command that prints it. */
export const lazySchemas = lazily(['[./]+/schemas\\.ts'], ['planSchema'], './cli/schemas.js');

/** The rules with all that their pages say, for the command that shows one, and for SARIF. */
export const lazyExplained = lazily(['[./]+/explained\\.ts'], ['described', 'explained'], './cli/explained.js');

/** Globs: the library is asked for by `import()`, and is a file of its own. */
export const lateGlobs = {
  name: 'late-globs',
  setup(build) {
    build.onResolve({ filter: /^picomatch$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './cli/globs.js', external: true } : undefined,
    );
  },
};

/** The reports for continuous integration, which are not what people wait for. */
export const lazyReports = lazily(
  ['[./]+/ciReports\\.ts'],
  ['gitlabReport', 'junitReport', 'rdjsonReport', 'sarifReport'],
  './cli/reports.js',
);
