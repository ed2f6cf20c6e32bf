import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { editsOf } from '../core/edits/resolve.ts';
import type { CheckedConfig } from './configTexts.ts';
import { overlaps, type PageOf, toDiagnostic, toWorkspaceEdit } from './convert.ts';

/** What mends a configuration at a place. */
export function configActions(
  { document, source: { file, problems } }: CheckedConfig,
  { range, context }: CodeActionParams,
  pageOf: PageOf,
): CodeAction[] {
  const { QuickFix } = CodeActionKind;
  if (context.only && !context.only.some((only) => only === '' || only === QuickFix)) return [];
  return problems.flatMap((problem) => {
    const diagnostic = toDiagnostic(problem, document.uri, file, pageOf);
    if (!overlaps(diagnostic.range, range)) return [];
    return (problem.fixes ?? []).flatMap((fix, i) => {
      const edits = editsOf(fix, file);
      if (!edits) return [];
      const edit = toWorkspaceEdit(edits, document, file);
      return [{ title: fix.title, kind: QuickFix, diagnostics: [diagnostic], isPreferred: i === 0, edit }];
    });
  });
}
