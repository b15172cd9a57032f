import { isValue } from '../comparison/cell';
import type { ComparedMetric } from '../comparison/comparison';
import type { Reading } from '../metric/metricDefinition';
import { adviceContext } from './adviceContext';
import { fillText } from './fillText';
import { metricInText, metricLabel } from './metricLabel';
import { type CellContext, type MetricsTableCell, metricsTableCells } from './metricsTableCell';
import { metricsTableLabelsEn } from './metricsTableLabels.en';
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
  /** What a tooltip says of the row, a sentence each. */
  readonly explains: readonly string[];
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
  const verdict =
    isObjective && verdictView(comparison.verdicts.headline, adviceContext(comparison, wording));
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
    explains: explainRow(metric, context),
    reading: metric.reading,
    hasReadings: !isObjective && !metric.isComputed,
  };
}

function explainRow(metric: ComparedMetric, { comparison, wording }: RowContext): string[] {
  const { explain } = wording.labels.metricsTable ?? metricsTableLabelsEn;
  const { sourceNames, reading, scale } = metric;
  const { formulas } = wording.labels.metricsTable ?? metricsTableLabelsEn;
  const formula = Object.hasOwn(formulas, metric.key) ? formulas[metric.key] : metric.formula;
  const objective = comparison.metrics.find(({ key }) => key === comparison.objective.metric);
  const said: string[] = [];
  if (formula !== undefined) said.push(formula);
  else {
    const name = objective ? metricInText(objective, wording) : comparison.objective.metric;
    said.push(fillText(explain[reading], { metric: name }));
  }
  if (sourceNames.length > 0) {
    said.push(fillText(explain.sourceNames, { names: sourceNames.join(', ') }));
  }
  if (scale === 'interval') said.push(explain.interval);
  return said;
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
