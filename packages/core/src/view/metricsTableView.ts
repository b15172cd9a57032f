import { isValue } from '../comparison/cell';
import type { ComparedCell, ComparedMetric, Comparison, Judgement } from '../comparison/comparison';
import { formatShare } from '../format/number';
import { fillTemplate, plainText } from '../format/template';
import type { MetricSection } from '../metric/metricDefinition';
import { metricInText, metricLabel } from './metricLabel';
import { type MetricText, metricText } from './metricText';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** How a comparison is laid out as a table. */
export interface MetricsTableOptions extends ViewOptions {
  /** Order of the columns; runs that it does not name follow in the comparison's order. */
  readonly columnOrder?: readonly string[] | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  /** Leaves out rows in which every run says the same. */
  readonly onlyDifferences?: boolean | undefined;
}

/** The head of one run's column. */
export interface MetricsTableColumn {
  readonly runId: string;
  readonly label: string;
  /** The run's name where that is not its label, and whether it is the baseline. */
  readonly detail: string;
  readonly isBaseline: boolean;
  /** By the objective. */
  readonly isBest: boolean;
}

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
  /** How the percentage was computed. */
  readonly formula?: string | undefined;
}

/** One metric. */
export interface MetricsTableRow {
  readonly key: string;
  readonly label: string;
  /** How the row was read, and whether anybody can say which value is better. */
  readonly note: string;
  readonly cells: readonly MetricsTableCell[];
  /** Whose value is best, and why nobody's is. */
  readonly best: { readonly runIds: readonly string[]; readonly text: string };
}

/** The rows of one section; none is empty. */
export interface MetricsTableSection {
  readonly key: MetricSection;
  readonly rows: readonly MetricsTableRow[];
}

/** A comparison as a table. */
export interface MetricsTableView {
  /** The objective in running text: "eval loss". */
  readonly objectiveLabel: string;
  readonly columns: readonly MetricsTableColumn[];
  readonly sections: readonly MetricsTableSection[];
  /** Labels of the rows that no compared run carries. */
  readonly notRecorded: readonly string[];
}

/**
 * A comparison as the rows and cells of a table, every one already in words: all values of a row with
 * the same decimals, a difference never as 0 when it is not, and missing, null, NaN and infinite as
 * four different things. Rows that no run carries are named instead of shown.
 */
export function metricsTableView(
  comparison: Comparison,
  options: MetricsTableOptions = {},
): MetricsTableView {
  const wording = wordingOf(options);
  const objectiveKey = comparison.objective.metric;
  const order = columnOrder(comparison, options.columnOrder ?? []);
  const recorded = comparison.metrics.filter(
    (metric) =>
      metric.key === objectiveKey || metric.cells.some((cell) => cell.state !== 'missing'),
  );
  const shown = options.onlyDifferences ? recorded.filter(differs) : recorded;
  const toRow = (metric: ComparedMetric) =>
    tableRow(metric, { comparison, order, wording, warnAt: options.warnAt ?? 0.25 });
  return {
    objectiveLabel: metricInText(
      comparison.metrics.find(({ key }) => key === objectiveKey) ?? {
        key: objectiveKey,
        label: objectiveKey,
      },
      wording,
    ),
    columns: order.map((position) => column(comparison, position, wording)),
    sections: sections
      .map((key) => ({
        key,
        rows: shown.filter((metric) => metric.section === key).map(toRow),
      }))
      .filter((section) => section.rows.length > 0),
    notRecorded: comparison.metrics
      .filter((metric) => !recorded.includes(metric))
      .map((metric) => metricLabel(metric, wording)),
  };
}

const sections: readonly MetricSection[] = ['primary', 'secondary', 'derived', 'other'];

interface RowContext {
  readonly comparison: Comparison;
  readonly order: readonly number[];
  readonly wording: Wording;
  readonly warnAt: number;
}

function columnOrder(comparison: Comparison, wanted: readonly string[]): readonly number[] {
  const ids = comparison.runs.map((run) => run.id);
  const first = wanted.filter((id, i) => ids.includes(id) && wanted.indexOf(id) === i);
  return [...first, ...ids.filter((id) => !first.includes(id))].map((id) => ids.indexOf(id));
}

