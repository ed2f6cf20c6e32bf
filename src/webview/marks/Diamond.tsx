import type { JSX } from 'preact';
import type { Status } from '../../core/timeline/scene.ts';

/** Half the height of a milestone's mark. */
export const DIAMOND = 6.5;

/**
 * A milestone's mark around the origin. The shape alone says the status: filled done, half in progress, hollow planned,
 * two bars within for blocked, struck through for dropped.
 */
export function Diamond({ status, size = DIAMOND }: { status: Status; size?: number }): JSX.Element {
  const outline = `M0-${size}L${size} 0L0 ${size}L-${size} 0Z`;
  return (
    <>
      <path class={status === 'done' ? 'diamond diamond-full' : 'diamond'} d={outline} />
      {status === 'in-progress' && <path class="diamond-half" d={`M0-${size}V${size}L-${size} 0Z`} />}
      {status === 'blocked' && <path class="diamond-sign" d="M-1.6-2.5V2.5M1.6-2.5V2.5" />}
      {status === 'dropped' && <path class="diamond-sign" d={`M-${size + 3} 0H${size + 3}`} />}
    </>
  );
}
