import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { type BestValue, bestValue } from './bestValue';
import { type Cell, isValue } from './cell';
import { checkDirection } from './checkDirection';
import { deepFreeze } from './deepFreeze';
import type { DerivedContext, DerivedMetric } from './derivedMetric';
import { derivedMetricNamed, metricDefinition } from './metricDefinitions';
import { rankRuns } from './rankRuns';
import { readMetric } from './readMetric';

/** One run among those that could be chosen. */
export interface ParetoPoint {
  readonly runId: string;
  /** One per objective, in their order. */
  readonly values: readonly number[];
  /** A run of the front that is at least as good in every objective and better in one. */
  readonly dominatedBy?: string | undefined;
}

/** Which runs are left to choose from, and which are beaten by one of them. */
export interface ParetoFront {
  readonly objectives: readonly Objective[];
  /** Runs that no other beats, by the first objective, then the next; ids break ties. */
  readonly frontIds: readonly string[];
  /** Every run that has a value of each objective, in the same order. */
  readonly points: readonly ParetoPoint[];
  /** Runs that lack a finite value of some objective: neither on the front nor beaten. */
  readonly withoutValue: readonly { readonly runId: string; readonly metrics: readonly string[] }[];
}

/**
 * The runs to choose from when several objectives count, such as loss, time and cost: those of which
 * no other run is at least as good in every objective and better in one. The first objective that runs record
 * decides the best step, and recorded metrics are read there or as their definition says, so that
 * the values of a run describe one state of its model; training time and cost need no such step.
 * Runs that are equal in every objective are all on the front or all off it; without objectives
 * every run is on it. Cost counts GPU hours here: a rate that is the same for all runs moves no
 * front. Does not depend on the order of the runs. It knows no noise: a run is beaten by any
 * difference, however small.
 *
 * @throws RunCompareError where an objective has no direction.
 */
export function paretoFront(runs: readonly Run[], objectives: readonly Objective[]): ParetoFront {
  for (const objective of objectives) checkDirection(objective, 'paretoFront');
  const anchor = objectives.find(({ metric }) => !computedMetric(metric)) ?? objectives[0];
  const leader = anchor && rankRuns(runs, anchor)[0]?.best;
  const points: ParetoPoint[] = [];
  const withoutValue: ParetoFront['withoutValue'][number][] = [];
  for (const run of runs) {
    const cells = objectives.map(({ metric }) =>
      readObjective(metric, { run, leader, objective: anchor as Objective }),
    );
    const values = cells.flatMap((cell) => (isValue(cell) ? [cell.value] : []));
    if (values.length === cells.length) points.push({ runId: run.id, values });
    else {
      const metrics = objectives.filter((_, i) => !isValue(cells[i] as Cell));
      withoutValue.push({ runId: run.id, metrics: metrics.map(({ metric }) => metric) });
    }
  }
  const signs = objectives.map(({ direction }) => (direction === 'min' ? 1 : -1));
  points.sort((a, b) => bySigned(a.values, b.values, signs) || compareText(a.runId, b.runId));

  // In this order nothing is beaten by what comes after it, and whoever is beaten is beaten by a
  // run of the front.
  const front: ParetoPoint[] = [];
  const judged = points.map((point): ParetoPoint => {
    const better = front.find((other) => dominates(other.values, point.values, signs));
    if (better) return { ...point, dominatedBy: better.runId };
    front.push(point);
    return point;
  });
  return deepFreeze({
    objectives: objectives.map(({ metric, direction }) => ({ metric, direction })),
    frontIds: front.map((point) => point.runId),
    points: judged,
    withoutValue: withoutValue.sort((a, b) => compareText(a.runId, b.runId)),
  });
}

function readObjective(
  metric: string,
  context: { run: Run; objective: Objective; leader: BestValue | undefined },
): Cell {
  const { run, objective } = context;
  const read: DerivedContext['read'] = (key, reading = 'atBest') =>
    readMetric(run, key, { reading, objective });
  const isAnchor = metric === objective.metric;
  const derived = isAnchor ? computedMetric(metric) : derivedMetricNamed(metric);
  if (!derived) return read(metric, isAnchor ? 'atBest' : metricDefinition(metric).reading);
  const best = bestValue(run, objective);
  return derived.compute({ ...context, best, gapRelativeTo: 'larger', gpuHourlyRate: 1, read });
}

/** A metric that no run records. */
function computedMetric(metric: string): DerivedMetric | undefined {
  const derived = derivedMetricNamed(metric);
  return derived?.isRecorded ? undefined : derived;
}

function dominates(a: readonly number[], b: readonly number[], signs: readonly number[]): boolean {
  let better = false;
  for (let i = 0; i < signs.length; i++) {
    const lead = (signs[i] as number) * ((b[i] as number) - (a[i] as number));
    if (lead < 0) return false;
    if (lead > 0) better = true;
  }
  return better;
}

function bySigned(a: readonly number[], b: readonly number[], signs: readonly number[]): number {
  for (let i = 0; i < signs.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    if (x !== y) return x < y === (signs[i] === 1) ? -1 : 1;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
