import { type ConfigCell, levelsOf } from '../comparison/configTable';
import { correlationPValue, pearson, ranksOf, spearman } from '../comparison/correlation';
import { etaSquared } from '../comparison/etaSquared';
import { numberIn } from '../comparison/factorOfChange';
import { correlationInterval } from '../distribution/fisherZ';
import type { Direction } from '../metric/metricDefinition';

/** How a key that holds numbers goes with the objective. */
export interface NumberAssociation {
  readonly kind: 'number';
  readonly key: string;
  /** Runs that hold a number. */
  readonly n: number;
  /** `log`: the numbers are positive and span two decades or more, and are taken as logarithms. */
  readonly scale: 'linear' | 'log';
  /** Correlation with the objective as it stands: of a loss, minus is better. */
  readonly pearson: number;
  /** Runs with a larger number tend to be better or worse; absent where the two disagree. */
  readonly higherIs?: 'better' | 'worse' | undefined;
  /** The same of ranks. */
  readonly spearman: number;
  /** 95 % interval of Pearson's r, by Fisher's z; see `correlationInterval`. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  /** The larger of Pearson's and Spearman's, before any correction. */
  readonly pValue: number;
}

/** How a key that holds categories goes with the objective. */
export interface CategoryAssociation {
  readonly kind: 'category';
  readonly key: string;
  /** Runs of which the category is known. */
  readonly n: number;
  /** How many categories there are; null and not set are categories too. */
  readonly categories: number;
  /** Share of the variance of the objective that lies between them. */
  readonly etaSquared: number;
  /** The larger of those of the values and of their ranks, before any correction. */
  readonly pValue: number;
}

/** How one key goes with the objective. Association is not cause. */
export type KeyAssociation = NumberAssociation | CategoryAssociation;

/**
 * Why nothing can be said of a key: it never varied, no two runs share a category, or under five
 * usable runs say what they hold.
 */
export type KeyLeftOut = 'constant' | 'everyRunDiffers' | 'tooFewRuns';

/** Fewer runs than this give no coefficient. */
export const requiredRuns = 5;

/**
 * How one key goes with the objective over runs of which `values` holds the best values, not all
 * equal. A key is a number where every run that sets it holds a finite one; runs that do not are
 * left out of it. Anything else is a category. Values and ranks must both go with the key for a small
 * p-value, so that neither one outlier nor a bend makes a claim.
 */
export function associateKey(
  row: { readonly key: string; readonly cells: readonly ConfigCell[] },
  values: readonly number[],
  direction: Direction,
): KeyAssociation | KeyLeftOut {
  const { key, cells } = row;
  const { of, count } = levelsOf(cells);
  if (count < 2) return 'constant';
  const numbers = keyNumbers(cells);
  if (numbers) {
    const x = numbers.values.flatMap((value) => (value === undefined ? [] : [value]));
    const y = values.filter((_, i) => numbers.values[i] !== undefined);
    const [r, rho] = [pearson(x, y), spearman(x, y)];
    if (x.length >= requiredRuns && r !== undefined && rho !== undefined) {
      const n = x.length;
      return {
        kind: 'number',
        key,
        n,
        scale: numbers.scale,
        pearson: r,
        ...(r * rho > 0 && { higherIs: (direction === 'max') === r > 0 ? 'better' : 'worse' }),
        spearman: rho,
        interval: correlationInterval({ r, n }),
        pValue: Math.max(correlationPValue(r, n) ?? 1, correlationPValue(rho, n) ?? 1),
      };
    }
  }
  const y = values.filter((_, i) => of[i] !== undefined);
  if (y.length < requiredRuns) return 'tooFewRuns';
  if (count === y.length) return 'everyRunDiffers';
  const categories = of.filter((level) => level !== undefined);
  const [share, rankShare] = [etaSquared(y, categories), etaSquared(ranksOf(y), categories)];
  if (!share || !rankShare) return 'tooFewRuns';
  return {
    kind: 'category',
    key,
    n: y.length,
    categories: count,
    etaSquared: share.etaSquared,
    pValue: Math.max(share.pValue, rankShare.pValue),
  };
}

/**
 * What a key holds per run, on the scale on which it is judged. Undefined where some run holds
 * anything else than a finite number or null, or where all numbers are equal.
 */
export function keyNumbers(
  cells: readonly ConfigCell[],
): { scale: 'linear' | 'log'; values: readonly (number | undefined)[] } | undefined {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const cell of cells) {
    if (cell.state !== 'value' || cell.value === null) continue;
    const value = numberIn(cell);
    if (value === undefined) return undefined;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  if (!(lowest < highest)) return undefined;
  // The margin is for 1e-5 to 1e-3, whose ratio is a hair under a hundred.
  const isLog = lowest > 0 && highest / lowest >= 100 * (1 - 1e-9);
  const values = cells.map((cell) => {
    const value = numberIn(cell);
    return isLog && value !== undefined ? Math.log(value) : value;
  });
  return { scale: isLog ? 'log' : 'linear', values };
}
