import type { History, MetricSummary, SummaryPoint } from '@runcompare/core';

/**
 * Last, lowest, highest and mean of a history, so that lists need not load it. Lowest and highest
 * are the earliest finite ones and the mean is over the finite ones; the last point is the last one
 * even where it is NaN. A history of nulls alone has a last value of null.
 */
export function summarizeHistory(history: History): MetricSummary {
  const { length, value, nulls } = history;
  if (length === 0) return nulls > 0 ? { last: { value: null } } : {};
  let min = -1;
  let max = -1;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const y = value[i] as number;
    if (!Number.isFinite(y)) continue;
    sum += y;
    count++;
    if (min < 0 || y < (value[min] as number)) min = i;
    if (max < 0 || y > (value[max] as number)) max = i;
  }
  return {
    last: pointAt(history, length - 1),
    ...(count > 0 && { min: pointAt(history, min), max: pointAt(history, max), mean: sum / count }),
  };
}

function pointAt(history: History, index: number): SummaryPoint {
  const epoch = history.epoch?.[index];
  return {
    value: history.value[index] as number,
    step: history.step[index] as number,
    ...(epoch !== undefined && !Number.isNaN(epoch) && { epoch }),
  };
}
