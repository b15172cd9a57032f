import type { HistoryResult, Run, RunSource } from '@runcompare/core';
import { sourceOf } from './sourceOf';

/** Whose history fails for as long as a test says so. */
export function failingHistory(
  runs: readonly Run[],
  { runId, isDown = () => true }: { readonly runId: string; readonly isDown?: () => boolean },
): RunSource {
  const source = sourceOf(runs);
  return {
    ...source,
    loadHistories: (id, options) =>
      id === runId && isDown()
        ? Promise.reject(new Error('500, internal error.'))
        : source.loadHistories(id, options),
  };
}

/** Answers nothing at all, and minds its signal. */
export function hangingSource(runs: readonly Run[]): RunSource {
  return {
    ...sourceOf(runs),
    listRuns: (options) =>
      new Promise((_, reject) => {
        const signal = options?.signal;
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
  };
}

/** Gives histories once all of them are asked for: the one that was asked for last comes first. */
export function lastComesFirst(runs: readonly Run[], count: number): RunSource {
  const source = sourceOf(runs);
  const answers: (() => Promise<unknown>)[] = [];
  const answerAll = async () => {
    for (const answer of answers.toReversed()) {
      await answer();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    ...source,
    loadHistories: (id, options) =>
      new Promise<HistoryResult>((resolve) => {
        answers.push(() => source.loadHistories(id, options).then(resolve));
        if (answers.length === count) void answerAll();
      }),
  };
}

/** Tells, a while after somebody listens, that a run is not what it was. */
export function tellingSource(runs: readonly Run[], changed: Run, afterMs: number): RunSource {
  return {
    ...sourceOf(runs),
    subscribe: (observer) => {
      const timer = setTimeout(() => observer.onChange({ runs: [changed] }), afterMs);
      return () => clearTimeout(timer);
    },
  };
}
