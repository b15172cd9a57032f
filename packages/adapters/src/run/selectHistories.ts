import {
  canonicalMetricName,
  createHistory,
  type History,
  type HistoryOptions,
  reduceHistory,
} from '@runcompare/core';

type Histories = { readonly [metric: string]: History };

/**
 * The part of a run's histories that was asked for: the metrics by any of their names, the range of
 * steps, and at most `maxPoints` points each. A history that is thinned keeps both ends, extremes
 * and holes, and says how many points it had.
 */
export function selectHistories(
  histories: Histories,
  options: Pick<HistoryOptions, 'metrics' | 'maxPoints' | 'steps'>,
): Histories {
  const { metrics, maxPoints, steps } = options;
  const wanted = metrics && new Set(metrics.flatMap((name) => [name, canonicalMetricName(name)]));
  const picked = Object.entries(histories).filter(([metric]) => wanted?.has(metric) ?? true);
  return Object.fromEntries(
    picked.map(([metric, history]) => {
      const inRange = steps ? cut(history, steps) : history;
      return [metric, maxPoints === undefined ? inRange : thin(inRange, maxPoints)];
    }),
  );
}

function cut(
  history: History,
  { from = -Infinity, to = Infinity }: NonNullable<HistoryOptions['steps']>,
) {
  const kept: number[] = [];
  for (let i = 0; i < history.length; i++) {
    const step = history.step[i] as number;
    if (step >= from && step <= to) kept.push(i);
  }
  return kept.length === history.length ? history : at(history, kept);
}

function thin(history: History, maxPoints: number): History {
  if (history.length <= maxPoints) return history;
  // A column keeps up to four finite points and two holes, and one point may stand on either side.
  const columns = Math.max(1, Math.floor((maxPoints - 2) / 6));
  const { indices } = reduceHistory(history, { columns });
  return { ...at(history, indices), sampled: { of: history.sampled?.of ?? history.length } };
}

/** Some of the points; what was left out before them still counts. */
function at(history: History, indices: readonly number[]): History {
  const { step, value, epoch, timeMs, tokens } = history;
  const pick = (column: History['step']) => indices.map((i) => column[i] as number);
  return {
    ...createHistory({
      step: pick(step),
      value: pick(value),
      ...(epoch && { epoch: pick(epoch) }),
      ...(timeMs && { timeMs: pick(timeMs) }),
      ...(tokens && { tokens: pick(tokens) }),
      ...(history.sampled && { sampled: history.sampled }),
    }),
    nulls: history.nulls,
    duplicates: history.duplicates,
    outOfOrder: history.outOfOrder,
  };
}
