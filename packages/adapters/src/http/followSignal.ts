import type { AbortSignalLike } from '@runcompare/core';

/** A signal of the platform's own: `fetch` takes no look-alike. Release it when the request is over. */
export function followSignal(signal: AbortSignalLike | undefined): {
  readonly signal: AbortSignal;
  readonly release: () => void;
} {
  const controller = new AbortController();
  const follow = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', follow);
  return {
    signal: controller.signal,
    release: () => signal?.removeEventListener('abort', follow),
  };
}
