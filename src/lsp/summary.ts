import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { titleOf } from '../core/features/items.ts';
import type { Declaration } from '../core/model/symbols.ts';
import { type PageOf, toDiagnostic, toRange } from './convert.ts';

/** Something of a plan that has an id, and where. */
export interface PlanSymbol {
  readonly kind: Declaration['kind'];
  readonly id: string;
  readonly title: string;
  readonly range: Range;
}

const known = new WeakMap<Analysis, readonly PlanSymbol[]>();

/** What has an id in a plan. */
export function symbolsOf(analysis: Analysis): readonly PlanSymbol[] {
  const symbols =
    known.get(analysis) ??
    analysis.symbols.declarations.map((declaration) => ({
      kind: declaration.kind,
      id: declaration.id,
      title: titleOf(declaration),
      range: toRange(declaration.span, analysis),
    }));
  known.set(analysis, symbols);
  return symbols;
}

export function diagnosticsOf(analysis: Analysis, uri: string, pageOf: PageOf): Diagnostic[] {
  return analysis.problems.map((problem) => toDiagnostic(problem, uri, analysis, pageOf));
}

/** What a plan is called: its name, else its file's. */
export function planName(analysis: Pick<Analysis, 'plan'>, uri: string): string {
  return analysis.plan?.programme?.name?.value ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
