import type { Comparison } from '@runcompare/core';

/**
 * For tests: where two comparisons differ, by place, such as `metrics.perplexity.cells.0.value`. Two
 * numbers are the same where a 32-bit float, which event files hold, would not tell them apart.
 */
export function comparisonDifferences(a: Comparison, b: Comparison): string[] {
  const [left, right] = [byMetric(a), byMetric(b)];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].filter((key) => {
    const [x, y] = [left.get(key), right.get(key)];
    if (typeof x === 'number' && typeof y === 'number') return !isClose(x, y);
    return !Object.is(x, y);
  });
}

/** Metrics by their key: one that is missing moves no other. */
function byMetric({ metrics, ...rest }: Comparison) {
  return leaves({ ...rest, metrics: Object.fromEntries(metrics.map((row) => [row.key, row])) });
}

function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value === 'number') return new Map([[path, Math.fround(value)]]);
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leaves(inner, path ? `${path}.${key}` : key),
    ]),
  );
}

/** A rounded number is off by 6e-8, the difference of two close ones by more. */
const isClose = (x: number, y: number) =>
  Object.is(x, y) || Math.abs(x - y) <= 1e-4 * Math.max(Math.abs(x), Math.abs(y));
