/** The largest of the numbers that are known; undefined where none is. */
export function largestKnown(values: readonly (number | undefined)[]): number | undefined {
  let largest: number | undefined;
  for (const value of values) {
    if (value !== undefined) largest = Math.max(value, largest ?? value);
  }
  return largest;
}
