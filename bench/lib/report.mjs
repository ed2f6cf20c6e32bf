import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from './table.mjs';

const [FROM, TO] = ['<!-- figures: written by `npm run bench -- --write` -->', '<!-- /figures -->'];

/** Puts the table and the machine's description into bench/README.md; the words around them stay. */
export function writeReport(bench, table) {
  const path = join(bench, 'README.md');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : `# Measured\n\n${FROM}\n${TO}\n`;
  const [start, end] = [text.indexOf(FROM), text.indexOf(TO)];
  if (start < 0 || end < start) throw new Error(`bench/README.md has lost the lines ${FROM} and ${TO}`);
  writeFileSync(path, `${text.slice(0, start + FROM.length)}\n\n${machine()}\n\n${table}\n\n${text.slice(end)}`);
}
