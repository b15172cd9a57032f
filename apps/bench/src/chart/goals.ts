import type { Operation } from './operations';

const goals: { readonly [operation in Operation]?: readonly (readonly [number, number])[] } = {
  mount: [
    [10_000, 0.7],
    [100_000, 0.6],
    [1_000_000, 0.3],
  ],
  move: [[0, 0.8]],
  zoom: [
    [10_000, 0.7],
    [100_000, 0.5],
    [1_000_000, 0.3],
  ],
};

/** What our time should be at most, as a multiple of uPlot's; undefined where there is no goal. */
export function goalOf(operation: Operation, points: number): number | undefined {
  return goals[operation]?.findLast(([from]) => points >= from)?.[1];
}
