import { type Grouping, groupRuns, type Objective, type Run, rankRuns } from '@runcompare/core';

/** The best run of the largest group: what a comparison starts from when nothing else is said. */
export function defaultSelection(runs: readonly Run[], objective: Objective): readonly string[] {
  const groups = groupRuns(runs.filter((run) => !run.archived));
  let largest = groups[0];
  for (const group of groups) {
    if (group.runs.length > (largest?.runs.length ?? 0)) largest = group;
  }
  const best = largest && rankRuns(largest.runs, objective).find((entry) => entry.best);
  return best ? [best.run.id] : [];
}

/** The group that the selection belongs to, or the first one. */
export function openGroup(
  runs: readonly Run[],
  {
    selectedRunIds,
    grouping,
  }: {
    readonly selectedRunIds: readonly string[];
    readonly grouping: Grouping | undefined;
  },
): readonly Run[] {
  const groups = groupRuns(runs, { by: grouping });
  const chosen = groups.find((group) => group.runs.some((run) => selectedRunIds.includes(run.id)));
  return (chosen ?? groups[0])?.runs ?? [];
}
