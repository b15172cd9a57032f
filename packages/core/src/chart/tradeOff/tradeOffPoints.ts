import { isFinished } from '../../comparison/finishedRun';
import { metricDefinition } from '../../comparison/metricDefinitions';
import { otherObjectives } from '../../comparison/otherObjectives';
import { paretoFront } from '../../comparison/pareto';
import type { Objective } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { type ChartSlots, type RunInChart, runInChart } from '../runInChart';

/** A finished run that has a value of both objectives. */
export interface TradeOffPoint {
  readonly run: RunInChart;
  readonly value: number;
  readonly otherValue: number;
  /** A run to choose from that beats it; undefined where none does. */
  readonly beatenBy?: RunInChart | undefined;
}

/** What there is to draw of two objectives, and how many runs cannot be. */
export interface TradeOffPoints {
  /** By the first objective, best first. */
  readonly points: readonly TradeOffPoint[];
  readonly notFinished: number;
  /** Finished, without a value of the first or of the second. */
  readonly withoutValue: number;
  readonly withoutOther: number;
}

/**
 * Pairs two objectives of every finished run: one that is still running has taken little time so
 * far, and would beat all others by that.
 */
export function tradeOffPoints(
  runs: readonly Run[],
  options: {
    readonly objective: Objective;
    readonly against: Objective;
    readonly slots: ChartSlots | undefined;
  },
): TradeOffPoints {
  const { objective, against, slots } = options;
  const finished = runs.filter(isFinished);
  const front = paretoFront(finished, [objective, against]);
  const named = new Map(finished.map((run) => [run.id, runInChart(run, slots)]));
  const lacks = (metric: string) =>
    front.withoutValue.filter(({ metrics }) => metrics[0] === metric).length;
  return {
    points: front.points.map(({ runId, values, dominatedBy }) => ({
      run: named.get(runId) as RunInChart,
      value: values[0] as number,
      otherValue: values[1] as number,
      beatenBy: dominatedBy === undefined ? undefined : named.get(dominatedBy),
    })),
    notFinished: runs.length - finished.length,
    withoutValue: lacks(objective.metric),
    withoutOther: lacks(against.metric),
  };
}

/**
 * What an objective can be weighed against: the time and the GPU hours that the runs took, then
 * whatever else they record that has a direction, where at least one finished run has both.
 */
export function tradeOffChoices(runs: readonly Run[], objective: Objective): readonly Objective[] {
  const finished = runs.filter(isFinished);
  const spent = ['training_time', 'cost'].map(
    (metric): Objective => ({ metric, direction: metricDefinition(metric).direction ?? 'min' }),
  );
  const recorded = otherObjectives(finished).flatMap(({ metric, direction }) =>
    direction ? [{ metric, direction }] : [],
  );
  return [...spent, ...recorded].filter(
    (other) =>
      other.metric !== objective.metric &&
      paretoFront(finished, [objective, other]).points.length > 0,
  );
}
