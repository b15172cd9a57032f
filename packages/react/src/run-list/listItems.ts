import type { RunListGroup, RunListRow, RunListView } from '@runcompare/core';

/** A line of the list: the head of a group, or a run. */
export type ListItem = (
  | { readonly row?: undefined; readonly isFolded: boolean }
  | { readonly row: RunListRow }
) & {
  /** Stays with what the item stands for, wherever it moves to. */
  readonly key: string;
  readonly group: RunListGroup;
  /** Place among its siblings, from 1: groups among groups, runs within their group. */
  readonly place: number;
  readonly of: number;
};

/** The lines of a list from top to bottom, without what is folded away. */
export function listItems(
  { groups }: RunListView,
  folded: ReadonlySet<string>,
): readonly ListItem[] {
  const items: ListItem[] = [];
  groups.forEach((group, i) => {
    const isFolded = folded.has(group.key);
    items.push({
      key: groupItemKey(group.key),
      group,
      isFolded,
      place: i + 1,
      of: groups.length,
    });
    if (isFolded) return;
    group.rows.forEach((row, at) => {
      items.push({ key: `run ${row.runId}`, group, row, place: at + 1, of: group.rows.length });
    });
  });
  return items;
}

/** Key of the item that heads a group. */
export function groupItemKey(groupKey: string): string {
  return `group ${groupKey}`;
}
