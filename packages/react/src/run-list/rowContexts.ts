import {
  type ComparisonRules,
  type Run,
  type RunListRowContext,
  type RunListView,
  type TieWithBest,
  tiesWithBest,
} from '@runcompare/core';

/**
 * What the rows of a group are put into words with, by the key of the group: the same object for as
 * long as the runs are the same, so that a search, which hides rows, writes none of them anew. Which
 * runs tie with the best of a group is found when it is first asked for: the groups that nobody looks
 * at cost nothing.
 */
export function rowContexts(
  { groups }: RunListView,
  {
    rules,
    ...words
  }: Omit<RunListRowContext, 'group' | 'ties'> & { readonly rules: ComparisonRules | undefined },
): (groupKey: string) => RunListRowContext {
  const { runs, objective } = words;
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const known = new Map<string, RunListRowContext>();
  return (groupKey) => {
    const before = known.get(groupKey);
    if (before) return before;
    const group = byKey.get(groupKey);
    const members = (group?.members ?? []).map((place) => runs[place] as Run);
    const ties: ReadonlyMap<string, TieWithBest> = tiesWithBest(members, {
      objective,
      mmd: rules?.mmd,
      assumedNoise: rules?.assumedNoise,
    });
    const context = {
      ...words,
      group: { decimals: group?.decimals ?? 0, ranked: group?.ranked ?? 0 },
      ties,
    };
    known.set(groupKey, context);
    return context;
  };
}
