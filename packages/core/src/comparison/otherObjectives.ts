import type { Direction } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { bestValue } from './bestValue';
import { derivedMetricNamed, metricDefinition } from './metricDefinitions';
import { recordedKeys } from './recordedMetric';

/** A metric that could rank runs of which none has the objective. */
export interface OtherObjective {
  readonly metric: string;
  /** Absent where nothing says which value is better: whoever chooses it must. */
  readonly direction?: Direction | undefined;
  /** How many of the runs have a usable value of it. */
  readonly runs: number;
}

/**
 * The metrics by which runs could be ranked instead, those of most runs first, then by key: recorded
 * over training, with a usable value and a known direction. Only where there is none of known
 * direction, those that no table knows. Means over the run, such as GPU utilization, describe the
 * machine rather than the model and are left out.
 */
export function otherObjectives(runs: readonly Run[]): readonly OtherObjective[] {
  const known: OtherObjective[] = [];
  const unknown: OtherObjective[] = [];
  for (const metric of new Set(runs.flatMap((run) => [...recordedKeys(run)]))) {
    const { direction, reading, section } = metricDefinition(metric);
    const derived = derivedMetricNamed(metric);
    if (reading !== 'atBest' || (derived && !derived.isRecorded)) continue;
    const objective = { metric, direction: direction ?? 'min' };
    const count = runs.filter((run) => bestValue(run, objective)).length;
    if (count === 0) continue;
    if (direction) known.push({ ...objective, runs: count });
    else if (section === 'other') unknown.push({ metric, runs: count });
  }
  return (known.length > 0 ? known : unknown).sort(
    (a, b) => b.runs - a.runs || (a.metric < b.metric ? -1 : 1),
  );
}
