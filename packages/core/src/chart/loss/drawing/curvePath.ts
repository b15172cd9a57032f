import { firstHoleFrom } from '../../../curve/findHoles';
import type { ReducedSeries } from '../../../curve/reduceSeries';
import type { LossChartPlace } from '../../path/lossChartPlace';
import { nearPlot } from '../../path/nearPlot';
import { pathPen } from '../../path/pathPen';
import { type ChartScale, pixelsOf } from '../../scale/chartScale';
import { tenth } from '../../scale/fitScale';
import type { ChartLine } from '../line/chartLine';

export interface CurvePath {
  readonly path: string;
  /** Points drawn inside the visible range. */
  readonly drawn: number;
  /** The places of those inside the plot, where no more than asked for are drawn, else none. */
  readonly places: readonly LossChartPlace[];
}

interface PathOptions {
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly mostPlaces?: number | undefined;
}

/**
 * SVG path data through the points that are kept of a line, cut wherever it is interrupted. The
 * point on either side of the visible range is drawn too, so that the line runs to the edge.
 */
export function curvePath(
  { series, holes }: ChartLine,
  { indices, start, end }: ReducedSeries,
  { x, y, mostPlaces = 0 }: PathOptions,
): CurvePath {
  const interruptions = holes[y.kind];
  const toX = pixelsOf(x);
  const toY = pixelsOf(y);
  const placeOf = (index: number): LossChartPlace => ({
    x: toX(series.x[index] as number),
    y: toY(series.y[index] as number),
  });
  const pen = pathPen();
  const places: LossChartPlace[] = [];
  let drawn = 0;
  let hole = firstHoleFrom(interruptions, indices[0] ?? 0);
  for (let k = 0; k < indices.length; k++) {
    const index = indices[k] as number;
    for (; (interruptions[hole]?.to ?? Infinity) < index; hole++) pen.cut();
    if ((interruptions[hole]?.from ?? Infinity) <= index) {
      pen.cut();
      continue;
    }
    if (index < start || index >= end) {
      const beside = indices[index < start ? k + 1 : k - 1];
      const far = placeOf(index);
      const place = nearPlot(far, beside === undefined ? undefined : placeOf(beside), x.range);
      // Beside an interruption it has no line to be on.
      if (!Number.isNaN(place.y)) pen.to(place.x, place.y);
      continue;
    }
    const px = toX(series.x[index] as number);
    const py = toY(series.y[index] as number);
    pen.to(px, py);
    drawn++;
    const isInside = py >= y.range[1] && py <= y.range[0];
    if (isInside && drawn <= mostPlaces) places.push({ x: tenth(px), y: tenth(py) });
  }
  pen.cut();
  return { path: pen.path(), drawn, places: drawn <= mostPlaces ? places : [] };
}
