import type { BenchmarkResult } from '../benchmark';
import { ours, yardstick } from './contestants';
import { type Operation, operations } from './operations';
import type { SizeResults } from './printTimings';

/** From how many points on, our time should be at most this multiple of the yardstick's. */
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

/** Our times beside what they should be; nothing where there is no goal or no time. */
export function goalResults(results: SizeResults, points: number): readonly BenchmarkResult[] {
  return ours.flatMap((name) =>
    operations.flatMap((operation) => {
      const own = results.get(operation)?.get(name);
      const base = results.get(operation)?.get(yardstick);
      const ratio = goals[operation]?.findLast(([from]) => points >= from)?.[1];
      if (ratio === undefined || own?.state !== 'timed' || base?.state !== 'timed') return [];
      return {
        name: `${name}: ${operation}, 5 x ${points.toLocaleString('en-US')}`,
        goal: { ratio },
        ms: own.ms,
        baselineName: yardstick,
        baselineMs: base.ms,
        ratio: own.ms / base.ms,
      };
    }),
  );
}
