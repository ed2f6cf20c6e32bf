import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver';
import { type OutlineItem, outlineOf } from '../../core/features/outline.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import { toLines } from '../convert.ts';
import type { Handler } from '../handler.ts';

/** The plan's outline, which breadcrumbs follow as well. */
export const outline: Handler = {
  capabilities: { documentSymbolProvider: { label: 'Programme' } },
  register({ connection, current, client }) {
    connection.onDocumentSymbol(async ({ textDocument }, token): Promise<DocumentSymbol[] | SymbolInformation[]> => {
      const analysed = await current(textDocument, token);
      if (!analysed) return [];
      const { lines } = analysed.analysis;
      const symbols = outlineOf(analysed.analysis).map((item) => toSymbol(item, lines));
      const isNested = client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
      return isNested ? symbols : symbols.flatMap((symbol) => flat(symbol, textDocument.uri));
    });
  },
};

function toSymbol(
  { kind, name, detail, isOver, range, label, children }: OutlineItem,
  lines: LineIndex,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: iconOf(kind),
    ...(isOver ? { tags: [SymbolTag.Deprecated] } : {}),
    range: toLines(range, lines),
    selectionRange: toLines(label, lines),
    children: children.map((child) => toSymbol(child, lines)),
  };
}

/** For clients that know no outlines within outlines. */
function flat(
  { name, kind, range, children }: DocumentSymbol,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  const own = { name, kind, location: { uri, range }, ...(containerName ? { containerName } : {}) };
  return [own, ...(children ?? []).flatMap((child) => flat(child, uri, name))];
}

/** The icons that editors have were made for programs: the nearest in meaning. By name, since the library is loaded late. */
const ICONS: { readonly [K in OutlineItem['kind']]: keyof typeof SymbolKind } = {
  section: 'Namespace',
  team: 'Class',
  person: 'Object',
  role: 'Interface',
  phase: 'Package',
  milestone: 'Event',
  gate: 'Operator',
  metric: 'Number',
  risk: 'Property',
  integration: 'Module',
  journey: 'Method',
  training: 'Function',
  benefit: 'Property',
  outcome: 'Property',
  'budget-line': 'Number',
  wave: 'Event',
  intervention: 'Function',
};

export function iconOf(kind: OutlineItem['kind']): SymbolKind {
  return SymbolKind[ICONS[kind]];
}
