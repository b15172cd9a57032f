import { isValue } from '../comparison/cell';
import type { ComparedMetric } from '../comparison/comparison';
import type { Reading } from '../metric/metricDefinition';
import { fillText } from './fillText';
import { metricLabel } from './metricLabel';
import { type CellContext, type MetricsTableCell, metricsTableCells } from './metricsTableCell';
import { tableLabelsEn } from './tableLabels.en';
import { type VerdictView, verdictView } from './verdictView';
import type { Wording } from './viewOptions';

/** One metric. */
export interface MetricsTableRow {
  readonly key: string;
  readonly label: string;
  /** How the row was read, and whether anybody can say which value is better. */
  readonly note: string;
  readonly cells: readonly MetricsTableCell[];
  /** Whose value is best, and why nobody's is. */
  readonly best: { readonly runIds: readonly string[]; readonly text: string };
  /** Only in the row of the objective: no other row is judged against noise. */
  readonly verdict?: VerdictView | undefined;
  readonly reading: Reading;
  /** Whether another reading of it can be asked of `compareRuns`. */
  readonly hasReadings: boolean;
}

interface RowContext extends CellContext {
  readonly order: readonly number[];
}

/** One metric of a comparison in words; runs in the order of their positions. */
export function metricsTableRow(metric: ComparedMetric, context: RowContext): MetricsTableRow {
  const { comparison, order, wording } = context;
  const { labels } = wording;
  const isObjective = metric.key === comparison.objective.metric;
  const label = metricLabel(metric, wording);
  const verdict = isObjective && verdictView(comparison.verdicts.headline, wording);
  const words = labels.table ?? tableLabelsEn;
  return {
    key: metric.key,
    label: isObjective ? fillText(words.bestOf, { metric: labels.inText(label) }) : label,
    note: noteOf(metric, isObjective, wording),
    cells: metricsTableCells(metric, order, context),
    best: {
      runIds: metric.bestIds,
      text: !metric.direction ? words.noBest : metric.tieBreakOnly ? words.tieBreakOnly : '',
    },
    ...(verdict && { verdict }),
    reading: metric.reading,
    hasReadings: !isObjective && !metric.isComputed,
  };
}

function noteOf(metric: ComparedMetric, isObjective: boolean, { labels }: Wording): string {
  const { table = tableLabelsEn } = labels;
  const unit = metric.unit === undefined ? [] : [metric.unit];
  if (isObjective) {
    const better = metric.direction === 'min' ? table.lowerIsBetter : table.higherIsBetter;
    return [better, ...unit].join(', ');
  }
  const reading = {
    atBest: table.atBestStep,
    run: table.wholeRun,
    mean: table.mean,
    last: table.last,
    min: table.min,
    max: table.max,
  }[metric.reading];
  const values = metric.cells.filter(isValue);
  const allReported =
    metric.reading === 'atBest' &&
    values.length > 0 &&
    values.every((cell) => cell.from === 'reported');
  const parts = [allReported ? table.asReported : reading, ...unit];
  if (!metric.direction) parts.push(table.noDirection);
  return parts.join(', ');
}
