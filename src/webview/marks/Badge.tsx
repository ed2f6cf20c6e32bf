import type { JSX } from 'preact';
import type { Severity } from '../../core/timeline/scene.ts';

/** A severity by shape and colour: a disc, a triangle, a square; 12 pixels around the origin. */
export function Badge({ severity, x, y }: { severity: Severity; x: number; y: number }): JSX.Element {
  return (
    <g class={`badge badge-${severity}`} transform={`translate(${x} ${y})`}>
      <path class="badge-shape" d={SHAPES[severity]} />
      <path class="badge-sign" d={SIGNS[severity]} />
    </g>
  );
}

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M0-6a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z',
  warning: 'M0-5.8L6.4 5.3H-6.4Z',
  info: 'M-5-3.6a1.4 1.4 0 0 1 1.4-1.4h7.2a1.4 1.4 0 0 1 1.4 1.4v7.2a1.4 1.4 0 0 1-1.4 1.4h-7.2a1.4 1.4 0 0 1-1.4-1.4Z',
};

const SIGNS: Readonly<Record<Severity, string>> = {
  error: 'M-2.2-2.2L2.2 2.2M2.2-2.2L-2.2 2.2',
  warning: 'M0-1.8V1.4M0 3V3.7',
  info: 'M0-.6V2.6M0-2.7V-2.4',
};
