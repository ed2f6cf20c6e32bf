import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver';
import { type ChainLink, chainAt, neededBy, waitingFor } from '../../core/features/chain.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Handler } from '../handler.ts';
import type { Analysed } from '../plans.ts';

/** What a milestone needs, as the calls that go out of it, and who waits for it, as those that come in. */
export const chain: Handler = {
  capabilities: { callHierarchyProvider: true },
  register({ connection, current }) {
    const { callHierarchy } = connection.languages;
    callHierarchy.onPrepare(async ({ textDocument, position }, token): Promise<CallHierarchyItem[] | null> => {
      const found = await current(textDocument, token);
      const link = found && chainAt(found.analysis, toOffset(position, found.analysis));
      return link ? [itemOf(link, found)] : null;
    });
    callHierarchy.onOutgoingCalls(async ({ item }, token): Promise<CallHierarchyOutgoingCall[]> => {
      const found = await current(item, token);
      if (!found) return [];
      return neededBy(String(item.data), found.analysis).map((link) => ({
        to: itemOf(link, found),
        fromRanges: link.needs.map((span) => toRange(span, found.analysis)),
      }));
    });
    callHierarchy.onIncomingCalls(async ({ item }, token): Promise<CallHierarchyIncomingCall[]> => {
      const found = await current(item, token);
      if (!found) return [];
      return waitingFor(String(item.data), found.analysis).map((link) => ({
        from: itemOf(link, found),
        fromRanges: link.needs.map((span) => toRange(span, found.analysis)),
      }));
    });
  },
};

function itemOf({ id, title, detail, at, label }: ChainLink, { analysis, document }: Analysed): CallHierarchyItem {
  return {
    name: title,
    detail,
    kind: SymbolKind.Event,
    uri: document.uri,
    range: toRange(at, analysis),
    selectionRange: toRange(label, analysis),
    data: id,
  };
}
