import { markdownDocument } from '../../src/core/markdown/document.ts';
import type { Documents } from '../../src/core/model/documents.ts';

/** A repository of these files, with the plan at its top; what is not among them is missing. */
export function documentsIn(files: Readonly<Record<string, string>> = {}): Documents {
  const known = new Map(Object.entries(files).map(([path, text]) => [path, markdownDocument(() => text)]));
  return { get: (path) => known.get(path) ?? { state: path.startsWith('..') ? 'outside' : 'missing' } };
}
