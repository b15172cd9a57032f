/** What came of one contestant's rounds. */
export type Timing =
  | { readonly state: 'timed'; readonly times: readonly number[] }
  /** No round was done in time. */
  | { readonly state: 'tooSlow' }
  /** It was given up before, on something else. */
  | { readonly state: 'givenUp' }
  /** The library has no such thing. */
  | { readonly state: 'unable' };

export interface Contestant {
  readonly name: string;
  /** One round, in milliseconds. Round 0 warms up. */
  readonly run: (round: number) => Promise<number | Exclude<Timing['state'], 'timed'>>;
}

export interface Rounds {
  /** Beside the warm-up. */
  readonly count: number;
  /** A contestant that has taken this long in all starts no further round than its first. */
  readonly budgetMs: number;
}

/**
 * Runs A B C, A B C, ..., so that a slow second of the machine slows all of them. A slow contestant
 * has fewer times than rounds were asked for.
 */
export async function interleave(
  contestants: readonly Contestant[],
  { count, budgetMs }: Rounds,
): Promise<ReadonlyMap<string, Timing>> {
  const timings = new Map<string, Timing>();
  const spent = new Map<string, number>();
  for (let round = 0; round <= count; round++) {
    for (const { name, run } of contestants) {
      const known = timings.get(name) ?? { state: 'timed', times: [] };
      const before = spent.get(name) ?? 0;
      if (known.state !== 'timed' || (round > 1 && before > budgetMs)) continue;
      const result = await run(round);
      if (typeof result === 'number') {
        spent.set(name, before + result);
        timings.set(name, {
          state: 'timed',
          times: round === 0 ? [] : [...known.times, result],
        });
      } else if (known.times.length > 0) {
        spent.set(name, Infinity);
      } else {
        timings.set(name, { state: result });
      }
    }
  }
  return timings;
}
