import type { Cell } from '../../comparison/cell';
import { computeGap, type GapRelativeTo } from '../../comparison/gap';
import { formatShare } from '../../format/number';
import { fillText } from '../../view/fillText';
import { gapFormulaText } from '../../view/gapFormulaText';
import { type MetricText, metricText } from '../../view/metricText';
import { tableLabelsEn } from '../../view/tableLabels.en';
import { trainingSpeedLabelsEn } from '../../view/trainingSpeedLabels.en';
import type { Wording } from '../../view/viewOptions';
import { type ChartSlots, type RunInChart, slotsByPosition } from '../runInChart';
import { hasBar, type MeasuredSpeed } from './speedSource';

/** One run, whether or not it has a speed. */
export interface TrainingSpeedBar extends RunInChart {
  readonly state: Cell['state'];
  /** Length of the bar as a share of the longest one, 0 to 1; 0 where there is no bar. */
  readonly share: number;
  readonly text: string;
  /** "Best", which kind of nothing it is, or empty. */
  readonly word: string;
  /** How far behind the best it is, and how that was computed. */
  readonly gap?: { readonly text: string; readonly formula: string } | undefined;
  readonly isBest: boolean;
  /** The bar in words. */
  readonly spoken: string;
}

interface BarOptions {
  readonly slots: ChartSlots | undefined;
  readonly relativeTo: GapRelativeTo;
  readonly wording: Wording;
}

/** A bar per run, in the order of the runs, each against the best of them. */
export function trainingSpeedBars(
  { metric, runs, recorded }: MeasuredSpeed,
  { slots = slotsByPosition(runs), relativeTo, wording }: BarOptions,
): readonly TrainingSpeedBar[] {
  const values = runs.flatMap(({ cell }) => (hasBar(cell) ? [cell.value] : []));
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const best =
    metric.direction && recorded > 1
      ? values.reduce((a, b) => (metric.direction === 'min' ? Math.min(a, b) : Math.max(a, b)))
      : undefined;
  const leader = runs.find(({ cell }) => hasBar(cell) && cell.value === best);
  const text = metricText(metric, values, wording);
  return runs.map(({ id, label, cell }) => {
    const value = hasBar(cell) ? cell.value : undefined;
    const isBest = value !== undefined && value === best;
    const gap =
      value === undefined || best === undefined || isBest || !leader
        ? undefined
        : gapOf({ value, best, of: leader.label, relativeTo, text }, wording);
    const { table = tableLabelsEn } = wording.labels;
    const words = {
      text: text.value(cell),
      word: isBest ? table.best : wordOf(cell, wording),
    };
    return {
      runId: id,
      label,
      slot: Object.hasOwn(slots, id) ? slots[id] : undefined,
      state: cell.state,
      share: value !== undefined && largest > 0 ? value / largest : 0,
      ...words,
      gap,
      isBest,
      spoken: [label, ...(value === undefined ? [] : [words.text]), words.word, gap?.text]
        .filter(Boolean)
        .join(', '),
    };
  });
}

function wordOf(cell: Cell, { labels }: Wording): string {
  if (cell.state !== 'value') return labels.nothing[cell.state];
  const { trainingSpeed = trainingSpeedLabelsEn } = labels;
  return hasBar(cell) ? '' : trainingSpeed.negative;
}

function gapOf(
  {
    value,
    best,
    of,
    relativeTo,
    text,
  }: {
    readonly value: number;
    readonly best: number;
    readonly of: string;
    readonly relativeTo: GapRelativeTo;
    readonly text: MetricText;
  },
  wording: Wording,
): TrainingSpeedBar['gap'] {
  const { labels } = wording;
  const gap = computeGap(value, best, { relativeTo });
  if (gap === undefined) return undefined;
  const { trainingSpeed = trainingSpeedLabelsEn } = labels;
  return {
    text: fillText(trainingSpeed.slower, { gap: formatShare(gap, wording), run: of }),
    formula: gapFormulaText({ value, reference: best, relativeTo, text }, wording),
  };
}
