import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/core/analysis.ts';
import { dayOf } from './day.ts';

const CORPUS = join(__dirname, '../corpus');
const END = '.cx.yaml';

export interface CorpusPlan {
  /** Its file below the corpus, without the ending. */
  readonly name: string;
  /** As it stands on the disk. */
  readonly raw: string;
  /** Without byte order mark and CR, which is how `check` takes it. */
  readonly text: string;
}

/** The plans of a folder of the corpus, in the order of their names. */
export function plansIn(folder: string): readonly CorpusPlan[] {
  const files = readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith(END))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const raw = readFileSync(join(CORPUS, folder, file), 'utf8');
      return { name: file.slice(0, -END.length), raw, text: raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') };
    });
}

/** A plan may say the day on which it is read, in a comment: `# today: 2026-02-18`. */
export function settingsOf({ text }: CorpusPlan): Partial<Settings> {
  const today = /^# today: (\S+)$/m.exec(text)?.[1];
  return today ? { today: dayOf(today) } : {};
}
