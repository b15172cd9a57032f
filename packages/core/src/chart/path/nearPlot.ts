import type { LossChartPlace } from './lossChartPlace';

/** How far beyond the plot a line is drawn, in pixels: no renderer is exact far away from it. */
const reach = 1000;

/**
 * A place beyond the sides of a plot, moved along the line towards the one beside it until it is
 * close. As it is where it is close already, or has none beside it.
 */
export function nearPlot(
  place: LossChartPlace,
  beside: LossChartPlace | undefined,
  [left, right]: readonly [number, number],
): LossChartPlace {
  const x = Math.max(left - reach, Math.min(right + reach, place.x));
  if (!beside || x === place.x || beside.x === place.x) return place;
  const share = (x - place.x) / (beside.x - place.x);
  return { x, y: place.y + share * (beside.y - place.y) };
}
