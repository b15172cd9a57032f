import type { ReplicateSet } from '../../../run/replicates';
import type { Run } from '../../../run/run';
import { runLabel } from '../../../run/runLabel';
import { fillText } from '../../../view/fillText';
import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import type { Wording } from '../../../view/viewOptions';
import type { RunInChart } from '../../runInChart';
import { countText } from '../../scale/axisText';

/** What the legend has one line for: a run, or replicates that are drawn as one. */
export interface ChartEntry extends RunInChart {
  readonly runs: readonly Run[];
}

interface EntryOptions {
  readonly slots: { readonly [runId: string]: number } | undefined;
  readonly pool: readonly ReplicateSet[] | undefined;
  readonly wording: Wording;
}

/**
 * The runs in their order, with those of a set in the place of its first. A set of which one run or
 * none is here pools nothing.
 */
export function chartEntries(
  runs: readonly Run[],
  { slots, pool = [], wording }: EntryOptions,
): readonly ChartEntry[] {
  const setOf = new Map(pool.flatMap((set) => set.runIds.map((id) => [id, set] as const)));
  const pooled = new Set<ReplicateSet>();
  return runs.flatMap((run, i) => {
    const set = setOf.get(run.id);
    const members = set ? runs.filter((other) => setOf.get(other.id) === set) : [run];
    if (set && members.length > 1) {
      if (pooled.has(set)) return [];
      pooled.add(set);
    }
    const label = runLabel(run);
    const count = members.length;
    const { chart = lossChartLabelsEn } = wording.labels;
    return [
      {
        runId: run.id,
        label:
          count === 1
            ? label
            : fillText(chart.seeds, {
                run: label,
                count: countText(count, wording),
              }),
        slot: slots ? (Object.hasOwn(slots, run.id) ? slots[run.id] : undefined) : i + 1,
        runs: members,
      },
    ];
  });
}
