import { bestStep } from '../curve/bestStep';
import { meanValue } from '../curve/meanValue';
import type { History } from '../run/history';
import type { MetricSummary, SummaryPoint } from '../run/run';

/** The summary that agrees with a history; without finite values only its last point is known. */
export function summarizeHistory(history: History): MetricSummary {
  if (history.length === 0) return {};
  const point = (index: number | undefined): SummaryPoint | undefined => {
    if (index === undefined) return undefined;
    return {
      value: history.value[index] as number,
      step: history.step[index],
      epoch: history.epoch?.[index],
    };
  };
  return {
    last: point(history.length - 1),
    min: point(bestStep(history, 'min')?.index),
    max: point(bestStep(history, 'max')?.index),
    mean: meanValue(history),
  };
}
