import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { type Mentioned, mentionedAt } from '../../core/features/mentions.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Handler } from '../handler.ts';
import type { Analysed } from '../plans.ts';

/** From an id to where it is declared, and to everything that mentions it. */
export const references: Handler = {
  capabilities: { definitionProvider: true, referencesProvider: true, documentHighlightProvider: true },
  register({ connection, current }) {
    connection.onDefinition(async ({ textDocument, position }, token): Promise<Location[]> => {
      const found = mentioned(await current(textDocument, token), position);
      return found?.declaration ? [found.locate(found.declaration.span)] : [];
    });
    connection.onReferences(async ({ textDocument, position, context }, token): Promise<Location[]> => {
      const found = mentioned(await current(textDocument, token), position);
      if (!found) return [];
      const declared = context.includeDeclaration && found.declaration ? [found.declaration] : [];
      return [...declared, ...found.references].map(({ span }) => found.locate(span));
    });
    connection.onDocumentHighlight(async ({ textDocument, position }, token): Promise<DocumentHighlight[]> => {
      const found = mentioned(await current(textDocument, token), position);
      if (!found) return [];
      const { declaration } = found;
      return [
        ...(declaration ? [{ range: found.locate(declaration.span).range, kind: DocumentHighlightKind.Write }] : []),
        ...found.references.map(({ span }) => ({
          range: found.locate(span).range,
          kind: DocumentHighlightKind.Read,
        })),
      ];
    });
  },
};

type Found = Mentioned & { locate(span: Mentioned['span']): Location };

function mentioned(
  current: Analysed | undefined,
  position: { readonly line: number; readonly character: number },
): Found | undefined {
  if (!current) return undefined;
  const { analysis, document } = current;
  const found = mentionedAt(analysis, toOffset(position, analysis));
  return found && { ...found, locate: (span) => ({ uri: document.uri, range: toRange(span, analysis) }) };
}
