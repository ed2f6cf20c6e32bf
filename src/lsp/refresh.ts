import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { ServerSettings } from '../protocol/settings.ts';

/** Has the client ask again for what it shows beside the text, where other settings may have changed that. */
export function refreshViews(
  { languages, sendRequest }: Connection,
  { workspace }: ClientCapabilities,
  before: ServerSettings,
  after: ServerSettings,
): void {
  const isOtherDay = before.today !== after.today;
  if (workspace?.inlayHint?.refreshSupport && (isOtherDay || isOther(before.inlayHints, after.inlayHints)))
    void languages.inlayHint.refresh();
  if (workspace?.codeLens?.refreshSupport && (isOtherDay || isOther(before.codeLenses, after.codeLenses)))
    void sendRequest('workspace/codeLens/refresh');
  if (workspace?.semanticTokens?.refreshSupport && isOtherDay) void languages.semanticTokens.refresh();
}

/** Whether settings differ at most in what is shown beside the text. */
export function isSameButViews(before: ServerSettings, after: ServerSettings): boolean {
  const { inlayHints, codeLenses } = before;
  return !isOther(before, { ...after, inlayHints, codeLenses });
}

function isOther<T extends object>(before: T, after: T): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
