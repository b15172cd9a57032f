/**
 * Which mistake it was: a baseline that is not among the runs, two runs with one id, or any other
 * argument that cannot be meant, such as an objective without a direction or a window of 2.5 runs.
 */
export type RunCompareErrorCode = 'unknown-baseline' | 'duplicate-id' | 'invalid-argument';

/**
 * The one error that core throws, and only for a mistake in the call: bad data never throws, it
 * becomes a cell state or an issue. The message says what was wrong, why it matters and what to do,
 * the same in production; `code` is what a host tells errors apart by.
 */
export class RunCompareError extends Error {
  override readonly name = 'RunCompareError';
  readonly code: RunCompareErrorCode;

  constructor(code: RunCompareErrorCode, where: string, message: string) {
    super(`[runcompare] ${where}: ${message}`);
    this.code = code;
  }
}
