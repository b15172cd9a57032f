import { isValue } from '../comparison/cell';
import type { ComparedCell, ComparedMetric, Comparison, Judgement } from '../comparison/comparison';
import { formatShare } from '../format/number';
import { metricLabel } from './metricLabel';
import { metricSpeech } from './metricSpeech';
import { metricsTableLabelsEn } from './metricsTableLabels.en';
import { type MetricText, metricText } from './metricText';
import { tableLabelsEn } from './tableLabels.en';
import type { Wording } from './viewOptions';

/** One metric of one run. */
export interface MetricsTableCell {
  readonly runId: string;
  readonly state: ComparedCell['state'];
  readonly text: string;
  /** Full precision, for copying. */
  readonly full: string;
  /** The line below the value: delta and judgement, "Best", or what kind of nothing it is. */
  readonly below: string;
  readonly judgement?: Judgement | undefined;
  readonly tone: 'plain' | 'good' | 'warn';
  readonly isBest: boolean;
  /** The cell as one sentence: metric, run, value, difference, judgement. */
  readonly spoken: string;
}

/** What the cells of one row share. */
export interface CellContext {
  readonly comparison: Comparison;
  readonly wording: Wording;
  readonly warnAt: number;
}

/** The cells of one row, one per place of `order`. */
export function metricsTableCells(
  metric: ComparedMetric,
  order: readonly number[],
  context: CellContext,
): readonly MetricsTableCell[] {
  const { comparison, wording } = context;
  const values = metric.cells.flatMap((cell) => (isValue(cell) ? [cell.value] : []));
  const row: Row = {
    ...context,
    metric,
    text: metricText(metric, values, wording),
    speech: metricSpeech(metric, values, wording),
  };
  return order.map((position) => {
    const cell = metric.cells[position] as ComparedCell;
    const runId = comparison.runs[position]?.id ?? '';
    const written = writtenCell(cell, runId, row);
    return { ...written, spoken: spokenCell(cell, written, row) };
  });
}

interface Row extends CellContext {
  readonly metric: ComparedMetric;
  readonly text: MetricText;
  readonly speech: MetricText;
}

type WrittenCell = Omit<MetricsTableCell, 'spoken'>;

function writtenCell(
  cell: ComparedCell,
  runId: string,
  { metric, comparison, text, wording, warnAt }: Row,
): WrittenCell {
  const { labels } = wording;
  const isBaseline = runId === comparison.baselineId;
  const isBest = metric.bestIds.includes(runId) && !metric.tieBreakOnly;
  const base = { runId, state: cell.state, text: text.value(cell), isBest };
  if (!isValue(cell)) {
    return { ...base, full: base.text, below: labels.nothing[cell.state], tone: 'plain' };
  }
  const full = String(cell.value);
  const { delta, judgement, gap } = cell;
  const words = labels.table ?? tableLabelsEn;
  if (isBaseline || delta === undefined || metric.tieBreakOnly) {
    return { ...base, full, below: isBest ? words.best : '', tone: 'plain' };
  }
  if (delta === 0) {
    return { ...base, full, below: words.same, judgement, tone: 'plain' };
  }
  const word = judgement && [gap && formatShare(gap, wording), words[judgement]];
  const isWarning = judgement === 'worse' && gap !== undefined && gap > warnAt;
  return {
    ...base,
    full,
    below: [text.delta(delta), word?.filter(Boolean).join(' ')].filter(Boolean).join(' · '),
    judgement,
    tone: isWarning ? 'warn' : judgement === 'better' ? 'good' : 'plain',
  };
}

function spokenCell(
  cell: ComparedCell,
  { runId, judgement, isBest }: WrittenCell,
  { metric, comparison, speech, wording }: Row,
): string {
  const { table = tableLabelsEn, metricsTable = metricsTableLabelsEn } = wording.labels;
  const delta = runId === comparison.baselineId || metric.tieBreakOnly ? undefined : cell.delta;
  const change =
    delta === undefined
      ? []
      : delta === 0
        ? [table.same]
        : [speech.delta(delta), ...(judgement ? [table[judgement]] : [])];
  return [
    metricLabel(metric, wording),
    comparison.runs.find(({ id }) => id === runId)?.label ?? runId,
    speech.value(cell),
    ...change,
    ...(isBest ? [metricsTable.speech.best] : []),
  ].join(metricsTable.speech.join);
}
