import { findHoles, type Hole } from '../curve/findHoles';
import type { Series } from '../curve/series';
import { type ValueBlocks, valueBlocks } from '../curve/valueBlocks';
import type { ValueScale } from './chartScale';

/** A series with what finds its extremes and interruptions without reading all of it. */
export interface ChartLine {
  readonly series: Series;
  readonly blocks: ValueBlocks;
  /** Where the line is interrupted, in order. */
  readonly holes: { readonly [kind in ValueScale]: readonly Hole[] };
}

/** Reads every point once; what a series has in common with the one before is not read again. */
export function chartLine(series: Series, before?: ChartLine): ChartLine {
  const { y } = series;
  const blocks = valueBlocks(y, before && { y: before.series.y, blocks: before.blocks });
  const linear = findHoles(y, { valueScale: 'linear', blocks });
  const isPositive = blocks.low.every((low) => low > 0);
  const log = isPositive ? linear : findHoles(y, { valueScale: 'log', blocks });
  return { series, blocks, holes: { linear, log } };
}

export function isDrawable(value: number, kind: ValueScale): boolean {
  return Number.isFinite(value) && (kind === 'linear' || value > 0);
}

/** The values above it have a place on the axis. */
export function floorOf(kind: ValueScale): number {
  return kind === 'log' ? 0 : -Infinity;
}
