import type { Document } from '../model/documents.ts';
import { once } from '../text/once.ts';
import { outlineOf } from './readOutline.ts';

/** A document of this text, which is read when something of it is first asked for, and once. */
export function markdownDocument(text: () => string | undefined): Document {
  return {
    state: 'present',
    outline: once(() => {
      const source = text();
      return source === undefined ? undefined : outlineOf(source);
    }),
  };
}
