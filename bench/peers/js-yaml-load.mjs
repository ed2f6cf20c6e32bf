// Loads every file of a folder with js-yaml, and does nothing with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const [folder] = process.argv.slice(2);
let phases = 0;
for (const name of readdirSync(folder)) phases += load(readFileSync(join(folder, name), 'utf8')).phases.length;
if (phases === 0) throw new Error('nothing was loaded');
