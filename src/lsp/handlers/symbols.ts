import type { SymbolInformation } from 'vscode-languageserver';
import { likenessTo } from '../../core/features/search.ts';
import { throwIfCancelled } from '../cancelled.ts';
import type { Handler } from '../handler.ts';
import { type PlanSymbol, planName, symbolsOf } from '../summary.ts';
import { iconOf } from './outline.ts';

/** More than anybody reads through; the best of them are sent. */
const MOST = 500;

/** Everything that has an id, in all plans of the workspace. */
export const symbols: Handler = {
  capabilities: { workspaceSymbolProvider: true },
  register({ connection, plans, workspace }) {
    connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
      const isCancelled = (): boolean => token.isCancellationRequested;
      const found: Found[] = [];
      const likeness = likenessTo(query);
      for (const uri of plans.uris()) {
        const open = await plans.current(uri, isCancelled);
        throwIfCancelled(token);
        if (open) found.push(...matches(likeness, symbolsOf(open.analysis), uri, planName(open.analysis, uri)));
      }
      for await (const closed of workspace.closed(isCancelled)) {
        found.push(...matches(likeness, closed.symbols, closed.uri, closed.name));
      }
      throwIfCancelled(token);
      return found
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, MOST)
        .map(({ symbol }) => symbol);
    });
  },
};

interface Found {
  readonly likeness: number;
  readonly symbol: SymbolInformation;
}

function matches(
  likeness: ReturnType<typeof likenessTo>,
  all: readonly PlanSymbol[],
  uri: string,
  containerName: string,
): Found[] {
  return all.flatMap(({ kind, id, title, range }) => {
    const [ofTitle, ofId] = [likeness(title), likeness(id)];
    const best = Math.max(ofTitle ?? Number.NEGATIVE_INFINITY, ofId ?? Number.NEGATIVE_INFINITY);
    if (!Number.isFinite(best)) return [];
    // Editors look for what was typed in the name again: where the title does not have it, the id has to stand there.
    const name = ofTitle === undefined ? `${id} · ${title}` : title;
    return [{ likeness: best, symbol: { name, kind: iconOf(kind), location: { uri, range }, containerName } }];
  });
}
