/** How long a source may take, and who may stop it. */
export interface CallOptions {
  readonly signal: AbortSignal;
  /** Milliseconds, or false for as long as it likes. */
  readonly timeoutMs: number | false;
}

/**
 * Asks a source for something. It is aborted when the signal is, or when it takes too long; either
 * way this rejects at once, also for a source that never looks at its signal. What a source throws
 * instead of rejecting is a rejection.
 */
export async function callSource<T>(
  call: (signal: AbortSignal) => Promise<T>,
  { signal, timeoutMs }: CallOptions,
): Promise<T> {
  signal.throwIfAborted();
  const own = new AbortController();
  const stop = () => own.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const timer =
    timeoutMs === false ? undefined : setTimeout(() => own.abort(lateError(timeoutMs)), timeoutMs);
  const stopped = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () => reject(own.signal.reason), { once: true });
  });
  try {
    return await Promise.race([call(own.signal), stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function lateError(timeoutMs: number): Error {
  const error = new Error(`The source did not answer within ${timeoutMs / 1000} s.`);
  error.name = 'TimeoutError';
  return error;
}
