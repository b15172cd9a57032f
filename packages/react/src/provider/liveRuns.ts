import type { RunChanges, RunObserver, RunSource } from '@runcompare/core';
import type { QueryClient } from '@tanstack/react-query';
import { createHistoryRefresh } from './historyRefresh';
import { changedIds, isTraining, keepSame, type RunData, withChanges } from './runData';
import type { RunReader } from './runReader';

export interface LiveRunsOptions {
  readonly source: RunSource;
  readonly sourceKey: number;
  readonly client: QueryClient;
  readonly reader: RunReader;
  /** Milliseconds between two readings at first, or false to never read again unasked. */
  readonly pollMs: number | false;
}

export interface LiveRuns {
  /** Keeps the list up to date until the returned function is called. */
  attach(): () => void;
}

/** Readings that found nothing new, or failed, are this many times further apart at most. */
const slowest = 30;

/**
 * Keeps the list of a source up to date while somebody looks: by the source's own subscription, or by
 * reading it again while runs train, less often while nothing changes. In a hidden tab neither runs;
 * what was missed is read once on return. A broken subscription is tried again, ever later. One for
 * all readers of a provider, and nothing is left of it when the last one leaves.
 */
export function createLiveRuns(options: LiveRunsOptions): LiveRuns {
  let readers = 0;
  let stop: (() => void) | undefined;
  return {
    attach() {
      if (readers++ === 0) stop = keepUpToDate(options);
      let isAttached = true;
      return () => {
        if (isAttached && --readers === 0) stop?.();
        isAttached = false;
      };
    },
  };
}

function keepUpToDate(options: LiveRunsOptions): () => void {
  const { client, sourceKey } = options;
  const key = ['runs', sourceKey];
  const histories = createHistoryRefresh(options);
  let known = client.getQueryData<RunData>(key);
  let pause: (() => void) | undefined;

  const unwatch = client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== 'runs' || query.queryKey[1] !== sourceKey) {
      return;
    }
    const now = query.state.data as RunData | undefined;
    if (!now || now === known) return;
    histories.refresh(changedIds(known, now));
    known = now;
  });
  const follow = (isReturn: boolean) => {
    if (document.visibilityState === 'hidden' || pause) return;
    pause = options.source.subscribe ? subscribed(options, isReturn) : polled(options, isReturn);
  };
  const onVisibility = () => {
    if (document.visibilityState !== 'hidden') return follow(true);
    pause?.();
    pause = undefined;
  };
  document.addEventListener('visibilitychange', onVisibility);
  follow(known !== undefined);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    pause?.();
    unwatch();
    histories.stop();
  };
}

/** Reads the list again while a run may go on; every reading that finds nothing new doubles the wait. */
function polled({ client, sourceKey, pollMs }: LiveRunsOptions, isReturn: boolean): () => void {
  if (pollMs === false) return () => {};
  const key = ['runs', sourceKey];
  let wait = pollMs;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout>;
  const again = () => {
    timer = setTimeout(tick, wait);
  };
  const tick = async () => {
    const before = client.getQueryData<RunData>(key);
    if (before?.isComplete && isTraining(before)) {
      await readAgain(client, key);
      const isNew = client.getQueryData<RunData>(key) !== before;
      wait = isNew ? pollMs : Math.min(2 * wait, slowest * pollMs);
    }
    if (!isOver) again();
  };
  if (isReturn) void tick();
  else again();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

function subscribed(options: LiveRunsOptions, isReturn: boolean): () => void {
  const { source, sourceKey, client, reader, pollMs } = options;
  const key = ['runs', sourceKey];
  const firstWait = pollMs === false ? 10_000 : pollMs;
  let wait = firstWait;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close = () => {};

  const onChange = (changes?: RunChanges) => {
    wait = firstWait;
    if (!changes) {
      void readAgain(client, key);
      return;
    }
    reader.note(changes);
    client.setQueryData<RunData>(key, (data) => data && keepSame(data, withChanges(data, changes)));
  };
  const open = () => {
    close = subscribeOnce(source, {
      onChange,
      onError: () => {
        timer = setTimeout(reopen, wait);
        wait = Math.min(2 * wait, slowest * firstWait);
      },
    });
  };
  const reopen = () => {
    open();
    // Whatever happened while nobody told of it.
    void readAgain(client, key);
  };
  if (isReturn) reopen();
  else open();
  return () => {
    clearTimeout(timer);
    close();
  };
}

/**
 * A subscription that says nothing once it is closed, closes itself when it breaks, and breaks once
 * at most, whatever the source calls and when.
 */
function subscribeOnce(source: RunSource, observer: RunObserver): () => void {
  let isOpen = true;
  let end: (() => void) | undefined;
  const close = () => {
    isOpen = false;
    end?.();
    end = undefined;
  };
  const onError = (error: unknown) => {
    if (!isOpen) return;
    close();
    observer.onError(error);
  };
  try {
    end = source.subscribe?.({
      onChange: (changes) => {
        if (isOpen) observer.onChange(changes);
      },
      onError,
    });
    // Broken before there was anything to end.
    if (!isOpen) close();
  } catch (error) {
    onError(error);
  }
  return close;
}

/** Never two readings at once; one that is under way may be older than the reason to read again. */
async function readAgain(client: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  const isUnderWay = client.isFetching({ queryKey }) > 0;
  await client.refetchQueries({ queryKey, type: 'active' }, { cancelRefetch: false });
  if (isUnderWay) {
    await client.refetchQueries({ queryKey, type: 'active' }, { cancelRefetch: false });
  }
}
