import type { Objective } from '../metric/metricDefinition';
import { findReplicates } from '../run/replicates';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import type { ComparedReplicates } from './comparison';
import { computeGap, type GapOptions } from './gap';
import { rankRuns } from './rankRuns';

/** The replicates among runs, with what they are called and the spread of their best values. */
export function comparedReplicates(
  runs: readonly Run[],
  { objective, gapOptions }: { readonly objective: Objective; readonly gapOptions: GapOptions },
): readonly ComparedReplicates[] {
  const byId = new Map(runs.map((run) => [run.id, run]));
  return findReplicates(runs).map((set) => {
    const members = set.runIds.map((id) => byId.get(id) as Run);
    const values = rankRuns(members, objective).flatMap(({ best }) => best?.value ?? []);
    const [best = Number.NaN, worst = Number.NaN] = [values[0], values.at(-1)];
    return { ...set, labels: members.map(runLabel), span: computeGap(worst, best, gapOptions) };
  });
}
