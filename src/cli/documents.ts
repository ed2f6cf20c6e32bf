import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { markdownDocument } from '../core/markdown/document.ts';
import { type Document, type Documents, isMarkdown } from '../core/model/documents.ts';
import { once } from '../core/text/once.ts';
import { leaves, neighbourOf, realOf, rootOf } from '../lsp/repository.ts';
import { textOf } from './files.ts';

/** The documents beside plans, each looked for when a rule first asks for it; what one plan has read, others need not. */
export function documentsBeside(cwd: string): (plan: string) => Documents {
  const known = new Map<string, Document>();
  const folders = new Map<string, Documents>();
  return (plan) => {
    const folder = dirname(plan);
    const documents = folders.get(folder) ?? documentsFrom(folder, cwd, known);
    folders.set(folder, documents);
    return documents;
  };
}

/** As plans of a folder name them. */
function documentsFrom(folder: string, cwd: string, known: Map<string, Document>): Documents {
  const place = once(() => {
    const real = realOf(folder);
    return real === undefined ? undefined : { real, root: rootOf(real, [cwd]) };
  });
  const named = new Map<string, Document>();
  return {
    get(path) {
      const at = named.get(path);
      if (at) return at;
      const { real, root } = place() ?? {};
      if (real === undefined || root === undefined) return undefined;
      const file = resolve(real, path);
      const found = known.get(file) ?? find(file, root);
      known.set(file, found);
      const document = found.state === 'missing' ? { ...found, meant: neighbourOf(file, path) } : found;
      named.set(path, document);
      return document;
    },
  };
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
