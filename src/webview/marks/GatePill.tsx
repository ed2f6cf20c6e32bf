import type { JSX } from 'preact';
import { formatDay } from '../../core/time/day.ts';
import type { PlacedRow } from '../../core/timeline/layout/rows.ts';
import { edgeOf, type Scale } from '../../core/timeline/layout/scale.ts';
import { signed, VERDICTS } from '../../core/timeline/say.ts';
import type { GateMark, Scene, Verdict } from '../../core/timeline/scene.ts';
import { worstOf } from '../lookup.ts';
import type { Measure } from '../measure.ts';
import { gateTooltipOf } from '../tooltip.ts';
import { Badge } from './Badge.tsx';
import { classOfChange } from './change.ts';
import { hooksOf } from './hooks.ts';

const HEIGHT = 20;

/** The gate's name and verdict on its phase's row, ending at the gate; its vertical bar is drawn with the lines. */
export function GatePill({ gate, placed, scene, scale, measure, current }: Props): JSX.Element | null {
  if (gate.day === undefined) return null;
  const worst = worstOf(gate);
  const end = edgeOf(scale, gate.day + 1);
  const y = placed.y + placed.height / 2;
  const { change } = gate;
  const isTold = gate.verdict === 'undecided' || gate.verdict === 'stopped' || change?.verdict;
  const verdict = change?.verdict ? `${change.verdict} → ${gate.verdict}` : gate.verdict;
  const text = [gate.title, isTold ? verdict : '', change?.days ? signed(change.days) : ''].filter(Boolean).join(' · ');
  // Where milestones of a folded phase stand on the same row, only the sign has room.
  const words = placed.folded ? '' : text;
  const width = 10 + 12 + (words ? measure(words, 'bold') + 8 : 0) + (worst ? 16 : 0);
  const left = end - width >= 0 && !placed.folded ? end - width : end;
  return (
    <g
      class={`gate gate-${gate.verdict}${current ? ' current' : ''}${classOfChange(change)}`}
      data-due={formatDay(gate.day)}
      data-status={gate.verdict}
      data-change={change?.kind}
      {...hooksOf('gate', gate.key, worst)}
    >
      <title>{gateTooltipOf(gate, scene)}</title>
      <rect class="pill" x={left + 0.5} y={y - HEIGHT / 2 + 0.5} width={width - 1} height={HEIGHT - 1} rx={9.5} />
      <path class="pill-sign" d={SIGNS[gate.verdict]} transform={`translate(${left + 13} ${y})`} />
      {words && (
        <text class="words" x={left + 22} y={y + 4}>
          {words}
        </text>
      )}
      {worst && <Badge severity={worst} x={left + width - 13} y={y} />}
    </g>
  );
}

/** Said by shape too: a tick, bars, a square, a ring with a dot, a ring. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  passed: 'M-4.5 .5L-1.5 3.5L4-3',
  paused: 'M-2-4V4M2-4V4',
  stopped: 'M-3.5-3.5H3.5V3.5H-3.5Z',
  undecided: 'M-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0M0-1V1',
  ahead: 'M-3.5 0a3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1-7 0',
};

export function verdictSign(verdict: Verdict): { readonly path: string; readonly says: string } {
  return { path: SIGNS[verdict], says: VERDICTS[verdict] };
}

interface Props {
  readonly gate: GateMark;
  readonly placed: PlacedRow;
  readonly scene: Scene;
  readonly scale: Scale;
  readonly measure: Measure;
  readonly current: boolean;
}
