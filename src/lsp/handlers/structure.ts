import {
  type FoldingRange,
  FoldingRangeKind,
  type LinkedEditingRanges,
  type Range,
  type SelectionRange,
} from 'vscode-languageserver';
import { type Fold, foldsIn } from '../../core/features/folding.ts';
import { linkedAt } from '../../core/features/linked.ts';
import { selectionsAt } from '../../core/features/selection.ts';
import { toLines, toOffset } from '../convert.ts';
import type { Handler } from '../handler.ts';

/** What belongs together in a text: what folds, what a selection grows to, what changes together. */
export const structure: Handler = {
  capabilities: { foldingRangeProvider: true, selectionRangeProvider: true, linkedEditingRangeProvider: true },
  register({ connection, current, client }) {
    connection.onFoldingRanges(async ({ textDocument }, token): Promise<FoldingRange[]> => {
      const analysis = (await current(textDocument, token))?.analysis;
      if (!analysis) return [];
      const limit = client().textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
      return atMost(foldsIn(analysis.lines), limit).map(({ first, last, kind }) => ({
        startLine: first,
        endLine: last,
        ...(kind === 'block' ? {} : { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
      }));
    });
    connection.onSelectionRanges(async ({ textDocument, positions }, token): Promise<SelectionRange[]> => {
      const analysis = (await current(textDocument, token))?.analysis;
      if (!analysis) return positions.map((position) => ({ range: { start: position, end: position } }));
      return positions.map((position) => {
        const ranges = selectionsAt(analysis, toOffset(position, analysis)).map((one) => toLines(one, analysis.lines));
        return chained(ranges) ?? { range: { start: position, end: position } };
      });
    });
    connection.languages.onLinkedEditingRange(
      async ({ textDocument, position }, token): Promise<LinkedEditingRanges | null> => {
        const analysis = (await current(textDocument, token))?.analysis;
        const ranges = analysis ? linkedAt(analysis, toOffset(position, analysis)) : [];
        if (!analysis || !ranges.length) return null;
        return { ranges: ranges.map((one) => toLines(one, analysis.lines)), wordPattern: '[a-z0-9][a-z0-9-]*' };
      },
    );
  },
};

/** As many as the client wants, the outer before the inner. */
function atMost(folds: readonly Fold[], limit: number): readonly Fold[] {
  if (folds.length <= limit) return folds;
  return [...folds].sort((a, b) => a.depth - b.depth || a.first - b.first).slice(0, limit);
}

function chained(ranges: readonly Range[]): SelectionRange | undefined {
  return ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  );
}
