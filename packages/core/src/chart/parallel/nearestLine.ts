import type { ParallelCoordinatesView } from './parallelCoordinatesView';

/**
 * The stop of the line that is nearest above or below a place, among those that the ranges keep;
 * undefined past `within` pixels and beside the axes.
 */
export function nearestLine(
  { axes, lines, stops }: Pick<ParallelCoordinatesView, 'axes' | 'lines' | 'stops'>,
  at: { readonly x: number; readonly y: number; readonly within: number },
): number | undefined {
  const after = axes.findIndex((axis) => axis.x >= at.x);
  const [left, right] = [axes[after - 1], axes[after]];
  if (!left || !right) return undefined;
  const share = (at.x - left.x) / (right.x - left.x);
  let nearest: string | undefined;
  let least = at.within;
  for (const { runId, heights, isInside } of lines) {
    if (!isInside) continue;
    const [from, to] = [heights[after - 1] ?? 0, heights[after] ?? 0];
    const distance = Math.abs(from + (to - from) * share - at.y);
    // Of lines on each other the last is the one that is seen.
    if (distance <= least) {
      least = distance;
      nearest = runId;
    }
  }
  const index = stops.findIndex((stop) => stop.key === nearest);
  return index < 0 ? undefined : index;
}
