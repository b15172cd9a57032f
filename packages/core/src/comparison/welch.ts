/** What is known of one side of a difference: the spread of single values and their number. */
export interface Spread {
  readonly n: number;
  /** Above 0. */
  readonly sd: number;
}

export interface WelchError {
  /** Standard error of the difference of the two means. */
  readonly standardError: number;
  /** Degrees of freedom of Student's t, not whole. */
  readonly df: number;
}

/**
 * The standard error of a difference of two means with unequal noise. Sources: Welch, "The
 * Generalization of 'Student's' Problem", 1947; degrees of freedom by Satterthwaite, 1946.
 */
export function welchError(a: Spread, b: Spread): WelchError {
  const largest = Math.max(a.sd, b.sd);
  const partA = (a.sd / largest) ** 2 / a.n;
  const partB = (b.sd / largest) ** 2 / b.n;
  const sum = partA + partB;
  return {
    standardError: largest * Math.sqrt(sum),
    df: sum ** 2 / (partA ** 2 / (a.n - 1) + partB ** 2 / (b.n - 1)),
  };
}
