import type { RunListView } from '@runcompare/core';

/** A list with its groups and rows where another one has them; what that one lacks comes last. */
export function inOrderOf(view: RunListView, before: RunListView): RunListView {
  const groups = new Map(before.groups.map(({ key }, at) => [key, at]));
  const rows = new Map<string, number>();
  for (const group of before.groups) {
    for (const { runId } of group.rows) rows.set(runId, rows.size);
  }
  return {
    ...view,
    groups: view.groups
      .map((group) => ({
        ...group,
        rows: group.rows.toSorted((a, b) => placeIn(rows, a.runId) - placeIn(rows, b.runId)),
      }))
      .sort((a, b) => placeIn(groups, a.key) - placeIn(groups, b.key)),
  };
}

function placeIn(places: ReadonlyMap<string, number>, key: string): number {
  return places.get(key) ?? Number.MAX_SAFE_INTEGER;
}
