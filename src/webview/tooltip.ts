import { sayGate, sayRow } from '../core/timeline/say.ts';
import type { GateMark, ProblemNote, Row, Scene } from '../core/timeline/scene.ts';

const MOST_PROBLEMS = 5;

/** The item's sentence, then its problems, one a line. */
export function tooltipOf(row: Row, scene: Scene): string {
  return withProblems(sayRow({ ...row, problems: undefined }, scene), row.problems);
}

export function gateTooltipOf(gate: GateMark, scene: Scene): string {
  return withProblems(sayGate({ ...gate, problems: undefined }, scene), gate.problems);
}

function withProblems(text: string, problems: readonly ProblemNote[] = []): string {
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ severity, message }) => `${severity}: ${message}`);
  const rest = problems.length - lines.length;
  return [text, ...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
