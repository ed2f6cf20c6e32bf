import type { Files } from './files.ts';

/** Why a rule matters: its page says so, and the server carries no pages. Empty where the page cannot be read. */
export async function whyOf(rule: string, pages: string | undefined, files: Files): Promise<string> {
  const page = pages === undefined ? undefined : await files.readFile(`${pages}/${rule}.md`);
  const part = page?.split(/^## /m).find((each) => each.startsWith(WHY));
  return part?.slice(WHY.length).trim() ?? '';
}

const WHY = 'Why it matters';
