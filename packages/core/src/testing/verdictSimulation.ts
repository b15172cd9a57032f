import { type DifferenceInput, judgeDifference } from '../comparison/judgeDifference';
import type { VerdictKind } from '../comparison/verdict';
import { createXoshiro } from './xoshiro';

/** One kind of made-up comparison, whose truth is known. */
export interface SimulationCell {
  /** Compared configurations. */
  readonly k: number;
  /** Seeds of each, or of each replicate set beside lone runs. */
  readonly n: number;
  /** Noise of every second configuration over that of the others. */
  readonly noiseRatio?: number | undefined;
  /** How much better the first configuration really is than the others, in noise sds. */
  readonly lead?: number | undefined;
  readonly dataSets: number;
  readonly seed: number;
}

/** Share of data sets in which any two of k configurations of n seeds each are called *clear*. */
export function shareClear({ k, n, noiseRatio = 1, lead = 0, dataSets, seed }: SimulationCell) {
  const draw = createDraw(seed);
  return shareOf(dataSets, () => {
    const configurations = Array.from({ length: k }, (_, i) =>
      draw(n, { mean: i === 0 ? -lead : 0, sd: i % 2 === 0 ? 1 : noiseRatio }),
    );
    return anyPair(configurations, 'clear', {});
  });
}

/**
 * Share of data sets in which any two of k equal lone runs are called *likely*, with the noise
 * measured on two replicate sets of n seeds beside them.
 */
export function shareLikely({ k, n, dataSets, seed }: SimulationCell) {
  const draw = createDraw(seed);
  return shareOf(dataSets, () => {
    const lone = Array.from({ length: k }, () => draw(1, { mean: 0, sd: 1 }));
    const elsewhere = [draw(n, { mean: 5, sd: 1 }), draw(n, { mean: -5, sd: 1 })];
    return anyPair(lone, 'likely', { elsewhere });
  });
}

/** The same for a tool that crowns whichever configuration has the lowest mean. */
export function shareCrowned({ k, n, noiseRatio = 1, dataSets, seed }: SimulationCell) {
  const draw = createDraw(seed);
  return shareOf(dataSets, () => {
    const sums = Array.from({ length: k }, (_, i) =>
      draw(n, { mean: 0, sd: i % 2 === 0 ? 1 : noiseRatio }).reduce((sum, value) => sum + value, 0),
    ).sort((a, b) => a - b);
    return (sums[0] as number) < (sums[1] as number);
  });
}

function createDraw(seed: number) {
  const random = createXoshiro(seed);
  return (n: number, { mean, sd }: { readonly mean: number; readonly sd: number }) =>
    Array.from({ length: n }, () => mean + sd * random.normal());
}

function shareOf(dataSets: number, isHit: () => boolean): number {
  let hits = 0;
  for (let i = 0; i < dataSets; i++) if (isHit()) hits++;
  return hits / dataSets;
}

function anyPair(
  configurations: readonly (readonly number[])[],
  verdict: VerdictKind,
  rest: Pick<DifferenceInput, 'elsewhere'>,
): boolean {
  const pairs = (configurations.length * (configurations.length - 1)) / 2;
  return configurations.some((a, i) =>
    configurations.slice(i + 1).some((b) => {
      const judged = judgeDifference({
        a: { values: a },
        b: { values: b },
        direction: 'min',
        pairs,
        ...rest,
      });
      return judged.verdict === verdict;
    }),
  );
}
