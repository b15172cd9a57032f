'use client';

import {
  type ComparisonState,
  type ComparisonView,
  type Objective,
  type Run,
  resolveState,
} from '@runcompare/core';
import { useMemo, useState } from 'react';
import type { UrlAdapter } from '../provider/urlAdapter';
import { type UrlState, useUrlState } from '../provider/useUrlState';
import { defaultSelection } from './selection';

/** Which runs are compared and how, and where that is kept. */
export interface Chosen {
  readonly url: UrlState;
  /** Null where a host holds selection or view. */
  readonly adapter: UrlAdapter | null | undefined;
  readonly view: ComparisonView;
  /** May name runs that are gone. */
  readonly selected: readonly string[];
}

/**
 * What a host holds, else what the address says, else what a host starts with, else the best run of
 * the first group.
 */
export function useChosen({
  all,
  runs,
  objective,
  selectedRunIds,
  defaultSelectedRunIds,
  view: controlledView,
  defaultView,
  url: ownUrl,
}: {
  readonly all: readonly Run[];
  /** Those of them that can be chosen. */
  readonly runs: readonly Run[];
  readonly objective: Objective;
  readonly selectedRunIds: readonly string[] | undefined;
  readonly defaultSelectedRunIds: readonly string[] | undefined;
  readonly view: ComparisonView | undefined;
  readonly defaultView: ComparisonView | undefined;
  readonly url: UrlAdapter | null | undefined;
}): Chosen {
  const isHeld = selectedRunIds !== undefined || controlledView !== undefined;
  const adapter = isHeld ? null : ownUrl;
  const [defaultState] = useState<ComparisonState>(() => ({ ...defaultView, selected: [] }));
  const url = useUrlState({ adapter, defaultState });
  const view = controlledView ?? url.view;
  const rankedBy = useMemo(
    () => resolveState([], { selectedRunIds: [], view, objective }).objective,
    [view, objective],
  );
  const preselected = useMemo(() => defaultSelection(runs, rankedBy), [runs, rankedBy]);
  const wanted = selectedRunIds ?? url.selectedRunIds ?? defaultSelectedRunIds ?? preselected;
  // A run of another model is not gone: it is not asked for here.
  const selected = useMemo(() => {
    if (runs === all) return wanted;
    const isOther = (id: string) => all.some((run) => run.id === id && !runs.includes(run));
    return wanted.filter((id) => !isOther(id));
  }, [wanted, runs, all]);
  return { url, adapter, view, selected };
}
