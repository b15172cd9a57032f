import type { AbortSignalLike, ActionOptions, ActionOutcome } from '@runcompare/core';
import { mapLimited } from '../mapLimited';
import { ServerError } from './serverError';

/**
 * Does one thing to each run, a few at a time, and says what became of each: one run that fails stops
 * no other. Once aborted nothing more is sent, and what was not sent or had no answer yet says so.
 * Rejects only where it was aborted before anything was sent.
 */
export async function actOnEach(
  runIds: readonly string[],
  options: ActionOptions & {
    readonly act: (runId: string, signal: AbortSignalLike | undefined) => Promise<unknown>;
  },
): Promise<readonly ActionOutcome[]> {
  const { act, signal, onOutcome } = options;
  signal?.throwIfAborted();
  return mapLimited([...new Set(runIds)], inFlight, async (runId) => {
    const outcome = await attempt(runId, { act, signal });
    onOutcome?.(outcome);
    return outcome;
  });
}

const inFlight = 6;

async function attempt(
  runId: string,
  { act, signal }: Pick<Parameters<typeof actOnEach>[1], 'act' | 'signal'>,
): Promise<ActionOutcome> {
  if (signal?.aborted) {
    return { runId, outcome: 'failed', reason: 'Cancelled before it was tried.' };
  }
  try {
    await act(runId, signal);
    return { runId, outcome: 'done' };
  } catch (error) {
    if (!signal?.aborted) return failedOutcome(runId, error);
    const reason = 'Cancelled before an answer came: it may have been done.';
    return { runId, outcome: 'failed', reason };
  }
}

/** A server that says no (4xx) refused; one that could not (5xx, 429, no answer) failed. */
export function failedOutcome(runId: string, error: unknown): ActionOutcome {
  const reason = error instanceof Error ? error.message : String(error);
  const status = error instanceof ServerError ? (error.status ?? 0) : 0;
  if (status === 404) return { runId, outcome: 'notFound', reason };
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { runId, outcome: isRefusal ? 'refused' : 'failed', reason };
}
