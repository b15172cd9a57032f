'use client';

import type {
  ComparisonState,
  ComparisonView,
  EncodedUrlState,
  UrlStateIssue,
} from '@runcompare/core';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type RunSlots, selectRuns, slotsOf } from '../internal/runSlots';
import type { UrlAdapter } from './urlAdapter';
import { arrive, depart, type HeldState, startHolding } from './urlHolding';
import { roomIn, useUrlAdapter } from './useUrlAdapter';

export interface UseUrlStateOptions {
  /**
   * Where the state is kept: the provider's `url`, or the browser's address when left out. Null keeps
   * it in this hook alone, until it leaves the page.
   */
  readonly adapter?: UrlAdapter | null | undefined;
  /**
   * What the address holds, where the server knows it: without, the server and the first pass of the
   * browser show the default.
   */
  readonly serverText?: string | undefined;
  /** What is shown while the address says nothing. Read anew only when the address does so again. */
  readonly defaultState?: ComparisonState | undefined;
}

export interface UrlState {
  readonly state: ComparisonState;
  /** By slot; undefined while neither the address nor a person chose, so that a host may preselect. */
  readonly selectedRunIds: readonly string[] | undefined;
  /** Palette slot of each selected run. */
  readonly slots: RunSlots;
  /** The state without the selection. */
  readonly view: ComparisonView;
  /** Selects exactly these runs. Runs that stay keep their slots; one that joins takes a free one. */
  readonly select: (runIds: readonly string[]) => void;
  readonly setView: (view: ComparisonView) => void;
  /**
   * Changes everything at once, such as when a saved comparison is opened.
   *
   * @throws RunCompareError when a run or a slot is there twice, or a slot is not 1 to 99.
   */
  readonly setState: (state: ComparisonState) => void;
  /** What of the link that led here could not be read; empty once a person changed something. */
  readonly issues: readonly UrlStateIssue[];
  /** What of the state the address does not say, since it would be too long. */
  readonly leftOut: EncodedUrlState['leftOut'];
  /** False where the address could not be changed: what is shown is right, and lost on a reload. */
  readonly isInUrl: boolean;
}

const nowhere: UrlAdapter = { read: () => undefined, write: () => {}, subscribe: () => () => {} };
const nothingSelected: ComparisonState = { selected: [] };

/**
 * Selection, slots, baseline, objective, grouping, axes, visible metrics and what narrows the list, kept in the address:
 * they survive a reload, Back undoes them, and the address is a link to share. What was chosen can be
 * undone by Back (`push`): runs, baseline, objective, grouping; how it is shown is not (`replace`):
 * axes, metrics, search, filters and order. Any text in the address is read as far as it can be trusted; whether its runs
 * still exist is for `useComparison` to say, which names them and shows the rest.
 *
 * The state is right at once, also where the address follows later, cannot hold all of it, or cannot
 * be changed at all.
 */
export function useUrlState(options: UseUrlStateOptions = {}): UrlState {
  const adapter = useUrlAdapter(options.adapter) ?? nowhere;
  const { serverText, defaultState = nothingSelected } = options;
  const text = useSyncExternalStore(adapter.subscribe, adapter.read, () => serverText);
  const [held, setHeld] = useState(() => startHolding(text, defaultState));
  let current = held;
  if (text !== held.seen) {
    current = arrive(held, { text, defaultState });
    setHeld(current);
  }
  // Two changes in one event: the second starts from what the first one left.
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  }, [current]);

  const setState = useCallback(
    (state: ComparisonState) => {
      const { next, write } = depart(latest.current, { state, maxLength: roomIn(adapter) });
      const written = write ? attempt(adapter, write, next) : next;
      latest.current = written;
      setHeld(written);
    },
    [adapter],
  );
  const select = useCallback(
    (runIds: readonly string[]) => {
      const { state } = latest.current;
      setState({ ...state, selected: selectRuns(state.selected, runIds) });
    },
    [setState],
  );
  const setView = useCallback(
    (view: ComparisonView) => setState({ ...view, selected: latest.current.state.selected }),
    [setState],
  );
  const { state, isChosen, issues, leftOut, isInUrl } = current;
  return useMemo(() => {
    const { selected, ...view } = state;
    return {
      state,
      selectedRunIds: isChosen ? selected.map(({ runId }) => runId) : undefined,
      slots: slotsOf(selected),
      view,
      select,
      setView,
      setState,
      issues,
      leftOut,
      isInUrl,
    };
  }, [state, isChosen, issues, leftOut, isInUrl, select, setView, setState]);
}

/** Browsers refuse to change an address too often, and frames without one refuse it always. */
function attempt(
  adapter: UrlAdapter,
  { text, mode }: { readonly text: string; readonly mode: 'push' | 'replace' },
  next: HeldState,
): HeldState {
  try {
    adapter.write(text, mode);
    return next;
  } catch {
    return { ...next, awaited: [], isInUrl: false };
  }
}
