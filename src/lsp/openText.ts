import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { type LineIndex, lineIndex, nextLineIndex } from '../core/text/lines.ts';
import { longText, replaced } from '../core/text/text.ts';
import { toOffset } from './convert.ts';

/**
 * A text that the client has open. It keeps the index of lines that the analysis needs as well: the protocol's own
 * document has another one, and moving that along costs more on a large plan than the analysis of a key.
 */
export interface OpenText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly lines: LineIndex;
  getText(): string;
}

export const OPEN_TEXT: TextDocumentsConfiguration<OpenText> = {
  create: (uri, languageId, version, text) => openText(uri, languageId, version, lineIndex(longText(text))),
  update: ({ uri, languageId, lines }, changes, version) =>
    openText(uri, languageId, version, changes.reduce(changed, lines)),
};

function openText(uri: string, languageId: string, version: number, lines: LineIndex): OpenText {
  return { uri, languageId, version, lines, getText: () => lines.text };
}

function changed(lines: LineIndex, change: TextDocumentContentChangeEvent): LineIndex {
  if (!('range' in change)) return lineIndex(longText(change.text));
  const [a, b] = [toOffset(change.range.start, { lines }), toOffset(change.range.end, { lines })];
  const [start, oldEnd] = [Math.min(a, b), Math.max(a, b)];
  const text = replaced(lines.source, start, oldEnd, change.text);
  return nextLineIndex(lines, text, { start, oldEnd, newEnd: start + change.text.length });
}
