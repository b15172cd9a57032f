/** SQL stores that know no infinity keep the largest double in its place: it is one again. */
export function asInfinity(value: number): number {
  return Math.abs(value) >= 1.797e308 ? Math.sign(value) * Infinity : value;
}
