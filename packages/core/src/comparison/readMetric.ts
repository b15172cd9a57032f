import { bestStep } from '../curve/bestStep';
import { meanValue } from '../curve/meanValue';
import { indexAtOrBefore } from '../curve/pointAt';
import type { Objective, Reading } from '../metric/metricDefinition';
import type { History } from '../run/history';
import type { MetricSummary, Run } from '../run/run';
import { bestValue } from './bestValue';
import { type Cell, cellOf, missing } from './cell';
import { recordedMetric } from './recordedMetric';

/**
 * One metric of one run as its reading says. `atBest` takes the point at the best step of the
 * objective, else the latest finite one before it and after the evaluation before: most training
 * rows do not fall on an evaluation step. Nothing is guessed: what the run does not carry at that
 * place is missing.
 */
export function readMetric(
  run: Run,
  key: string,
  options: { readonly reading: Reading; readonly objective: Objective },
): Cell {
  const { reading, objective } = options;
  const { summary, history } = recordedMetric(run, key);
  if (key === objective.metric && reading === 'atBest') {
    const best = bestValue(run, objective);
    return best ? cellOf(best.value, best.from) : whyUnusable(summary, history);
  }
  const points = history && history.length > 0 ? history : undefined;
  switch (reading) {
    case 'atBest':
      return points
        ? historyAtBest(run, points, objective)
        : summaryAtBest(run, summary, objective);
    case 'mean':
    case 'run':
      return meanCell(summary, points);
    case 'last':
      return points
        ? cellOf(points.value.at(-1), 'history')
        : summary?.last
          ? cellOf(summary.last.value, 'summary')
          : cellOf(finalOf(summary), 'reported');
    default: {
      const best = points && bestStep(points, reading);
      return best ? cellOf(best.value, 'history') : cellOf(summary?.[reading]?.value, 'summary');
    }
  }
}

function historyAtBest(run: Run, history: History, objective: Objective): Cell {
  const best = bestValue(run, objective);
  if (best?.step === undefined) return missing;
  const at = indexAtOrBefore(history, best.step);
  if (at >= 0 && history.step[at] === best.step) return cellOf(history.value[at], 'history');
  const after = previousEvaluation(run, best.step, objective);
  for (let i = at; i >= 0 && (history.step[i] as number) > after; i--) {
    const value = history.value[i] as number;
    if (Number.isFinite(value)) return cellOf(value, 'history');
  }
  return missing;
}

function previousEvaluation(run: Run, step: number, objective: Objective): number {
  const { history } = recordedMetric(run, objective.metric);
  if (!history) return -Infinity;
  const index = indexAtOrBefore(history, step) - 1;
  return index >= 0 ? (history.step[index] as number) : -Infinity;
}

function summaryAtBest(run: Run, summary: MetricSummary | undefined, objective: Objective): Cell {
  if (!summary) return missing;
  const best = bestValue(run, objective);
  const there = [summary.last, summary.min, summary.max].find(
    (point) => point?.step !== undefined && point.step === best?.step,
  );
  if (there) return cellOf(there.value, 'summary');
  if (summary.reported && summary.reported.is !== 'mean') {
    return cellOf(summary.reported.value, 'reported');
  }
  return missing;
}

function meanCell(summary: MetricSummary | undefined, history: History | undefined): Cell {
  if (summary?.mean !== undefined) return cellOf(summary.mean, 'summary');
  if (summary?.reported?.is === 'mean') return cellOf(summary.reported.value, 'reported');
  return history ? cellOf(meanValue(history), 'history') : missing;
}

function finalOf(summary: MetricSummary | undefined): number | null | undefined {
  return summary?.reported?.is === 'final' ? summary.reported.value : undefined;
}

function whyUnusable(summary: MetricSummary | undefined, history: History | undefined): Cell {
  const last = history?.value.at(-1);
  if (last !== undefined) return cellOf(last, 'history');
  const recorded = [summary?.last?.value, summary?.reported?.value, summary?.min?.value];
  const odd = recorded.find((value) => value !== undefined && !Number.isFinite(value));
  return cellOf(odd, 'summary');
}
