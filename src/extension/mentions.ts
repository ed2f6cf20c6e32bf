import type { Location } from 'vscode';
import { commands, Position, Uri } from 'vscode';

/** Shows where a plan mentions the id at a place: what its code lens counts. */
export async function showMentions(plan: unknown, place: unknown): Promise<void> {
  const { line, character } = (place ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  if (typeof plan !== 'string' || typeof line !== 'number' || typeof character !== 'number') return;
  const [uri, at] = [Uri.parse(plan), new Position(line, character)];
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, at);
  const mentions = found.filter(({ range }) => !range.contains(at));
  await commands.executeCommand('editor.action.showReferences', uri, at, mentions);
}
