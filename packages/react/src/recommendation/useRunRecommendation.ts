'use client';

import {
  type AskedSeeds,
  type Comparison,
  type RecommendationAction,
  type RecommendationActionKind,
  type RecommendationView,
  type RunActions,
  recommendationView,
  recommendRun,
  type ViewOptions,
} from '@runcompare/core';
import { useCallback, useMemo } from 'react';
import { type RunActionState, useRunAction } from './useRunAction';

export interface UseRunRecommendationOptions extends ViewOptions {
  readonly comparison: Comparison;
  /** What the host lets a person do; only that is offered. */
  readonly actions?: Pick<RunActions, 'deploy' | 'archive' | 'restore'> | undefined;
  /** Called once a source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  /** Saves the comparison; rejects with the reason. */
  readonly onSave?: (() => void | Promise<void>) | undefined;
  /** The command that trains as many more seeds of these runs. */
  readonly seedsCommand?: ((asked: readonly AskedSeeds[]) => string) | undefined;
  /** Runs that archiving the rest leaves alone, beside what still trains and a chosen baseline. */
  readonly protectedRunIds?: readonly string[] | undefined;
}

/** A recommendation without its looks: what it says, and what can be done with it. */
export interface RunRecommendationState extends RunActionState {
  readonly view: RecommendationView;
  readonly act: (action: RecommendationAction) => void;
  /** Archiving cannot be taken back: ask before it. */
  readonly asksFirst: boolean;
}

/** What a recommendation says and does; see {@link RunRecommendationState}. */
export function useRunRecommendation({
  comparison,
  actions,
  onChanged,
  onSave,
  seedsCommand,
  protectedRunIds,
  locale,
  labels,
}: UseRunRecommendationOptions): RunRecommendationState {
  const { deploy, archive, restore } = actions ?? {};
  const [canSave, canCommand] = [onSave !== undefined, seedsCommand !== undefined];
  const view = useMemo(() => {
    const offers: readonly RecommendationActionKind[] = [
      ...(deploy ? (['deploy'] as const) : []),
      ...(archive ? (['archiveRest'] as const) : []),
      ...(canSave ? (['save'] as const) : []),
      ...(canCommand ? (['moreSeeds'] as const) : []),
    ];
    const recommendation = recommendRun(comparison);
    return recommendationView(comparison, recommendation, {
      ...{ offers, protectedRunIds, locale, labels },
    });
  }, [comparison, deploy, archive, canSave, canCommand, protectedRunIds, locale, labels]);
  const state = useRunAction({ comparison, archive, restore, deploy, onChanged, labels });
  const { run, save, copy } = state;
  const act = useCallback(
    (action: RecommendationAction) => {
      switch (action.kind) {
        case 'deploy':
          return run('deploy', action.runIds);
        case 'archiveRest':
          return run('archive', action.runIds);
        case 'save':
          return onSave && save(onSave);
        case 'moreSeeds':
          return seedsCommand && copy(seedsCommand(action.seeds));
      }
    },
    [run, save, copy, onSave, seedsCommand],
  );
  return { ...state, view, act, asksFirst: restore === undefined };
}
