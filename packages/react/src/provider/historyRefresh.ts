import type { QueryClient } from '@tanstack/react-query';

export interface HistoryRefreshOptions {
  readonly client: QueryClient;
  readonly sourceKey: number;
}

export interface HistoryRefresh {
  refresh(runIds: readonly string[]): void;
  stop(): void;
}

/** A run that reports every second is not loaded every second. */
const pauseMs = 5_000;

/**
 * Loads histories again of runs that changed: those on screen now, the others once they are looked
 * at. One that is under way may be older than the change, and is loaded once more after it.
 */
export function createHistoryRefresh({ client, sourceKey }: HistoryRefreshOptions): HistoryRefresh {
  let due = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const now = due;
    due = new Set();
    for (const runId of now) {
      const queryKey = ['histories', sourceKey, runId];
      if (client.isFetching({ queryKey }) > 0) due.add(runId);
      else void client.invalidateQueries({ queryKey });
    }
    if (now.size > 0) timer = setTimeout(flush, pauseMs);
  };
  return {
    refresh(runIds) {
      for (const runId of runIds) due.add(runId);
      if (due.size > 0 && timer === undefined) flush();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      for (const runId of due) {
        void client.invalidateQueries({ queryKey: ['histories', sourceKey, runId] });
      }
      due.clear();
    },
  };
}
