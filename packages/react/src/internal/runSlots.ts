import type { SelectedRun } from '@runcompare/core';

/**
 * Palette slot of each compared run, from 1, by run id. A slot is the order of joining the
 * comparison, never the rank, so that a run keeps its color, dash and mark in every view.
 */
export type RunSlots = { readonly [runId: string]: number };

/** Slots in the given order, for a comparison that nobody edits. */
export function slotsInOrder(runIds: readonly string[]): RunSlots {
  return nextSlots({}, runIds);
}

/** Keeps the slots of runs that stay; a run that joins takes the lowest free one. */
export function nextSlots(current: RunSlots, runIds: readonly string[]): RunSlots {
  // Without a prototype: a run may be called "constructor".
  const next: Record<string, number> = Object.create(null);
  const taken = new Set<number>();
  for (const id of runIds) {
    const slot = Object.hasOwn(current, id) ? current[id] : undefined;
    if (slot !== undefined) {
      next[id] = slot;
      taken.add(slot);
    }
  }
  let free = 1;
  for (const id of runIds) {
    if (next[id] !== undefined) continue;
    while (taken.has(free)) free++;
    next[id] = free;
    taken.add(free);
  }
  return next;
}

/** Slots as a link or a saved comparison names them. */
export function slotsOf(selected: readonly SelectedRun[]): RunSlots {
  return Object.assign(
    Object.create(null),
    Object.fromEntries(selected.map(({ runId, slot }) => [runId, slot])),
  );
}

/** The runs of a selection with the slots that they get, by slot: the order that a link keeps. */
export function selectRuns(
  current: readonly SelectedRun[],
  runIds: readonly string[],
): readonly SelectedRun[] {
  return Object.entries(nextSlots(slotsOf(current), runIds))
    .map(([runId, slot]) => ({ runId, slot }))
    .sort((a, b) => a.slot - b.slot);
}
