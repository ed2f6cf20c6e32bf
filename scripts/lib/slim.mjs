/** esbuild plugins that leave out of a bundle what nobody reads there. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ROOT } from './terminal.mjs';

/** A string of TypeScript: template, single or double quoted. */
const TEXT = /(?:`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/s.source;
const DOCUMENTATION = new RegExp(`^ {2}(?:(?:why|bad|good):\\s*${TEXT}|files: \\{(?:[^\\n]*|.*?^ {2})\\}),\\n`, 'gms');

/** Rules without their pages: the reasons and examples are for the command line and the docs, not for the server. */
export const withoutRulePages = {
  name: 'without-rule-pages',
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      return { contents: source.replace(DOCUMENTATION, ''), loader: 'ts' };
    });
  },
};

/** The protocol's code, which client and server share in one file, `dist/protocol.js`. */
export const sharedProtocol = {
  name: 'shared-protocol',
  setup(build) {
    const filter = /^vscode-(?:jsonrpc|languageserver-protocol|languageserver-types)(?:\/node)?$/;
    build.onResolve({ filter }, () => ({ path: './protocol.js', external: true }));
  },
};

/** Of the libraries: notebooks, and the search for packages on the disk. Neither is plans. */
export const withoutNotebooks = {
  name: 'without-notebooks',
  setup(build) {
    build.onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/ }, () => ({
      contents: 'exports.NotebookSyncFeature = (Base) => Base; exports.NotebookDocuments = class {};',
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/ }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
    // What client and server ask of it, whether or not there are notebooks.
    build.onLoad({ filter: /[\\/]lib[\\/]common[\\/]protocol\.notebook\.js$/ }, () => ({
      contents: `const method = 'notebookDocument/sync';
        exports.NotebookDocumentSyncRegistrationType = { method, type: { method } };
        exports.NotebookCellTextDocumentFilter = { is: () => false };`,
      loader: 'js',
    }));
  },
};

/** Of the server's library: requests that we do not answer. A handler for one finds nothing to register it with. */
export const withoutRequests = {
  name: 'without-requests',
  setup(build) {
    const names = 'inlineCompletion|inlineValue|moniker|textDocumentContent|typeHierarchy';
    const filter = new RegExp(`[\\\\/]vscode-languageserver[\\\\/]lib[\\\\/]common[\\\\/](?:${names})\\.js$`);
    build.onLoad({ filter }, ({ path }) => {
      const [, feature] = /exports\.(\w+Feature) = void 0/.exec(readFileSync(path, 'utf8')) ?? [];
      if (!feature) throw new Error(`${path} has another form than it had`);
      return { contents: `exports.${feature} = (Base) => Base;`, loader: 'js' };
    });
  },
};

/** The client compares the editor's version once; `engines` in package.json has done so already. */
export const withoutSemver = {
  name: 'without-semver',
  setup(build) {
    build.onResolve({ filter: /^semver\/functions\/(?:parse|satisfies)$/ }, ({ path }) => ({
      path,
      namespace: 'semver',
    }));
    build.onLoad({ filter: /.*/, namespace: 'semver' }, () => ({
      contents: 'module.exports = () => true;',
      loader: 'js',
    }));
  },
};

/**
 * Features the server does not offer yet: for each module of the client library, what a server that offers it says in
 * its capabilities. Whoever adds one to the server removes its line here, and the client has it again;
 * `test/bundles.test.ts` holds this list against the server's answer.
 */
export const NOT_OFFERED = {
  colorProvider: ['colorProvider'],
  declaration: ['declarationProvider'],
  implementation: ['implementationProvider'],
  inlineCompletion: ['inlineCompletionProvider'],
  inlineValue: ['inlineValueProvider'],
  notebook: ['notebookDocumentSync'],
  // Progress is no capability of a server: it may report some where the client says that it shows it, as ours does not.
  progress: [],
  signatureHelp: ['signatureHelpProvider'],
  textDocumentContent: ['workspace.textDocumentContent'],
  typeDefinition: ['typeDefinitionProvider'],
  typeHierarchy: ['typeHierarchyProvider'],
};

const CLIENT = join(ROOT, 'node_modules', 'vscode-languageclient', 'lib', 'common');

/**
 * The client library brings the editor's side of every feature there is. Those that the server does not offer are
 * classes here that do nothing: the client tells the server that it has none of them, and rejects to register one.
 */
export const withoutFeatures = {
  name: 'without-features',
  setup(build) {
    const left = new Set();
    const client = readFileSync(join(CLIENT, 'client.js'), 'utf8');
    build.onStart(() => left.clear());
    build.onResolve({ filter: /^\.\/\w+$/ }, ({ path, importer }) => {
      const name = path.slice(2);
      if (!Object.hasOwn(NOT_OFFERED, name) || !importer.startsWith(CLIENT)) return undefined;
      if (basename(importer) !== 'client.js') throw new Error(`${importer} needs ${name}: it cannot be left out alone`);
      left.add(name);
      return { path: name, namespace: 'not-offered' };
    });
    build.onLoad({ filter: /.*/, namespace: 'not-offered' }, ({ path }) => ({
      contents: inertFeatures(path, client),
      loader: 'js',
      resolveDir: CLIENT,
    }));
    build.onEnd(() => complain(left, Object.keys(NOT_OFFERED), 'The client library has no module'));
  },
};

/** A module with a class for each feature of the original that the client makes; throws where that has another form. */
function inertFeatures(name, client) {
  const source = readFileSync(join(CLIENT, `${name}.js`), 'utf8');
  for (const capability of NOT_OFFERED[name]) {
    if (!source.includes(capability.split('.').at(-1))) throw new Error(`${name}.js does not ask for ${capability}`);
  }
  const made = new Set(Array.from(client.matchAll(new RegExp(`\\b${name}_1\\.(\\w+)`, 'g')), ([, feature]) => feature));
  if (made.size === 0) throw new Error(`The client library makes no feature of ${name}.js`);
  const classes = Array.from(made, (feature) => {
    if (!client.includes(`this.registerFeature(new ${name}_1.${feature}(this))`))
      throw new Error(`${name}_1.${feature} is no feature that the client registers`);
    // The client reads one, the scheme of a notebook's cells.
    const constants = Array.from(source.matchAll(/^ {4}static \w+ = '[^']*';$/gm), ([line]) => line.trim()).join(' ');
    return `exports.${feature} = class {
      ${constants}
      fillClientCapabilities() {}
      initialize() {}
      getState() { return { kind: 'static' }; }
      clear() {}
      ${name === 'notebook' ? silentEvents() : ''}
    };`;
  });
  return classes.join('\n');
}

/** Who pulls diagnostics listens to the notebooks' feature as well; here it is found, and is always silent. */
function silentEvents() {
  const type = 'NotebookDocumentSyncRegistrationType';
  const pulling = readFileSync(join(CLIENT, 'diagnostic.js'), 'utf8');
  const asked = Array.from(pulling.matchAll(/const (\w+) = client\.getFeature\(\w+\.(\w+)\.method\)/g));
  const others = asked.filter(
    ([, , method]) => !/^Did(?:Open|Change|Save|Close)TextDocumentNotification$/.test(method),
  );
  if (others.length !== 1 || others[0][2] !== type)
    throw new Error('diagnostic.js asks for other features than it did');
  const members = new Set(
    Array.from(pulling.matchAll(new RegExp(`\\b${others[0][1]}\\.(\\w+)`, 'g')), ([, member]) => member),
  );
  for (const member of members)
    if (!/^on\w+Sent$/.test(member)) throw new Error(`diagnostic.js uses ${member} of the notebooks' feature`);
  return `
      registrationType = require('vscode-languageserver-protocol').${type}.type;
      register() { throw new Error('This client knows no notebooks'); }
      unregister() {}
      handles() { return false; }
      ${Array.from(members, (member) => `${member}() { return { dispose() {} }; }`).join('\n      ')}`;
}

