import { normalQuantile } from './normal';

/**
 * The interval of a correlation r over n pairs by Fisher's z: `tanh(atanh(r) -+ z / sqrt(n - 3))`.
 * At the 95 % level r = .7 over 10 pairs is [.126, .923]. Undefined under 4 pairs or where r is no
 * correlation. Source: Fisher, "On the Probable Error of a Coefficient of Correlation", 1921.
 */
export function correlationInterval({
  r,
  n,
  level = 0.95,
}: {
  readonly r: number;
  readonly n: number;
  readonly level?: number | undefined;
}): readonly [low: number, high: number] | undefined {
  if (!(n > 3 && r >= -1 && r <= 1)) return undefined;
  const middle = Math.atanh(r);
  const half = normalQuantile(0.5 + level / 2) / Math.sqrt(n - 3);
  return [Math.tanh(middle - half), Math.tanh(middle + half)];
}
