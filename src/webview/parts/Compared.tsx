import type { JSX } from 'preact';
import type { ComparedNote } from '../../core/timeline/scene.ts';
import type { Gestures } from '../state.ts';

/** With what the plan is compared, what came of it, and the ways through the changes and out. */
export function Compared({ compared, gestures }: Props): JSX.Element {
  return (
    <section class="compared-note" aria-label="Comparison">
      <p>
        <svg class="legend" width="30" height="12" aria-hidden="true">
          <g class="compared" transform="translate(6 6)">
            <path class="ghost-mark" d="M0-5l5 5l-5 5l-5-5Z" />
            <path class="ghost-way" d="M7 .5H22m-4-3l4 3l-4 3" />
          </g>
        </svg>
        <strong>{`Since ${compared.with}:`}</strong> {compared.says}
      </p>
      <div class="tools" role="toolbar" aria-label="Changes">
        <button type="button" class="tool" title="The change before (P)" onClick={() => gestures.compare('previous')}>
          Previous
        </button>
        <button type="button" class="tool" title="The next change (N)" onClick={() => gestures.compare('next')}>
          Next
        </button>
        <button type="button" class="tool" title="Show the plan alone" onClick={() => gestures.compare('off')}>
          Stop comparing
        </button>
      </div>
    </section>
  );
}

interface Props {
  readonly compared: ComparedNote;
  readonly gestures: Gestures;
}
