import type { Configuration } from './walk.ts';

/** Makes a test of paths from a glob; hosts bring the library, and only where there is a glob. */
export type Glob = (glob: string) => (path: string) => boolean;

/**
 * The file whose `ignore` leaves a plan out; undefined where none does. As in a `.gitignore`: a name without `/` means
 * everything of that name, a folder means all below it, and `!` takes back in what an earlier line left out.
 */
export function ignoredBy(plan: string, { ignore }: Configuration, glob: Glob): string | undefined {
  return ignore.find(({ address, globs }) => {
    const folder = readable(address.slice(0, address.lastIndexOf('/') + 1));
    const path = readable(plan);
    return path.startsWith(folder) && isIgnored(path.slice(folder.length), globs, glob);
  })?.address;
}

function isIgnored(path: string, globs: readonly string[], glob: Glob): boolean {
  let ignored = false;
  for (const written of globs) {
    const back = written.startsWith('!');
    if (ignored === back && patternsOf(back ? written.slice(1) : written).some((each) => glob(each)(path)))
      ignored = !back;
  }
  return ignored;
}

function patternsOf(written: string): readonly string[] {
  const bare = written.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  const anchored = /^\.?\//.test(written) || bare.includes('/');
  const pattern = anchored ? bare : `**/${bare}`;
  return bare === '' ? [] : [pattern, `${pattern}/**`];
}

/** Addresses may be escaped in several ways. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
