import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { type Analysis, analyse } from '../core/analysis.ts';
import { editsOf } from '../core/edits/resolve.ts';
import { mend, safeFixOf } from '../core/mend.ts';
import { acceptAt, acceptInFile, isAcceptable } from '../core/rules/accept.ts';
import { commentTest } from '../core/syntax/comments.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Problem } from '../core/text/problem.ts';
import { rangeOf } from '../core/text/span.ts';
import { EXPLAIN } from '../protocol/lsp.ts';
import { type PageOf, SOURCE, toDiagnostic, toOffset, toWorkspaceEdit } from './convert.ts';
import type { Analysed } from './plans.ts';

/** All safe fixes of a file; usable on save. */
export const FIX_ALL = `source.fixAll.${SOURCE}`;

/** What a client can do with actions. */
export interface ActionClient {
  /** It asks for the edit when an action is chosen. */
  readonly resolves: boolean;
  /** It has the command that shows a rule's page. */
  readonly explains: boolean;
}

/** What an action whose edit is found later has to remember. */
interface Later {
  readonly uri: string;
  /** One rule alone; without it all. */
  readonly rule?: string;
}

/** What the editor offers at a place: the fixes of what is told there, comments that accept it, its rule's page. */
export function actionsAt(
  current: Analysed,
  asked: CodeActionParams,
  pageOf: PageOf,
  client: ActionClient,
): CodeAction[] {
  const { document, analysis } = current;
  const wants = (kind: string): boolean => asked.context.only?.some((only) => isWithin(kind, only)) ?? true;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const [from, to] = [toOffset(asked.range.start, analysis), toOffset(asked.range.end, analysis)];
    const here = analysis.problems.flatMap((problem) => {
      const { start, end } = rangeOf(problem.span, analysis.layout);
      if (end < from || to < start) return [];
      return [{ problem, diagnostic: toDiagnostic(problem, document.uri, analysis, pageOf) }];
    });
    for (const { problem, diagnostic } of here) actions.push(...fixesOf(problem, diagnostic, current));
    for (const rule of new Set(here.map(({ problem }) => problem.rule))) {
      const all = analysis.problems.filter((problem) => problem.rule === rule && safeFixOf(problem));
      const title = `Fix all ${all.length} problems of ${rule} in this file`;
      const action: CodeAction = { title, kind: CodeActionKind.QuickFix };
      if (all.length > 1) actions.push(...fixAll(action, { uri: document.uri, rule }, current, client));
    }
    for (const { problem, diagnostic } of here) actions.push(...acceptancesOf(problem, diagnostic, current, client));
  }
  // A client that did not ask for it would have it computed for nothing, unless it can wait for the edits.
  if (wants(FIX_ALL) && (asked.context.only || client.resolves) && analysis.problems.some(safeFixOf)) {
    const action: CodeAction = { title: 'Fix all that is safe to fix', kind: FIX_ALL };
    actions.push(...fixAll(action, { uri: document.uri }, current, client));
  }
  return actions;
}

/** The edit of an action that was offered without. */
export function resolved(action: CodeAction, current: Analysed): CodeAction {
  return withEdits(action, mendedBy(action.data as Later, current.analysis), current);
}

export function uriOf({ data }: CodeAction): string | undefined {
  return (data as Later | undefined)?.uri;
}

function fixesOf(problem: Problem, diagnostic: Diagnostic, current: Analysed): CodeAction[] {
  const preferred = safeFixOf(problem);
  return (problem.fixes ?? []).flatMap((fix) => {
    const edits = editsOf(fix, current.analysis);
    const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
    return edits ? [withEdits(fix === preferred ? { ...action, isPreferred: true } : action, edits, current)] : [];
  });
}

function acceptancesOf(
  { rule, span }: Problem,
  diagnostic: Diagnostic,
  current: Analysed,
  client: ActionClient,
): CodeAction[] {
  const { lines, layout, root } = current.analysis;
  const action = (title: string): CodeAction => ({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] });
  const actions: CodeAction[] = [];
  if (isAcceptable(rule)) {
    const here = acceptAt(rule, rangeOf(span, layout).start, lines, commentTest(root, layout));
    if (here) actions.push(withEdits(action(`Accept ${rule} here, with a reason`), [here], current));
    const inFile = acceptInFile(rule, lines);
    actions.push(withEdits(action(`Accept ${rule} in this file, with a reason`), [inFile], current));
  }
  if (client.explains) {
    const title = `Explain ${rule}`;
    actions.push({ ...action(title), command: { title, command: EXPLAIN, arguments: [rule] } });
  }
  return actions;
}

/** Many fixes at once: found when they are asked for, where the client can wait for them. */
function fixAll(action: CodeAction, data: Later, current: Analysed, { resolves }: ActionClient): CodeAction[] {
  if (resolves) return [{ ...action, data }];
  const edits = mendedBy(data, current.analysis);
  return edits.length ? [withEdits(action, edits, current)] : [];
}

function mendedBy({ rule }: Later, analysis: Analysis): readonly TextEdit[] {
  const again = (text: string, before: Analysis): Analysis => analyse(text, before.settings, before);
  return mend(analysis, again, (problem) => rule === undefined || problem.rule === rule).edits;
}

function withEdits(action: CodeAction, edits: readonly TextEdit[], { document, analysis }: Analysed): CodeAction {
  return { ...action, edit: toWorkspaceEdit(edits, document, analysis) };
}

function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
