import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './terminal.mjs';

/** The licences of all packages that ended in the bundles of these metafiles; equal texts once. */
export function licenceNotices(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) for (const path of Object.keys(inputs)) addFolder(folders, path);
  }
  if (folders.size === 0) return '';
  const names = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const text = licenceText(folder) ?? `Licence: ${license}`;
    names.set(text, [...(names.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...names].map(([text, packages]) => `${packages.join('\n')}\n\n${text}`);
  return `This bundle contains:\n\n${parts.join('\n\n----\n\n')}`;
}

function addFolder(folders, path) {
  const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (folder !== undefined) folders.add(folder);
}

function licenceText(folder) {
  const names = existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)) : [];
  const file = names.sort().find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file === undefined) return undefined;
  return readFileSync(join(ROOT, folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
}
