/** esbuild plugins that leave out of a bundle what nobody reads there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './terminal.mjs';

/** A string of TypeScript: template, single or double quoted. */
const TEXT = /(?:`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/s.source;
const DOCUMENTATION = new RegExp(`^ {2}(?:why|bad|good):\\s*${TEXT},\\n`, 'gms');

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

/** The parser's build for browsers is made of modules, so that what is not used stays out; it needs nothing of a browser. */
export const YAML_MODULES = { yaml: join(ROOT, 'node_modules', 'yaml', 'browser', 'index.js') };
