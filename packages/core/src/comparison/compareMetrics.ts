import type { MetricDefinition, Objective, Reading } from '../metric/metricDefinition';
import { metricNamed } from '../metric/metricNamed';
import type { Run } from '../run/run';
import { type BestValue, bestValue } from './bestValue';
import { type Cell, isValue } from './cell';
import type { ComparedCell, ComparedMetric, Judgement } from './comparison';
import type { DerivedContext } from './derivedMetric';
import { computeGap, type GapRelativeTo } from './gap';
import { derivedMetricNamed, tableMetrics } from './metricDefinitions';
import { readMetric } from './readMetric';
import { recordedKeys, recordedMetric } from './recordedMetric';

interface Context {
  readonly objective: Objective;
  readonly baselineId: string | undefined;
  readonly gapRelativeTo: GapRelativeTo;
  readonly leader: BestValue | undefined;
  readonly gpuHourlyRate: number | undefined;
  /** Other readings than those of the definitions, by metric key. */
  readonly readings: ReadonlyMap<string, Reading>;
}

/**
 * Every metric of the table for the given runs: the objective first, then the known ones, then
 * whatever else the runs carry, by name.
 */
export function compareMetrics(runs: readonly Run[], context: Context): readonly ComparedMetric[] {
  const baselineAt = runs.findIndex((run) => run.id === context.baselineId);
  return metricsOf(runs, context).map((metric) =>
    compareMetric(metric, runs, { ...context, baselineAt }),
  );
}

function metricsOf(
  runs: readonly Run[],
  { objective, readings }: Context,
): readonly MetricDefinition[] {
  const known = tableMetrics.filter((metric) => metric.key !== objective.metric);
  const listed = new Set([objective.metric, ...known.map((metric) => metric.key)]);
  const found = new Set<string>();
  for (const run of runs) {
    for (const key of recordedKeys(run)) if (!listed.has(key)) found.add(key);
  }
  return [
    {
      ...(derivedMetricNamed(objective.metric)?.definition ?? metricNamed(objective.metric)),
      direction: objective.direction,
      reading: 'atBest',
      section: 'primary',
    },
    ...[...known, ...[...found].sort().map(metricNamed)].map((metric) => {
      const reading = readings.get(metric.key);
      return reading ? { ...metric, reading } : metric;
    }),
  ];
}

function compareMetric(
  metric: MetricDefinition,
  runs: readonly Run[],
  context: Context & { readonly baselineAt: number },
): ComparedMetric {
  const cells = runs.map((run) => readCell(metric, run, context));
  const baseline = cells[context.baselineAt];
  const sourceNames: string[] = [];
  const units: string[] = [];
  for (const run of runs) {
    const { sourceName, summary } = recordedMetric(run, metric.key);
    if (summary?.unit) addOnce(units, summary.unit);
    if (sourceName !== undefined && sourceName !== metric.key) addOnce(sourceNames, sourceName);
  }
  // Numbers in different units are no distance apart, and none is the best.
  const isOneUnit = units.length < 2;
  return {
    ...metric,
    unit: isOneUnit ? (metric.unit ?? units[0]) : undefined,
    cells: cells.map((cell) =>
      againstBaseline(cell, isOneUnit ? baseline : undefined, metric, context.gapRelativeTo),
    ),
    bestIds: isOneUnit ? bestOf(cells, runs, metric) : [],
    sourceNames: sourceNames.sort(),
  };
}

function addOnce(list: string[], text: string): void {
  if (!list.includes(text)) list.push(text);
}

function readCell(metric: MetricDefinition, run: Run, context: Context): Cell {
  const { objective, leader, gapRelativeTo, gpuHourlyRate } = context;
  const derived = derivedMetricNamed(metric.key);
  // The row that decides shows the values that decided, which are recorded ones.
  const isRecorded = metric.key === objective.metric || context.readings.has(metric.key);
  if (!derived || isRecorded) {
    return readMetric(run, metric.key, { reading: metric.reading, objective });
  }
  const best = bestValue(run, objective);
  const read: DerivedContext['read'] = (key, reading = 'atBest') =>
    readMetric(run, key, { reading, objective });
  return derived.compute({ run, objective, best, leader, gapRelativeTo, gpuHourlyRate, read });
}

function againstBaseline(
  cell: Cell,
  baseline: Cell | undefined,
  metric: MetricDefinition,
  relativeTo: GapRelativeTo,
): ComparedCell {
  if (!baseline || !isValue(cell) || !isValue(baseline)) return cell;
  const delta = cell.value - baseline.value;
  if (!Number.isFinite(delta)) return cell;
  const gap = computeGap(cell.value, baseline.value, { scale: metric.scale, relativeTo });
  const { state, value, from, of } = cell;
  return { state, value, from, of, delta, judgement: judge(delta, metric), gap };
}

function judge(
  delta: number,
  { direction, tieBreakOnly }: MetricDefinition,
): Judgement | undefined {
  if (!direction || tieBreakOnly) return undefined;
  if (delta === 0) return 'same';
  return delta < 0 === (direction === 'min') ? 'better' : 'worse';
}

function bestOf(
  cells: readonly Cell[],
  runs: readonly Run[],
  metric: MetricDefinition,
): readonly string[] {
  if (!metric.direction) return [];
  const sign = metric.direction === 'min' ? 1 : -1;
  let best = Infinity;
  for (const cell of cells) if (isValue(cell)) best = Math.min(best, sign * cell.value);
  return runs
    .filter((_, i) => {
      const cell = cells[i] as Cell;
      return isValue(cell) && sign * cell.value === best;
    })
    .map((run) => run.id);
}
