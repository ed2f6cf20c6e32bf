import type { Configuration } from './walk.ts';

/**
 * The file whose `ignore` leaves a plan out; undefined where none does. As in a `.gitignore`: a name without `/` means
 * everything of that name, a folder means all below it, and `!` takes back in what an earlier entry left out.
 */
export function ignoredBy(plan: string, { ignore }: Configuration): string | undefined {
  return ignore.find(({ address, globs }) => {
    const folder = readable(address.slice(0, address.lastIndexOf('/') + 1));
    const path = readable(plan);
    return path.startsWith(folder) && isIgnored(path.slice(folder.length).split('/'), globs);
  })?.address;
}

function isIgnored(path: readonly string[], globs: readonly string[]): boolean {
  let ignored = false;
  for (const written of globs) {
    const back = written.startsWith('!');
    if (ignored === back && expand(back ? written.slice(1) : written).some((glob) => covers(glob, path)))
      ignored = !back;
  }
  return ignored;
}

/** Whether a glob means a path, or a folder that it is below. */
function covers(written: string, path: readonly string[]): boolean {
  const bare = written.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  if (bare === '') return false;
  const parts = bare.split('/').filter((part, i, all) => part !== '**' || all[i - 1] !== '**');
  const isAnywhere = parts.length === 1 && !/^\.?\//.test(written);
  const tests = parts.map((part) => (part === '**' ? undefined : testOf(part)));
  return matches(isAnywhere ? [undefined, ...tests] : tests, path);
}

/** Undefined stands for any folders. What is left of the path lies below what was meant. */
function matches(tests: readonly (RegExp | undefined)[], path: readonly string[]): boolean {
  const [test, ...others] = tests;
  if (tests.length === 0) return true;
  if (path.length === 0) return false;
  if (test) return test.test(path[0] ?? '') && matches(others, path.slice(1));
  return others.length === 0 || path.some((_, i) => matches(others, path.slice(i)));
}

/** A name with `*`, `?` and `[a-z]`. */
function testOf(part: string): RegExp {
  const source = part.replace(
    /\*+|\?|\[(!|\^)?((?:\\.|[^\]\\])+)\]|\\(.)|[^\w\s-]/gu,
    (sign, not?: string, set?: string, escaped?: string) => {
      if (sign.startsWith('*')) return '.*';
      if (sign === '?') return '.';
      if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\\][^]/g, '\\$&')}]`;
      return `\\u{${(escaped ?? sign).codePointAt(0)?.toString(16)}}`;
    },
  );
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    // `[z-a]` means nothing.
    return /(?!)/;
  }
}

/** `{a,b}/c` means `a/c` and `b/c`. */
function expand(glob: string): readonly string[] {
  const match = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(glob);
  if (!match || glob.length > LONGEST) return [glob];
  const [, before = '', choices = '', after = ''] = match;
  return choices.split(',').flatMap((choice) => expand(`${before}${choice}${after}`));
}

/** What is longer is taken as it stands: alternatives of alternatives grow without end. */
const LONGEST = 200;

/** Addresses may be escaped in several ways. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
