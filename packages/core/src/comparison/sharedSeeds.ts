import { signFlipP } from '../distribution/signFlip';

interface SeededValues {
  readonly values: readonly number[];
  /** In the order of the values. */
  readonly seeds?: readonly (string | undefined)[] | undefined;
}

/**
 * The exact two-sided sign-flip p over the seeds that both sides share, shown beside a verdict and
 * never changing it. Undefined under six shared seeds, where it cannot get below .05.
 */
export function sharedSeedsP(a: SeededValues, b: SeededValues): number | undefined {
  const bySeed = new Map(b.seeds?.map((seed, i) => [seed, b.values[i]]));
  const differences = a.values.flatMap((value, i) => {
    const seed = a.seeds?.[i];
    const other = seed === undefined ? undefined : bySeed.get(seed);
    return other === undefined ? [] : [value - other];
  });
  return differences.length >= fewestShared ? signFlipP(differences) : undefined;
}

const fewestShared = 6;
