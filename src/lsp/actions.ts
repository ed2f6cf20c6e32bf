import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { type Analysis, analyse } from '../core/analysis.ts';
import { editsOf } from '../core/edits/resolve.ts';
import { refactoringsAt } from '../core/features/refactor/index.ts';
import type { Refactoring } from '../core/features/refactor/refactoring.ts';
import { mend, safeFixOf } from '../core/mend.ts';
import { acceptAt, acceptInFile, isAcceptable } from '../core/rules/accept.ts';
import { commentTest } from '../core/syntax/comments.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Problem } from '../core/text/problem.ts';
import { type Range, range, rangeOf } from '../core/text/span.ts';
import { EXPLAIN } from '../protocol/lsp.ts';
import { type PageOf, SOURCE, toDiagnostic, toOffset, toWorkspaceEdit } from './convert.ts';
import type { Analysed } from './plans.ts';

/** All safe fixes of a file; usable on save. */
export const FIX_ALL = `source.fixAll.${SOURCE}`;

/** The kinds of refactorings. */
export const REFACTORINGS: readonly Refactoring['kind'][] = [
  'refactor.extract',
  'refactor.inline',
  'refactor.move',
  'refactor.rewrite',
];

/** The client asks by itself, to show a lamp: the protocol's `CodeActionTriggerKind.Automatic`. */
const AUTOMATIC = 2;

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
  /** A refactoring: of which version of the text, and where it was asked for. */
  readonly refactoring?: { readonly version: number; readonly from: number; readonly to: number };
}

/**
 * What the editor offers at a place: the fixes of what is told there, comments that accept it, its rule's page; and
 * refactorings, where somebody asks for actions: they would light a lamp on every line of a phase.
 */
export function actionsAt(
  current: Analysed,
  asked: CodeActionParams,
  pageOf: PageOf,
  client: ActionClient,
): CodeAction[] {
  const { document, analysis } = current;
  const wants = (kind: string): boolean => asked.context.only?.some((only) => isWithin(kind, only)) ?? true;
  const actions: CodeAction[] = [];
  const [from, to] = [toOffset(asked.range.start, analysis), toOffset(asked.range.end, analysis)];
  if (wants(CodeActionKind.QuickFix)) {
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
  if ((asked.context.only || asked.context.triggerKind !== AUTOMATIC) && REFACTORINGS.some(wants)) {
    for (const { title, kind, edits } of refactorings(current, range(from, to), wants)) {
      const data: Later = { uri: document.uri, refactoring: { version: current.version, from, to } };
      actions.push(client.resolves ? { title, kind, data } : withEdits({ title, kind }, edits, current));
    }
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
  const later = action.data as Later;
  const asked = later.refactoring;
  if (!asked) return withEdits(action, mendedBy(later, current.analysis), current);
  // Of another text it is not sure what was meant.
  if (asked.version !== current.version) return action;
  const found = refactorings(current, range(asked.from, asked.to), (kind) => kind === action.kind);
  const chosen = found.find(({ title }) => title === action.title);
  return chosen ? withEdits(action, chosen.edits, current) : action;
}

function refactorings({ analysis }: Analysed, part: Range, wants: (kind: string) => boolean): readonly Refactoring[] {
  return refactoringsAt(analysis, part, wants, (text) => analyse(text, analysis.settings, analysis));
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
