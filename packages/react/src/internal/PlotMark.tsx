import type { ReactElement } from 'react';
import { RunMark } from './RunMark';
import { runColor } from './RunSwatch';

/** A run's mark with its middle at a place of a picture, in pixels. */
export function PlotMark({
  slot,
  x,
  y,
  size,
}: {
  readonly slot: number | undefined;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}): ReactElement {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 12}) translate(-6 -6)`}>
      <RunMark slot={slot} />
    </g>
  );
}

/** The color of a run in a picture, neutral without a slot. */
export function plotColor(slot: number | undefined): string {
  return slot === undefined ? 'var(--rc-line-control)' : runColor(slot);
}
