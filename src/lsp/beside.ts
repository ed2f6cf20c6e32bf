import type { Beside, Heading } from '../core/features/complete/beside.ts';
import { markdownDocument } from '../core/markdown/document.ts';
import { isMarkdown } from '../core/model/documents.ts';
import type { Located } from './documents.ts';
import type { Files } from './files.ts';

/** Whoever has more files beside the plan types the name of a folder. */
const MOST_FILES = 500;
const MOST_FOLDERS = 20;

/**
 * What a path may go on with: the files of the folder that is typed, those of the folders in it, and the headings of the
 * file that it names already. Nothing outside of the repository is looked at.
 */
export async function besideOf(
  typed: string,
  locate: (path: string) => Located | undefined,
  files: Pick<Files, 'readFolder' | 'readFile'>,
): Promise<Beside> {
  const path = typed.split('#')[0] ?? '';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const list = async (at: string): Promise<readonly string[]> => {
    const located = locate(at === '' ? '.' : at);
    if (!located || located.outside) return [];
    const names = await files.readFolder(located.uri);
    return names.filter((name) => !/^\.|^node_modules\/$|\.cx\.ya?ml$/.test(name)).map((name) => at + name);
  };
  const [names, headings] = await Promise.all([list(folder), headingsOf(path, locate, files)]);
  const folders = names.filter(isFolder).slice(0, MOST_FOLDERS);
  const below = (await Promise.all(folders.map(list))).flat();
  const found = [...names, ...below].slice(0, MOST_FILES).sort(byKind);
  return { files: found, headings: (asked) => (asked === path ? headings : undefined) };
}

function isFolder(name: string): boolean {
  return name.endsWith('/');
}

/** Markdown first, folders last. */
function byKind(a: string, b: string): number {
  const weight = (path: string): number => (isFolder(path) ? 2 : isMarkdown(path) ? 0 : 1);
  return weight(a) - weight(b) || (a < b ? -1 : 1);
}

async function headingsOf(
  path: string,
  locate: (path: string) => Located | undefined,
  { readFile }: Pick<Files, 'readFile'>,
): Promise<readonly Heading[] | undefined> {
  const located = isMarkdown(path) ? locate(path) : undefined;
  if (!located || located.outside) return undefined;
  const document = markdownDocument(() => text);
  const text = await readFile(located.uri);
  return document.state === 'present' ? document.outline()?.headings : undefined;
}
