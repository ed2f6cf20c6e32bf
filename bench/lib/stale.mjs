import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence where the sources are newer than the bundles that were measured. */
export function staleness(root) {
  const newest = Math.max(
    ...readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !String(entry.parentPath ?? entry.path).includes('generated'))
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );
  const built = Math.min(
    ...['cli.js', 'server.js', 'webview.js'].map((name) => statSync(join(root, 'dist', name)).mtimeMs),
  );
  return newest > built ? 'Some sources are newer than dist/: `npm run bundle` first, to measure them.' : undefined;
}
