#!/usr/bin/env node
/** `npm run package`: a .vsix that installs in any VS Code. Works without a network. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { formatBytes, ROOT, say } from './lib/terminal.mjs';

const NEEDED = [
  'dist/extension.js',
  'dist/client.js',
  'dist/onDemand.js',
  'dist/extension.browser.js',
  'dist/protocol.js',
  'dist/server.js',
  'dist/server.browser.js',
  'dist/cli/markdown.js',
  'dist/cli/comparing.js',
  'dist/cli/complete.js',
  'dist/cli/words.js',
  'dist/cli/features.js',
  'dist/cli/globs.js',
  'dist/cli/template.js',
  'dist/cli/yaml.js',
  'dist/cli/config.js',
  'dist/cli/faults.js',
  'dist/webview.js',
  'dist/webview.css',
  'schemas/programme.cx.schema.json',
  'syntaxes/programme-cx.tmLanguage.json',
];

/** Packs what is in `dist/`; returns the file's path. */
export async function packageExtension(target) {
  const { version, name, repository } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const missing = NEEDED.filter((path) => !existsSync(join(ROOT, path)));
  if (missing.length > 0) throw new Error(`Not built yet, so not packed: ${missing.join(', ')}`);
  const packagePath = target ?? join(ROOT, `${name}-${version}.vsix`);
  const { createVSIX } = await import('@vscode/vsce');
  const published = repository !== undefined;
  await quietly(() =>
    createVSIX({
      cwd: ROOT,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: published,
    }),
  );
  return packagePath;
}

/** vsce chats on the console; what it says matters only when it fails. */
async function quietly(work) {
  const { log, warn } = console;
  const lines = [];
  console.log = (...args) => lines.push(args.join(' '));
  console.warn = console.log;
  try {
    return await work();
  } catch (error) {
    say(lines.join('\n'));
    throw error;
  } finally {
    Object.assign(console, { log, warn });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  say('Bundling');
  await bundle();
  const path = await packageExtension(process.argv[2]);
  say(`\nPacked ${path} (${formatBytes(statSync(path).size)})`);
  say(`Install it with: code --install-extension ${path}`);
}
