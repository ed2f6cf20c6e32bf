import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Analysis, analyseOnce } from '../core/analysis.ts';
import { type Mended, mend } from '../core/mend.ts';
import { Failure, isFailure } from './failure.ts';
import { whyNot } from './files.ts';
import { many } from './reporters/report.ts';

/** Makes the safe fixes of a plan, until none is left. */
export function mended(first: Analysis): Mended {
  return mend(first, (text, before) => analyseOnce(text, before.settings));
}

/** `2 problems fixed: schema/unknown-key, suppression/unused.` */
export function sayFixed({ done }: Mended): string {
  const rules = [...new Set(done.map(({ rule }) => rule))].sort();
  return `${many(done.length, 'problem')} fixed: ${rules.join(', ')}.`;
}

/**
 * Writes a plan in place of the one that was read: at one stroke, so that a plan is never half there, with the same
 * permissions, and behind a link where the file is one. What others have written meanwhile is not written over.
 */
export function replaceFile(path: string, shown: string, read: Uint8Array, { analysis }: Mended): void {
  let temporary: string | undefined;
  try {
    const file = realpathSync(path);
    if (!readFileSync(file).equals(read))
      throw new Failure(`${shown}: somebody else has changed it meanwhile, so nothing was fixed. Run it again.`);
    const { mode } = statSync(file);
    const name = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
    writeFileSync(name, withMark(analysis.text, read), { flag: 'wx' });
    temporary = name;
    chmodSync(name, mode);
    renameSync(name, file);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw isFailure(error) ? error : new Failure(`${shown}: it could not be written: ${whyNot(error)}`);
  }
}

/** The text with the byte order mark that the bytes had. */
export function withMark(text: string, bytes: Uint8Array): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? `\ufeff${text}` : text;
}
