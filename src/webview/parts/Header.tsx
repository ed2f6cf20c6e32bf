import type { JSX } from 'preact';
import { headline } from '../../core/timeline/header.ts';
import { count, VERDICTS } from '../../core/timeline/say.ts';
import type { GateMark, Scene, Severity } from '../../core/timeline/scene.ts';
import { Badge } from '../marks/Badge.tsx';
import { verdictSign } from '../marks/GatePill.tsx';
import type { Gestures } from '../state.ts';
import { gateTooltipOf } from '../tooltip.ts';

/** More gates than these are not a header but a list. */
const MOST_GATES = 3;

/** The plan in one line: name, where it stands, its problems, its gates; and the buttons. */
export function Header({
  scene,
  gestures,
  fitted,
}: {
  scene: Scene;
  gestures: Gestures;
  fitted: boolean;
}): JSX.Element {
  return (
    <header class="head">
      <h1 title={scene.name}>{scene.name}</h1>
      <p class="headline">{headline(scene)}</p>
      <div class="chips">
        {SEVERITIES.map(({ severity, one, of }) => {
          const n = scene.counts[of];
          return n > 0 && <ProblemChip key={severity} severity={severity} text={count(n, one)} gestures={gestures} />;
        })}
        {gatesToTell(scene).map((gate) => (
          <GateChip key={gate.key} gate={gate} scene={scene} gestures={gestures} />
        ))}
      </div>
      <div class="tools" role="toolbar" aria-label="View">
        <button
          type="button"
          class="tool"
          title="Zoom out (-)"
          aria-label="Zoom out"
          onClick={() => gestures.zoomBy(1 / 1.5)}
        >
          <Icon d="M4 8H12" />
        </button>
        <button
          type="button"
          class="tool"
          title="Zoom in (+)"
          aria-label="Zoom in"
          onClick={() => gestures.zoomBy(1.5)}
        >
          <Icon d="M4 8H12M8 4V12" />
        </button>
        <button type="button" class="tool" title="The whole plan (0)" aria-pressed={fitted} onClick={gestures.fit}>
          Fit
        </button>
        <button type="button" class="tool" title="Go to today (T)" onClick={() => gestures.showDay(scene.today)}>
          Today
        </button>
        {scene.goLive && (
          <button
            type="button"
            class="tool"
            title="Go to go-live (G)"
            onClick={() => scene.goLive && gestures.showDay(scene.goLive.day)}
          >
            Go-live
          </button>
        )}
      </div>
    </header>
  );
}

const SEVERITIES = [
  { severity: 'error', one: 'error', of: 'errors' },
  { severity: 'warning', one: 'warning', of: 'warnings' },
  { severity: 'info', one: 'hint', of: 'infos' },
] as const;

function ProblemChip({
  severity,
  text,
  gestures,
}: {
  severity: Severity;
  text: string;
  gestures: Gestures;
}): JSX.Element {
  return (
    <button type="button" class="chip" title={`Next ${severity}`} onClick={() => gestures.nextProblem(severity)}>
      <svg width="14" height="14" aria-hidden="true">
        <Badge severity={severity} x={7} y={7} />
      </svg>
      {text}
    </button>
  );
}

function GateChip({ gate, scene, gestures }: { gate: GateMark; scene: Scene; gestures: Gestures }): JSX.Element {
  return (
    <button
      type="button"
      class={`chip chip-gate gate-${gate.verdict}`}
      title={gateTooltipOf(gate, scene)}
      onClick={() => gestures.reveal(gate.key, true)}
    >
      <svg width="12" height="12" aria-hidden="true">
        <path class="pill-sign" d={verdictSign(gate.verdict).path} transform="translate(6 6)" />
      </svg>
      {`${gate.title}: ${VERDICTS[gate.verdict]}`}
    </button>
  );
}

/** The gates that are decided or should be: the last of them. */
function gatesToTell({ rows }: Scene): readonly GateMark[] {
  const due = rows.flatMap((row) => (row.kind === 'phase' && row.gate && row.gate.verdict !== 'ahead' ? row.gate : []));
  return due.slice(-MOST_GATES);
}

function Icon({ d }: { d: string }): JSX.Element {
  return (
    <svg class="icon" width="16" height="16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
