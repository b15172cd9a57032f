import type { AbortSignalLike } from '@runcompare/core';

/** Work on much data. It may be interrupted at each `yield`, a few milliseconds apart. */
export type Work<T> = Generator<void, T, void>;

/** Does it without a pause, for who wants no promise. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does it with pauses in which the page can react. Rejects with the signal's reason once aborted. */
export async function inTurns<T>(
  work: Work<T>,
  { signal }: { readonly signal?: AbortSignalLike | undefined },
): Promise<T> {
  const pause = createPause();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
    signal?.throwIfAborted();
  }
}

/** A function that lets the page have its turn once work has gone on for a few milliseconds. */
export function createPause(): () => Promise<void> | undefined {
  let pausedAt = Date.now();
  return () => {
    if (Date.now() - pausedAt < workMs) return undefined;
    return nextTask().then(() => {
      pausedAt = Date.now();
    });
  };
}

/** Below the 16 ms of a frame, with room for the page's own work. */
const workMs = 10;

/**
 * A message and no timer: browsers hold timers back, by 4 ms in a row of them and by a second in a
 * page that is not on screen.
 */
function nextTask(): Promise<void> {
  if (typeof MessageChannel === 'undefined') return new Promise((resume) => setTimeout(resume));
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}
