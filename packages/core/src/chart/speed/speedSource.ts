import { type Cell, isValue } from '../../comparison/cell';
import type { Comparison } from '../../comparison/comparison';
import { metricDefinition } from '../../comparison/metricDefinitions';
import { readMetric } from '../../comparison/readMetric';
import type { MetricDefinition } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { runLabel } from '../../run/runLabel';

/** One metric of several runs. */
export interface MeasuredSpeed {
  readonly metric: MetricDefinition;
  readonly runs: readonly {
    readonly id: string;
    readonly label: string;
    readonly cell: Cell;
  }[];
  /** How many runs have a value that a bar can show. */
  readonly recorded: number;
}

/** Metrics of speed, the one that says most about runs of different settings first. */
export const speedMetrics: readonly string[] = [
  'samples_per_second',
  'train_steps_per_second',
  'train_tokens_per_second',
];

/** One metric as a comparison holds it, or as runs record it: the mean over the run. */
export function measureSpeed(of: Comparison | readonly Run[], key: string): MeasuredSpeed {
  const { metric, runs } = 'runs' in of ? fromComparison(of, key) : fromRuns(of, key);
  return { metric, runs, recorded: runs.filter(({ cell }) => hasBar(cell)).length };
}

/** Whether a cell holds a speed: nothing moves at less than 0. */
export function hasBar(cell: Cell): cell is Extract<Cell, { state: 'value' }> {
  return isValue(cell) && cell.value >= 0;
}

type Measured = Omit<MeasuredSpeed, 'recorded'>;

function fromComparison(comparison: Comparison, key: string): Measured {
  const found = comparison.metrics.find((metric) => metric.key === key);
  return {
    metric: found ?? metricDefinition(key),
    runs: comparison.runs.map(({ id, label }, i) => ({
      id,
      label,
      cell: found?.cells[i] ?? { state: 'missing' },
    })),
  };
}

function fromRuns(runs: readonly Run[], key: string): Measured {
  const metric = metricDefinition(key);
  // A mean needs no objective, which only says where the best step is.
  const objective = { metric: key, direction: metric.direction ?? 'max' } as const;
  return {
    metric,
    runs: runs.map((run) => ({
      id: run.id,
      label: runLabel(run),
      cell: readMetric(run, key, { reading: 'mean', objective }),
    })),
  };
}
