/** What a gap is a share of: the larger magnitude of the two, or the reference. */
export type GapRelativeTo = 'larger' | 'reference';

/** On which terms a distance is a share. */
export interface GapOptions {
  /** On an interval scale (reward, log-likelihood) there is no gap. */
  readonly scale?: 'ratio' | 'interval' | undefined;
  /** The larger magnitude by default. */
  readonly relativeTo?: GapRelativeTo | undefined;
}

/**
 * The distance between two values as a share, `|value - best| / max(|value|, |best|)`: unsigned,
 * symmetric and within 0 and 1, so that "A is 26 % better than B" and "B is 26 % worse than A" are
 * the same number. With `relativeTo: 'reference'` the textbook `|value - best| / |best|`.
 *
 * Undefined where a share means nothing: either value is not finite or is 0 while the other is
 * not, the signs differ, the share itself is not finite, or the scale is an interval. Two equal
 * values have the gap 0.
 */
export function computeGap(
  value: number,
  best: number,
  options: GapOptions = {},
): number | undefined {
  if (!Number.isFinite(value) || !Number.isFinite(best)) return undefined;
  if (options.scale === 'interval') return undefined;
  if (value === best) return 0;
  if (Math.sign(value) !== Math.sign(best)) return undefined;
  const reference =
    options.relativeTo === 'reference' ? Math.abs(best) : Math.max(Math.abs(value), Math.abs(best));
  const gap = Math.abs(value / reference - best / reference);
  return Number.isFinite(gap) ? gap : undefined;
}
