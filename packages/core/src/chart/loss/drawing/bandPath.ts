import { firstHoleFrom } from '../../../curve/findHoles';
import type { ReducedSeries } from '../../../curve/reduceSeries';
import type { LossChartPlace } from '../../path/lossChartPlace';
import { nearPlot } from '../../path/nearPlot';
import { pathPen } from '../../path/pathPen';
import { type ChartScale, pixelsOf } from '../../scale/chartScale';
import type { ChartLine } from '../line/chartLine';
import type { ChartBand } from '../line/curveLines';

/**
 * SVG path data of the area between both ends of a band: a closed shape per uninterrupted part. On a
 * log axis an end at 0 or less has no place, and the shape goes down to the edge of the plot.
 */
export function bandPath(
  { low, high }: ChartBand,
  [reducedLow, reducedHigh]: readonly [ReducedSeries, ReducedSeries],
  { x, y }: { readonly x: ChartScale; readonly y: ChartScale },
): string {
  const { start, end } = reducedHigh;
  const interruptions = high.holes[y.kind];
  const toX = pixelsOf(x);
  const toY = pixelsOf(y);
  const pen = pathPen();
  const placeOf = ({ series }: ChartLine, index: number): LossChartPlace => {
    const value = series.y[index] as number;
    const isShown = y.kind === 'linear' || value > 0;
    return { x: toX(series.x[index] as number), y: isShown ? toY(value) : y.range[0] };
  };
  const draw = (part: readonly number[]) => {
    const edge = (line: ChartLine) =>
      part.map((index, k) => {
        const place = placeOf(line, index);
        if (index >= start && index < end) return place;
        const beside = part[index < start ? k + 1 : k - 1];
        return nearPlot(place, beside === undefined ? undefined : placeOf(line, beside), x.range);
      });
    for (const place of edge(high)) pen.to(place.x, place.y);
    for (const place of edge(low).reverse()) pen.to(place.x, place.y);
    pen.close();
  };
  // At the points of both: a width in between would be that of no position.
  const indices = [...new Set([...reducedLow.indices, ...reducedHigh.indices])];
  indices.sort((a, b) => a - b);
  let part: number[] = [];
  let hole = firstHoleFrom(interruptions, indices[0] ?? 0);
  for (const index of indices) {
    for (; (interruptions[hole]?.to ?? Infinity) < index; hole++) {
      draw(part);
      part = [];
    }
    if ((interruptions[hole]?.from ?? Infinity) > index) part.push(index);
  }
  draw(part);
  return pen.path();
}
