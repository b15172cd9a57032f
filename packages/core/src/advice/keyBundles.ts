import { type ConfigCell, levelsOf } from '../comparison/configTable';
import { pearson } from '../comparison/correlation';
import { keyNumbers, requiredRuns } from './keyAssociation';

/** Above this correlation nobody can tell which of two keys did it. */
const togetherFrom = 0.9;

/**
 * Keys that move together over the same runs, as lists of indices in ascending order: numbers with
 * |r| > .9 on the scale on which each is judged, and keys that split the runs into the same parts.
 * Two numbers that differ in every run, as a random search draws them, split them into the same parts
 * of one each, which says nothing about the two. A chain of such keys is one bundle; a key on its own
 * is one as well.
 */
export function bundleKeys(rows: readonly { readonly cells: readonly ConfigCell[] }[]): number[][] {
  const parts = rows.map(({ cells }) => sharedParts(cells));
  const numbers = rows.map((row) => keyNumbers(row.cells)?.values);
  const bundleOf = rows.map((_, i) => i);
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < i; j++) {
      const [one, other] = [bundleOf[i] as number, bundleOf[j] as number];
      if (one === other) continue;
      const isSameSplit = parts[i] !== undefined && parts[i] === parts[j];
      if (!isSameSplit && !moveTogether(numbers[i], numbers[j])) continue;
      for (const [k, bundle] of bundleOf.entries()) if (bundle === one) bundleOf[k] = other;
    }
  }
  const bundles = new Map<number, number[]>();
  for (const [i, bundle] of bundleOf.entries()) {
    const members = bundles.get(bundle);
    if (members) members.push(i);
    else bundles.set(bundle, [i]);
  }
  return [...bundles.values()];
}

/** How a key splits the runs; undefined where no two of them share a value. */
function sharedParts(cells: readonly ConfigCell[]): string | undefined {
  const { of, count } = levelsOf(cells);
  return count < of.filter((level) => level !== undefined).length ? of.join() : undefined;
}

function moveTogether(
  a: readonly (number | undefined)[] | undefined,
  b: readonly (number | undefined)[] | undefined,
): boolean {
  const [x, y]: [number[], number[]] = [[], []];
  for (const [i, value] of a?.entries() ?? []) {
    const other = b?.[i];
    if (value === undefined || other === undefined) continue;
    x.push(value);
    y.push(other);
  }
  return x.length >= requiredRuns && Math.abs(pearson(x, y) ?? 0) > togetherFrom;
}
