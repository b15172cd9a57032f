import type { Run, RunActions } from '@runcompare/core';
import type { CleanUpListKind } from './useCleanUpLists';

/** The lists that there is anything to do with. */
export function listKinds({
  runs,
  actions,
  shown,
  hasSelected,
}: {
  readonly runs: readonly Run[];
  readonly actions: RunActions | undefined;
  /** Stays, although its last run has left it. */
  readonly shown: CleanUpListKind;
  readonly hasSelected: boolean;
}): readonly CleanUpListKind[] {
  const canUseArchived = actions?.restore !== undefined || actions?.delete !== undefined;
  const hasArchived = shown === 'archived' || (canUseArchived && runs.some((run) => run.archived));
  return [
    'worse',
    ...(actions?.archive ? (['rule'] as const) : []),
    ...(hasSelected ? (['selected'] as const) : []),
    ...(hasArchived ? (['archived'] as const) : []),
  ];
}