/** The modules of the client library that match globs. */
const GLOBBING = ['utils/globPattern.js', 'fileOperations.js'];

/**
 * Globs, of document selectors and of file operations: ours select by language or by a file's name, and the server wants to hear of
 * every file that is moved, since any may be what a plan rests on.
 */
export const withoutGlobs = {
  name: 'without-globs',
  setup(build) {
    const left = new Set();
    build.onStart(() => left.clear());
    build.onResolve({ filter: /^minimatch$/ }, ({ path, importer }) => {
      const name = relative(CLIENT, importer).replaceAll('\\', '/');
      if (!GLOBBING.includes(name)) throw new Error(`${importer} needs ${path}`);
      left.add(name);
      return { path, namespace: 'globs' };
    });
    build.onLoad({ filter: /.*/, namespace: 'globs' }, () => ({
      contents: `exports.Minimatch = class {
        constructor(glob) {
          this.name = /^\\*\\*(?:\\/([\\w.-]+))?$/.exec(glob);
          if (!this.name) throw new Error(\`This client matches no such globs: \${glob}\`);
        }
        makeRe() { return /^/; }
        match(path) { return !this.name[1] || path.replace(/\\\\/g, '/').endsWith('/' + this.name[1]); }
      };`,
      loader: 'js',
    }));
    build.onEnd(() => complain(left, GLOBBING, 'The client library no longer asks for globs in'));
  },
};

