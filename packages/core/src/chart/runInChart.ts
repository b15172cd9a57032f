import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';

/** Whose mark, bar or line something in a chart is. */
export interface RunInChart {
  readonly runId: string;
  readonly label: string;
  /** Palette slot, from 1; undefined draws neutral. */
  readonly slot: number | undefined;
}

/** Whose something is, without what else is known of it. */
export function ownerOf({ runId, label, slot }: RunInChart): RunInChart {
  return { runId, label, slot };
}

/** Palette slots by run id, from 1. */
export type ChartSlots = { readonly [runId: string]: number };

/** A run as a chart names it, with the slot that the host gave it, if any. */
export function runInChart(
  run: Pick<Run, 'id' | 'name'>,
  slots: ChartSlots | undefined,
): RunInChart {
  return {
    runId: run.id,
    label: runLabel(run),
    slot: slots && Object.hasOwn(slots, run.id) ? slots[run.id] : undefined,
  };
}

/** Slots in the order of the runs, for a chart that is told none. */
export function slotsByPosition(runs: readonly { readonly id: string }[]): ChartSlots {
  // Without a prototype: a run may be called "__proto__".
  const slots: { [runId: string]: number } = Object.create(null);
  runs.forEach((run, i) => {
    slots[run.id] = i + 1;
  });
  return slots;
}

/** Those that have a slot, in the order of the slots, as a legend lists them. */
export function comparedRuns(runs: readonly RunInChart[]): readonly RunInChart[] {
  return runs
    .filter(({ slot }) => slot !== undefined)
    .sort((a, b) => (a.slot ?? 0) - (b.slot ?? 0) || (a.runId < b.runId ? -1 : 1));
}