function column(comparison: Comparison, position: number, { labels }: Wording): MetricsTableColumn {
  const run = comparison.runs[position] as Comparison['runs'][number];
  const isBaseline = run.id === comparison.baselineId;
  const name = run.name === run.label ? [] : [run.name];
  return {
    runId: run.id,
    label: run.label,
    detail: [...name, ...(isBaseline ? [labels.table.baseline] : [])].join(' · '),
    isBaseline,
    isBest: run.id === comparison.bestId,
  };
}

function tableRow(metric: ComparedMetric, context: RowContext): MetricsTableRow {
  const { comparison, order, wording } = context;
  const { labels } = wording;
  const values = metric.cells.flatMap((cell) => (isValue(cell) ? [cell.value] : []));
  const text = metricText(metric, values, wording);
  const isObjective = metric.key === comparison.objective.metric;
  const label = metricLabel(metric, wording);
  return {
    key: metric.key,
    label: isObjective
      ? plainText(fillTemplate(labels.table.bestOf, { metric: labels.inText(label) }))
      : label,
    note: noteOf(metric, isObjective, wording),
    cells: order.map((position) => tableCell(metric, position, text, context)),
    best: {
      runIds: metric.bestIds,
      text: !metric.direction
        ? labels.table.noBest
        : metric.tieBreakOnly
          ? labels.table.tieBreakOnly
          : '',
    },
  };
}

function tableCell(
  metric: ComparedMetric,
  position: number,
  text: MetricText,
  { comparison, wording, warnAt }: RowContext,
): MetricsTableCell {
  const { labels } = wording;
  const cell = metric.cells[position] as ComparedCell;
  const runId = comparison.runs[position]?.id ?? '';
  const isBaseline = runId === comparison.baselineId;
  const isBest = metric.bestIds.includes(runId) && !metric.tieBreakOnly;
  const base = { runId, state: cell.state, text: text.value(cell), isBest };
  if (!isValue(cell)) {
    return { ...base, full: base.text, below: labels.nothing[cell.state], tone: 'plain' };
  }
  const full = String(cell.value);
  const { delta, judgement, gap } = cell;
  if (isBaseline || delta === undefined || metric.tieBreakOnly) {
    return { ...base, full, below: isBest ? labels.table.best : '', tone: 'plain' };
  }
  if (delta === 0) {
    return { ...base, full, below: labels.table.same, judgement, tone: 'plain' };
  }
  const word = judgement && [gap && formatShare(gap, wording), labels.table[judgement]];
  const isWarning = judgement === 'worse' && gap !== undefined && gap > warnAt;
  return {
    ...base,
    full,
    below: [text.delta(delta), word?.filter(Boolean).join(' ')].filter(Boolean).join(' · '),
    judgement,
    tone: isWarning ? 'warn' : judgement === 'better' ? 'good' : 'plain',
    formula:
      gap === undefined ? undefined : formulaOf(cell.value, delta, text, comparison, wording),
  };
}

function formulaOf(
  value: number,
  delta: number,
  text: MetricText,
  comparison: Comparison,
  { labels }: Wording,
): string {
  const write = (number: number) => text.value({ state: 'value', value: number, from: 'history' });
  const reference = value - delta;
  const isOfReference = comparison.gapRelativeTo === 'reference';
  const larger = isOfReference || Math.abs(reference) > Math.abs(value) ? reference : value;
  const { gapFormula, gapFormulaOfReference } = labels.table;
  return plainText(
    fillTemplate(isOfReference ? gapFormulaOfReference : gapFormula, {
      value: write(value),
      reference: write(reference),
      larger: write(larger),
    }),
  );
}

function noteOf(metric: ComparedMetric, isObjective: boolean, { labels }: Wording): string {
  const { table } = labels;
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

function differs(metric: ComparedMetric): boolean {
  const seen = new Set(
    metric.cells.map((cell) => (isValue(cell) ? `${cell.value}/${cell.of ?? ''}` : cell.state)),
  );
  return seen.size > 1;
}
