import {
  type Objective,
  type Run,
  type RunListView,
  type TieWithBest,
  tiesWithBest,
} from '@runcompare/core';

/**
 * Which runs of a group tie with its best one, found when a group is first asked for: the groups
 * that nobody looks at cost nothing, and a search, which hides rows, changes no verdict.
 */
export function tiesByGroup(
  { groups }: RunListView,
  { runs, objective }: { readonly runs: readonly Run[]; readonly objective: Objective },
): (groupKey: string) => ReadonlyMap<string, TieWithBest> {
  const known = new Map<string, ReadonlyMap<string, TieWithBest>>();
  return (groupKey) => {
    const before = known.get(groupKey);
    if (before) return before;
    const members = groups.find((group) => group.key === groupKey)?.members ?? [];
    const ties = tiesWithBest(
      members.map((place) => runs[place] as Run),
      { objective },
    );
    known.set(groupKey, ties);
    return ties;
  };
}
