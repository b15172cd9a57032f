import type { MetricDefinition, Objective, Reading } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import type { BestValue } from './bestValue';
import type { Cell } from './cell';

export interface DerivedContext {
  readonly run: Run;
  readonly objective: Objective;
  /** Undefined when the run has no usable value of the objective. */
  readonly best?: BestValue | undefined;
  /** Any recorded metric of the run, at the best step unless another reading is asked for. */
  read(metric: string, reading?: Reading): Cell;
}

/** A metric that no run records: computed from what it does record. */
export interface DerivedMetric {
  readonly definition: MetricDefinition;
  compute(context: DerivedContext): Cell;
}
