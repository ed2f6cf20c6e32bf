import { DiagnosticSeverity } from 'vscode-languageserver';
import { type ProgrammeItem, programmeOf } from '../../core/features/programme.ts';
import { newPlan } from '../../core/template/template.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import type { Problem } from '../../core/text/problem.ts';
import { parseDay } from '../../core/time/day.ts';
import {
  NEW_PLAN,
  type NewPlanParams,
  PROGRAMME,
  PROGRAMMES,
  type ProblemCounts,
  type ProgrammeNode,
  type ProgrammeParams,
  type ProgrammeSummary,
} from '../../protocol/lsp.ts';
import { throwIfCancelled } from '../cancelled.ts';
import { toLines } from '../convert.ts';
import type { Handler } from '../handler.ts';
import { planName } from '../summary.ts';

/** The programme view of our own client, and the plan it begins with. */
export const programme: Handler = {
  capabilities: {},
  register({ connection, plans, workspace, current }) {
    connection.onRequest(PROGRAMMES, async (_: unknown, token): Promise<ProgrammeSummary[]> => {
      const isCancelled = (): boolean => token.isCancellationRequested;
      const found: ProgrammeSummary[] = [];
      for (const uri of plans.uris()) {
        const open = await plans.current(uri, isCancelled);
        throwIfCancelled(token);
        if (open) found.push({ uri, name: planName(open.analysis, uri), problems: counted(open.analysis.problems) });
      }
      for await (const { uri, name, diagnostics } of workspace.closed(isCancelled)) {
        const problems = counted(diagnostics.map(({ severity }) => ({ severity: severityOf(severity) })));
        found.push({ uri, name, problems });
      }
      throwIfCancelled(token);
      return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.uri < b.uri ? -1 : 1));
    });
    connection.onRequest(PROGRAMME, async ({ uri }: ProgrammeParams, token): Promise<ProgrammeNode[] | null> => {
      const analysis = (await current({ uri }, token))?.analysis ?? (await workspace.analyse(uri));
      return analysis ? programmeOf(analysis).map((item) => toNode(item, analysis.lines)) : null;
    });
    connection.onRequest(NEW_PLAN, ({ name, start }: NewPlanParams): string | null => {
      const day = parseDay(start);
      return day === undefined ? null : newPlan(name, day);
    });
  },
};

function toNode({ at, children, ...item }: ProgrammeItem, lines: LineIndex): ProgrammeNode {
  return { ...item, range: toLines(at, lines), children: children.map((child) => toNode(child, lines)) };
}

function counted(problems: readonly Pick<Problem, 'severity'>[]): ProblemCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

function severityOf(severity: DiagnosticSeverity | undefined): Problem['severity'] {
  if (severity === DiagnosticSeverity.Error) return 'error';
  return severity === DiagnosticSeverity.Warning ? 'warning' : 'info';
}
