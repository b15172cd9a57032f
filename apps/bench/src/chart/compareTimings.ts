import type { Timing } from './interleave';
import { medianOf } from './medianOf';

/** What the table shows of one library and one operation. */
export type Compared =
  | Exclude<Timing, { readonly state: 'timed' }>
  | {
      readonly state: 'timed';
      /** Median, without what the page takes with no chart in it. */
      readonly ms: number;
      /** Of the yardstick's time; undefined where that has none. */
      readonly ratio: number | undefined;
      readonly rounds: number;
    };

/** Compares the timings of all libraries with the one named `yardstick`; `blank` has no chart. */
export function compareTimings(
  timings: ReadonlyMap<string, Timing>,
  { yardstick, blank }: { readonly yardstick: string; readonly blank: string },
): ReadonlyMap<string, Compared> {
  const floor = typical(timings.get(blank)) ?? 0;
  const netOf = (timing: Timing | undefined) => {
    const ms = typical(timing);
    // Below what a clock can tell from the blank page, a ratio would be noise.
    return ms === undefined ? undefined : Math.max(leastMs, ms - floor);
  };
  const base = netOf(timings.get(yardstick));
  return new Map(
    [...timings]
      .filter(([name]) => name !== blank)
      .map(([name, timing]): [string, Compared] => {
        const ms = netOf(timing);
        if (timing.state !== 'timed' || ms === undefined) {
          return [name, timing.state === 'timed' ? { state: 'givenUp' } : timing];
        }
        const ratio = base === undefined ? undefined : ms / base;
        return [name, { state: 'timed', ms, ratio, rounds: timing.times.length }];
      }),
  );
}

const leastMs = 0.01;

function typical(timing: Timing | undefined): number | undefined {
  return timing?.state === 'timed' ? medianOf(timing.times) : undefined;
}
