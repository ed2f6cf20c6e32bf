// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: one row at a time has the focus, by a roving tabindex
import { Component, type JSX } from 'preact';
import type { PlacedRow } from '../../core/timeline/layout/rows.ts';
import { lateDays, sayGate, sayRow } from '../../core/timeline/say.ts';
import type { PhaseRow, Row, Scene } from '../../core/timeline/scene.ts';
import { isSameGround, worstOf, worstWithin } from '../lookup.ts';
import { Badge } from '../marks/Badge.tsx';
import { classOfChange, signOfChange } from '../marks/change.ts';
import { tooltipOf } from '../tooltip.ts';
import { type Aside, asideOf } from './aside.ts';

/** The names at the left: a treegrid row each, with one sentence as its name. */
export class LabelRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { props } = this;
    return (Object.keys(next) as (keyof Props)[]).some((name) => {
      if (next[name] === props[name]) return false;
      // A folded row tells the worst of all that it hides.
      return name !== 'scene' || next.placed.folded || !isSameGround(next.scene, props.scene);
    });
  }

  override render({ placed, scene, tabbable, cursor, hover, narrow }: Props): JSX.Element {
    const { row, y, height, level, folded, index, last } = placed;
    const severity = folded ? worstWithin(scene, index, last) : worstOf(row);
    const isHead = level === 1;
    return (
      <div
        class={classOf(row, scene, cursor, hover)}
        role="row"
        data-row={row.key}
        style={{ top: `${y}px`, height: `${height}px` }}
        tabIndex={tabbable ? 0 : -1}
        title={tooltipOf(row, scene)}
        aria-label={sayRow(row, scene)}
        aria-level={level}
        aria-rowindex={index + 1}
        aria-expanded={isHead && last > index + 1 ? !folded : undefined}
        aria-current={cursor ? 'location' : undefined}
      >
        <div role="gridcell" class="name">
          {isHead && last > index + 1 && <Chevron folded={folded} />}
          {row.change && (
            <span class={`sign${classOfChange(row.change)}`} aria-hidden="true">
              {signOfChange(row.change)}
            </span>
          )}
          <span class="title">{row.title}</span>
          {severity && (
            <svg class="mark" width="14" height="14" aria-hidden="true">
              <Badge severity={severity} x={7} y={7} />
            </svg>
          )}
          {row.kind === 'person' && row.roles && !narrow && <span class="roles"> · {row.roles}</span>}
          {row.kind === 'section' && row.note && <span class="note">{row.note}</span>}
        </div>
        <AsideCell aside={asideOf(row, scene, narrow)} />
        {row.kind === 'phase' && row.gate && <GateCell row={row} scene={scene} />}
      </div>
    );
  }
}

function AsideCell({ aside }: { aside: Aside | undefined }): JSX.Element | null {
  if (!aside) return null;
  return (
    <div role="gridcell" class={aside.missing ? 'aside missing' : 'aside'} title={aside.title}>
      {aside.text}
    </div>
  );
}

/** The gate as a cell of its phase: it has the keyboard's focus while its pill in the chart shows it. */
function GateCell({ row, scene }: { row: PhaseRow; scene: Scene }): JSX.Element | null {
  if (!row.gate) return null;
  return (
    <div role="gridcell" class="unseen" tabIndex={-1} data-row={row.gate.key} aria-label={sayGate(row.gate, scene)} />
  );
}

function Chevron({ folded }: { folded: boolean }): JSX.Element {
  return (
    <svg class="chevron" width="16" height="16" aria-hidden="true" data-fold="">
      <path d={folded ? 'M6 4L10 8L6 12' : 'M4 6L8 10L12 6'} />
    </svg>
  );
}

function classOf(row: Row, scene: Scene, cursor: boolean, hover: boolean): string {
  const classes = ['row', `row-${row.kind}`];
  if (row.kind === 'milestone') {
    if (lateDays(row, scene.today) > 0) classes.push('late');
    if (row.status) classes.push(`is-${row.status}`);
  }
  if (row.change?.kind === 'removed') classes.push('is-removed');
  if (cursor) classes.push('cursor');
  if (hover) classes.push('hover');
  return classes.join(' ');
}

interface Props {
  readonly placed: PlacedRow;
  readonly scene: Scene;
  readonly tabbable: boolean;
  readonly cursor: boolean;
  readonly hover: boolean;
  readonly narrow: boolean;
}
