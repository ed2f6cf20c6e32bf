import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { commentOffers } from '../core/features/commentOffers.ts';
import { configOffers, type Offer, type Offers } from '../core/features/configComplete.ts';
import { RULES } from '../core/rules/index.ts';
import type { LineIndex, Position } from '../core/text/lines.ts';
import { range } from '../core/text/span.ts';
import { toLines, toOffset } from './convert.ts';
import type { OpenText } from './openText.ts';

/** What can be written in a configuration. */
export function configItems({ lines }: OpenText, position: Position): CompletionList {
  return toList(configOffers(lines.text, toOffset(position, { lines }), RULES), lines);
}

/** The rules that a comment of a plan may name; undefined where there is no such comment. */
export function commentItems(analysis: Analysis, position: Position): CompletionList | undefined {
  const { lines, problems, layout } = analysis;
  const found = commentOffers(lines.text, toOffset(position, analysis), RULES, problems, layout);
  return found && toList(found, lines);
}

function toList(found: Offers | undefined, lines: LineIndex): CompletionList {
  if (!found) return { items: [], isIncomplete: false };
  const place = toLines(range(found.start, found.end), lines);
  const items = found.offers.map(
    ({ kind, label, detail, about, newText }, i): CompletionItem => ({
      label,
      kind: CompletionItemKind[ICONS[kind]],
      ...(detail ? { detail } : {}),
      documentation: { kind: 'markdown', value: about },
      sortText: String(i).padStart(4, '0'),
      filterText: label,
      textEdit: { range: place, newText },
    }),
  );
  return { items, isIncomplete: false };
}

/** By name, since the library is loaded late. */
const ICONS: { readonly [K in Offer['kind']]: keyof typeof CompletionItemKind } = {
  key: 'Property',
  rule: 'Constant',
  choice: 'EnumMember',
  amount: 'Unit',
};
