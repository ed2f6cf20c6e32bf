import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../../src/core/analysis.ts';
import { markdownDocument } from '../../src/core/markdown/document.ts';
import type { Documents } from '../../src/core/model/documents.ts';
import type { Profile } from '../../src/core/rules/profiles.ts';
import { dayOf } from './day.ts';

const CORPUS = join(__dirname, '../corpus');
const END = '.cx.yaml';

export interface CorpusPlan {
  readonly folder: string;
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
      return {
        folder: join(CORPUS, folder, dirname(file)),
        name: file.slice(0, -END.length),
        raw,
        text: raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
      };
    });
}

/** A plan may say on which day and with which profile it is read: `# today: 2026-02-18`, `# profile: strict`. */
export function settingsOf({ text, folder }: CorpusPlan): Partial<Settings> {
  const said = (word: string): string | undefined => new RegExp(`^# ${word}: (\\S+)$`, 'm').exec(text)?.[1];
  const [today, profile] = [said('today'), said('profile')];
  return {
    documents: documentsIn(folder),
    ...(today && { today: dayOf(today) }),
    ...(isProfile(profile) && { profile }),
  };
}

function isProfile(word: string | undefined): word is Profile {
  return word === 'minimal' || word === 'recommended' || word === 'strict';
}

/** The documents beside a plan. Of a folder that the corpus does not have, nothing is known. */
function documentsIn(folder: string): Documents {
  return {
    get(path) {
      if (path.startsWith('..')) return { state: 'outside' };
      const file = join(folder, path);
      if (existsSync(file)) return markdownDocument(() => readFileSync(file, 'utf8'));
      return existsSync(dirname(file)) && dirname(file) !== folder ? { state: 'missing' } : undefined;
    },
  };
}
