import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk for one test. */
export interface TestFolder {
  readonly path: string;
  /** As a client writes it, without a slash at the end. */
  readonly uri: string;
  uriOf(name: string): string;
  write(name: string, text: string): void;
  remove(name?: string): void;
}

export function testFolder(files: Readonly<Record<string, string>>, asRepository = false): TestFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'cx-folder-')));
  const uri = pathToFileURL(path).href;
  const folder: TestFolder = {
    path,
    uri,
    uriOf: (name) => `${uri}/${name.split('/').map(encodeURIComponent).join('/')}`,
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: (name = '') => rmSync(join(path, name), { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  if (asRepository) spawnSync('git', ['init', '--quiet'], { cwd: path });
  return folder;
}
