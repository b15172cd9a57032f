import { findHoles, type Hole } from '../../../curve/findHoles';
import type { Series } from '../../../curve/series';
import { extremeIndex, type ValueBlocks, valueBlocks } from '../../../curve/valueBlocks';
import type { ValueScale } from '../../scale/chartScale';

/** A series with what finds its extremes and interruptions without reading all of it. */
export interface ChartLine {
  readonly series: Series;
  readonly blocks: ValueBlocks;
  /** Where the line is interrupted, in order. */
  readonly holes: { readonly [kind in ValueScale]: readonly Hole[] };
}

/** Reads every point once. */
export function chartLine(series: Series): ChartLine {
  const { y } = series;
  const blocks = valueBlocks(y);
  const linear = findHoles(y, { valueScale: 'linear', blocks });
  const lowest = y[extremeIndex(blocks, 'lowest')] ?? Infinity;
  const log = lowest > 0 ? linear : findHoles(y, { valueScale: 'log', blocks });
  return { series, blocks, holes: { linear, log } };
}

export function isDrawable(value: number, kind: ValueScale): boolean {
  return Number.isFinite(value) && (kind === 'linear' || value > 0);
}

/** The values above it have a place on the axis. */
export function floorOf(kind: ValueScale): number {
  return kind === 'log' ? 0 : -Infinity;
}
