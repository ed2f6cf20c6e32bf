import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { type Mentioned, mentionedAt, mentionsOf } from '../core/features/mentions.ts';
import type { SymbolKind } from '../core/model/item.ts';
import { throwIfCancelled } from './cancelled.ts';
import { toOffset } from './convert.ts';
import { keyOf } from './files.ts';
import type { HandlerContext } from './handler.ts';
import type { ClosedPlan } from './workspace.ts';

/**
 * People and teams are the same in all plans of the workspace that call them by the same id. Roles, phases and
 * milestones are each plan's own: every programme has its product owner.
 */
const SHARED: readonly SymbolKind[] = ['person', 'team'];

/** Mentions of one thing in one plan. */
export interface MentionsIn {
  readonly uri: string;
  /** Of the open document; null where the plan is not open. */
  readonly version: number | null;
  readonly analysis: Analysis;
  readonly mentioned: Mentioned;
}

/** The id at a place of an open plan. */
export async function mentionAt(
  { textDocument, position }: TextDocumentPositionParams,
  { current }: HandlerContext,
  token: CancellationToken,
): Promise<MentionsIn | undefined> {
  const { analysis, document } = (await current(textDocument, token)) ?? {};
  const mentioned = analysis && mentionedAt(analysis, toOffset(position, analysis));
  return mentioned && document && { uri: document.uri, version: document.version, analysis, mentioned };
}

/** The same person or team in other plans of the workspace that know them. */
export async function elsewhere(
  { uri: here, mentioned }: MentionsIn,
  context: HandlerContext,
  token: CancellationToken,
): Promise<readonly MentionsIn[]> {
  const { id, declaration } = mentioned;
  const named = declaration ? [declaration.kind] : mentioned.references.flatMap(({ expects }) => expects);
  const kinds = SHARED.filter((kind) => named.includes(kind));
  if (!kinds.length) return [];
  const found: MentionsIn[] = [];
  const mayHave = ({ symbols }: ClosedPlan): boolean =>
    symbols.some((symbol) => symbol.id === id && kinds.includes(symbol.kind));
  for await (const { uri, version, analysis } of eachPlan(context, token, mayHave)) {
    const other = keyOf(uri) === keyOf(here) ? undefined : analysis.symbols.find(kinds, id);
    if (other) found.push({ uri, version, analysis, mentioned: mentionsOf(other, analysis) });
  }
  return found;
}

/** All plans of the workspace as they are now: those that are open, and of the others those that are wanted. */
export async function* eachPlan(
  { plans, workspace }: Pick<HandlerContext, 'plans' | 'workspace'>,
  token: CancellationToken,
  isWanted: (plan: ClosedPlan) => boolean,
): AsyncGenerator<Omit<MentionsIn, 'mentioned'>> {
  const isCancelled = (): boolean => token.isCancellationRequested;
  for (const uri of plans.uris()) {
    const open = await plans.current(uri, isCancelled);
    throwIfCancelled(token);
    if (open) yield { uri, version: open.version, analysis: open.analysis };
  }
  for await (const plan of workspace.closed(isCancelled)) {
    const analysis = isWanted(plan) ? await workspace.analyse(plan.uri) : undefined;
    if (analysis) yield { uri: plan.uri, version: null, analysis };
  }
  throwIfCancelled(token);
}
