import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Holds a text to the file that keeps it; with `UPDATE_GOLDEN=1` the file is written instead. */
export function golden(path: string, text: string): void {
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), `${path}: UPDATE_GOLDEN=1 npm test -- --unit writes it anew`);
}
