/**
 * What every adapter for a server rejects with, save for an abort, which rejects with its reason.
 * `status` is absent where no answer came (the network, CORS); `code` is the server's own word,
 * such as `RESOURCE_DOES_NOT_EXIST` or `42501`. Nothing is tried again: that is up to the caller,
 * who can tell by `status` whether it makes sense.
 */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly status: number | undefined;
  readonly code: string | undefined;
  /** How long the server asks to wait, of one that is asked too often or is busy. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    message: string,
    found: {
      readonly status?: number | undefined;
      readonly code?: string | undefined;
      readonly retryAfterSeconds?: number | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, 'cause' in found ? { cause: found.cause } : undefined);
    this.status = found.status;
    this.code = found.code;
    this.retryAfterSeconds = found.retryAfterSeconds;
  }
}
