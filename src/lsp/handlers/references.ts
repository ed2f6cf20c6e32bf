import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { wordAt } from '../../core/features/rename.ts';
import type { Span } from '../../core/text/span.ts';
import { toLines } from '../convert.ts';
import type { Handler } from '../handler.ts';
import { elsewhere, type MentionsIn, mentionAt } from '../mentions.ts';

/** From an id to where it is declared, and to everything that mentions it; people and teams across all plans. */
export const references: Handler = {
  capabilities: { definitionProvider: true, referencesProvider: true, documentHighlightProvider: true },
  register(context) {
    const { connection } = context;
    connection.onDefinition(async (at, token): Promise<Location[]> => {
      const found = await mentionAt(at, context, token);
      if (!found) return [];
      const plans = found.mentioned.declaration ? [found] : await elsewhere(found, context, token);
      return plans.flatMap((plan) => {
        const { declaration } = plan.mentioned;
        return declaration ? [locate(plan, declaration.span)] : [];
      });
    });
    connection.onReferences(async (at, token): Promise<Location[]> => {
      const found = await mentionAt(at, context, token);
      if (!found) return [];
      return [found, ...(await elsewhere(found, context, token))].flatMap((plan) => {
        const { declaration, references } = plan.mentioned;
        const declared = at.context.includeDeclaration && declaration ? [declaration] : [];
        return [...declared, ...references].map(({ span }) => locate(plan, span));
      });
    });
    connection.onDocumentHighlight(async (at, token): Promise<DocumentHighlight[]> => {
      const found = await mentionAt(at, context, token);
      if (!found) return [];
      const { declaration, references } = found.mentioned;
      const highlight = (span: Span, kind: DocumentHighlightKind): DocumentHighlight => ({
        range: locate(found, span).range,
        kind,
      });
      return [
        ...(declaration ? [highlight(declaration.span, DocumentHighlightKind.Write)] : []),
        ...references.map(({ span }) => highlight(span, DocumentHighlightKind.Read)),
      ];
    });
  },
};

function locate({ uri, analysis, mentioned: { id } }: MentionsIn, span: Span): Location {
  return { uri, range: toLines(wordAt({ id, span }, analysis), analysis.lines) };
}
