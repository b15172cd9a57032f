import type { Trend, TrendAttempt } from '../../advice/trend';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { fillText } from '../../view/fillText';
import { trendLabelsEn } from '../../view/trendLabels.en';
import { type ChartTable, type ChartTableRow, limitRows } from '../chartTable';
import { type ChartSlots, runInChart } from '../runInChart';
import type { TrendWords } from './trendWords';

/** A row per attempt in their order, those of unknown start last; of very many the latest. */
export function trendTable(
  trend: Trend,
  words: TrendWords,
  slots: ChartSlots | undefined,
): ChartTable {
  const { wording, metric } = words;
  const { companion = companionLabelsEn, trend: labels = trendLabelsEn } = wording.labels;
  const { attempts, withoutStart, best } = trend;
  const placed = [
    ...attempts.map((attempt, i) => ({ attempt, place: words.count(i + 1) })),
    ...withoutStart.map((attempt) => ({ attempt, place: nothing })),
  ];
  const { rows, note } = limitRows(placed.toReversed(), wording);
  const rowOf = ({ attempt, place }: (typeof placed)[number]): ChartTableRow => ({
    key: attempt.runId,
    run: runInChart({ id: attempt.runId, name: attempt.label }, slots),
    cells: [place, ...cellsOf(attempt, words)],
    isBest: attempt.runId === best?.runId,
  });
  return {
    caption: fillText(labels.caption(attempts.length), {
      metric: metric.title,
      count: words.count(attempts.length),
    }),
    columns: [
      { label: companion.run, align: 'start' },
      { label: labels.attempt, align: 'end' },
      { label: labels.started, align: 'start' },
      { label: metric.title, align: 'end' },
      { label: labels.gain, align: 'end' },
      { label: labels.bestSoFar, align: 'end' },
      { label: labels.outcome, align: 'start' },
    ],
    rows: rows.toReversed().map(rowOf),
    note,
  };
}

const nothing = '—';

function cellsOf(
  { startedAtMs, value, provisionalValue, gain, bestSoFar, outcome }: TrendAttempt,
  words: TrendWords,
): readonly string[] {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  const soFar = (reached: number) => fillText(labels.soFar, { value: words.value(reached) });
  return [
    startedAtMs === undefined ? nothing : words.day(startedAtMs) || nothing,
    value !== undefined
      ? words.value(value)
      : provisionalValue === undefined
        ? nothing
        : soFar(provisionalValue),
    gain === undefined ? '' : words.gain(gain),
    bestSoFar === undefined ? nothing : words.value(bestSoFar),
    labels.outcomes[outcome],
  ];
}
