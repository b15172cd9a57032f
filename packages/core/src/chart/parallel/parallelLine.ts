import type { RankedRun } from '../../comparison/rankRuns';
import { chartPath } from '../path/chartPath';
import { type ChartSlots, type RunInChart, runInChart } from '../runInChart';
import { keptRuns, type PlacedAxis } from './parallelAxes';

/** One run over all axes. */
export interface ParallelLine extends RunInChart {
  /** SVG path data to a tenth of a pixel. */
  readonly path: string;
  /** One height per axis, in pixels. */
  readonly heights: readonly number[];
  /** All ranges keep it. */
  readonly isInside: boolean;
  readonly isBest: boolean;
}

/** A line per run, in their order. */
export function parallelLinesOf(
  ranked: readonly RankedRun[],
  placed: readonly PlacedAxis[],
  slots: ChartSlots | undefined,
): readonly ParallelLine[] {
  const kept = keptRuns(placed, ranked.length);
  return ranked.map(({ run, rank }, i) => {
    const heights = placed.map(({ axis, of }) => axis.stops[of[i] as number]?.y ?? axis.bottom);
    return {
      ...runInChart(run, slots),
      heights,
      path: chartPath(heights.map((y, k) => ({ x: placed[k]?.axis.x ?? 0, y }))),
      isInside: kept[i] as boolean,
      isBest: rank === 1,
    };
  });
}
