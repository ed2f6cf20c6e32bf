import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { markdownDocument } from '../core/markdown/document.ts';
import { type Document, type Documents, isMarkdown } from '../core/model/documents.ts';
import { leaves, neighbourOf, realOf, rootOf } from '../lsp/repository.ts';
import { textOf } from './files.ts';

/** The documents beside plans, each looked for when a rule asks for it; what one plan has read, others need not. */
export function documentsBeside(cwd: string): (plan: string) => Documents {
  const known = new Map<string, Document>();
  const roots = new Map<string, string>();
  return (plan) => ({
    get(path) {
      const folder = realOf(dirname(plan));
      if (folder === undefined) return undefined;
      const root = roots.get(folder) ?? rootOf(folder, [cwd]);
      roots.set(folder, root);
      const file = resolve(folder, path);
      const document = known.get(file) ?? find(file, root);
      known.set(file, document);
      return document.state === 'missing' ? { ...document, meant: neighbourOf(file, path) } : document;
    },
  });
}

function find(file: string, root: string): Document {
  if (leaves(file, root)) return { state: 'outside' };
  try {
    const isText = statSync(file).isFile() && isMarkdown(file);
    return markdownDocument(() => (isText ? read(file) : undefined));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What may not be looked at is there all the same.
    return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'missing' } : markdownDocument(() => undefined);
  }
}

function read(file: string): string | undefined {
  try {
    return textOf(readFileSync(file), file);
  } catch {
    return undefined;
  }
}