/** Fails the build where something to leave out was not there: the library has changed, or a name is wrong. */
function complain(left, expected, message) {
  return { errors: expected.filter((name) => !left.has(name)).map((name) => ({ text: `${message} ${name}` })) };
}

/** The parser's build for browsers is made of modules, so that what is not used stays out; it needs nothing of a browser. */
export const YAML_MODULES = { yaml: join(ROOT, 'node_modules', 'yaml', 'browser', 'index.js') };

/** Of the parser's library: what writes, walks and converts documents. Plans are only read, into a tree of our own. */
const NOT_PARSING = [
  'doc/anchors',
  'doc/applyReviver',
  'doc/createNode',
  'parse/cst-visit',
  'schema/json/schema',
  'stringify/stringify',
  'stringify/stringifyCollection',
  'stringify/stringifyDocument',
  'stringify/stringifyNumber',
  'stringify/stringifyPair',
  'stringify/stringifyString',
  'visit',
];

/** The parser alone. Its nodes carry methods that need the rest; those throw here, and nobody calls them. */
export const parseOnly = {
  name: 'parse-only',
  setup(build) {
    const left = new Set();
    build.onStart(() => left.clear());
    build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
      const name = relative(join(dirname(YAML_MODULES.yaml), 'dist'), path)
        .replaceAll('\\', '/')
        .slice(0, -'.js'.length);
      if (!NOT_PARSING.includes(name)) return undefined;
      left.add(name);
      const exported = /^export \{ (.*) \};$/m.exec(readFileSync(path, 'utf8'))?.[1];
      if (exported === undefined) throw new Error(`${path} does not end with its exports`);
      return {
        contents: `export { ${exported.replace(/\w+/g, 'absent as $&')} } from 'absent-from-yaml';`,
        loader: 'js',
      };
    });
    build.onResolve({ filter: /^absent-from-yaml$/ }, ({ path }) => ({
      path,
      namespace: 'absent',
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({
      contents: `export function absent() { throw new Error('This bundle can parse YAML, and nothing else of it'); }`,
      loader: 'js',
    }));
    build.onEnd(() => complain(left, NOT_PARSING, 'The YAML library has no module'));
  },
};

/** In a worker there is no page that could be asked what `&eacute;` is. */
export const MODULES = {
  ...YAML_MODULES,
  'decode-named-character-reference': join(ROOT, 'node_modules', 'decode-named-character-reference', 'index.js'),
};
