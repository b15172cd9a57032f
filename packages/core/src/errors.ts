export type RunCompareErrorCode = 'unknown-baseline' | 'duplicate-id' | 'invalid-argument';

/**
 * The one error that core throws, and only for a mistake in the call: bad data never throws, it
 * becomes a cell state or an issue. The message says what was wrong, why it matters and what to do.
 */
export class RunCompareError extends Error {
  override readonly name = 'RunCompareError';
  readonly code: RunCompareErrorCode;

  constructor(code: RunCompareErrorCode, where: string, message: string) {
    super(`[runcompare] ${where}: ${message}`);
    this.code = code;
  }
}
