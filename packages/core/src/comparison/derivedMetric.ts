import type { MetricDefinition, Objective, Reading } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import type { BestValue } from './bestValue';
import type { Cell } from './cell';
import type { GapRelativeTo } from './gap';

export interface DerivedContext {
  readonly run: Run;
  readonly objective: Objective;
  /** Undefined when the run has no usable value of the objective. */
  readonly best?: BestValue | undefined;
  /** The best value among the compared runs. */
  readonly leader?: BestValue | undefined;
  readonly gapRelativeTo: GapRelativeTo;
  /** What one GPU costs an hour, in the host's currency. */
  readonly gpuHourlyRate?: number | undefined;
  /** Any recorded metric of the run, at the best step unless another reading is asked for. */
  read(metric: string, reading?: Reading): Cell;
}

/** A metric that is computed from what a run records. */
export interface DerivedMetric {
  readonly definition: MetricDefinition;
  /** Some runs record it, so that it can decide which run is best and has readings of its own. */
  readonly isRecorded?: true | undefined;
  compute(context: DerivedContext): Cell;
}
