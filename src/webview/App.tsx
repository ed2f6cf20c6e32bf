import type { JSX } from 'preact';
import type { Frame } from './frame.ts';
import { lookupOf } from './lookup.ts';
import type { Measure } from './measure.ts';
import { Axis } from './parts/Axis.tsx';
import { Chart } from './parts/Chart.tsx';
import { Compared } from './parts/Compared.tsx';
import { Edges } from './parts/Edges.tsx';
import { Header } from './parts/Header.tsx';
import { LabelRow } from './parts/Labels.tsx';
import type { Pane } from './parts/pane.ts';
import type { Gestures, State } from './state.ts';

export function App({ state, frame, pane, measure, gestures }: Props): JSX.Element {
  const { scene, rows, width, labelWidth, axisHeight, narrow } = frame;
  const shown = rows.placed.slice(pane.first, pane.last);
  // The row that has the keyboard stays, wherever one scrolls: its focus must not be lost.
  const focused = placeOf(state.focus, frame);
  if (focused && !shown.includes(focused)) shown.push(focused);
  const tabbable = focused ?? shown[0];
  const cursor = placeOf(state.cursor, frame);
  const hover = placeOf(state.hover, frame);
  return (
    <div class={scene.stale ? 'app stale' : 'app'}>
      <Header scene={scene} gestures={gestures} fitted={state.view.zoom === 'fit'} />
      {scene.notice !== undefined && <p class="notice">{scene.notice}</p>}
      {scene.compared && <Compared compared={scene.compared} gestures={gestures} />}
      <div class="scroller">
        <div class="sheet" style={{ width: `${labelWidth + width}px`, height: `${axisHeight + rows.height}px` }}>
          <div class="top" style={{ height: `${axisHeight}px` }}>
            <div class="corner" style={{ width: `${labelWidth}px` }} />
            <Axis frame={frame} pane={pane} measure={measure} left={state.scroll.left} />
          </div>
          <div class="side" style={{ width: `${labelWidth}px`, height: `${rows.height}px` }}>
            <div
              class={narrow ? 'labels narrow' : 'labels'}
              role="treegrid"
              aria-label={`Timeline of ${scene.name}`}
              aria-rowcount={scene.rows.length}
            >
              {shown.map((placed) => (
                <LabelRow
                  key={placed.row.key}
                  placed={placed}
                  scene={scene}
                  tabbable={placed === tabbable}
                  cursor={placed === cursor}
                  hover={placed === hover}
                  narrow={narrow}
                />
              ))}
            </div>
            <Edges frame={frame} pane={pane} left={state.scroll.left} />
          </div>
          <Chart
            frame={frame}
            pane={pane}
            measure={measure}
            marked={`${state.cursor ?? ''} ${state.focus ?? ''}`}
            chosen={(hover ?? focused)?.index}
            cursor={cursor}
            hover={hover}
          />
        </div>
      </div>
      <div class="unseen" aria-live="polite">
        {state.says}
      </div>
    </div>
  );
}

function placeOf(key: string | null | undefined, { scene, rows }: Frame): Frame['rows']['placed'][number] | undefined {
  const index = key === null || key === undefined ? undefined : lookupOf(scene).rowOf.get(key);
  return index === undefined ? undefined : rows.placed[rows.shownAt[index] ?? -1];
}

interface Props {
  readonly state: State;
  readonly frame: Frame;
  readonly pane: Pane;
  readonly measure: Measure;
  readonly gestures: Gestures;
}
