import { isValue } from '../comparison/cell';
import type { ComparedMetric, Comparison } from '../comparison/comparison';
import { formatNumber } from '../format/number';
import type { MetricSection } from '../metric/metricDefinition';
import { fillText } from './fillText';
import { metricInText, metricLabel } from './metricLabel';
import { metricsTableLabelsEn } from './metricsTableLabels.en';
import { type MetricsTableRow, metricsTableRow } from './metricsTableRow';
import { tableLabelsEn } from './tableLabels.en';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** How a comparison is laid out as a table. */
export interface MetricsTableOptions extends ViewOptions {
  /** Order of the columns; runs that it does not name follow in the comparison's order. */
  readonly columnOrder?: readonly string[] | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  /** Leaves out rows in which every run says the same. */
  readonly onlyDifferences?: boolean | undefined;
  /** Keys of the metrics to show, all when left out; an empty list shows none. */
  readonly visibleMetrics?: readonly string[] | undefined;
  /** Keeps metrics whose name, or whose name at the source, holds every one of these words. */
  readonly search?: string | undefined;
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

/** A metric that can be shown. */
export interface MetricsTableChoice {
  readonly key: string;
  readonly label: string;
  readonly section: MetricSection;
  readonly isVisible: boolean;
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
  /** Every metric that a compared run carries, whether it is shown or not. */
  readonly choices: readonly MetricsTableChoice[];
  /** What the search found, while there is one. */
  readonly found: string;
  /** Why there is no row. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
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
  const { visibleMetrics, search = '' } = options;
  const visible = recorded.filter((metric) => visibleMetrics?.includes(metric.key) ?? true);
  const differing = options.onlyDifferences ? visible.filter(differs) : visible;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = differing.filter((metric) => isNamed(metric, words, wording));
  const toRow = (metric: ComparedMetric) =>
    metricsTableRow(metric, { comparison, order, wording, warnAt: options.warnAt ?? 0.25 });
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
    choices: recorded.map((metric) => ({
      key: metric.key,
      label: metricLabel(metric, wording),
      section: metric.section,
      isVisible: visible.includes(metric),
    })),
    found: words.length === 0 ? '' : countText('found', shown.length, wording),
    ...((shown.length === 0 || comparison.runs.length === 0) && {
      empty: emptyText({ comparison, visible, differing, search }, wording),
    }),
  };
}

const sections: readonly MetricSection[] = ['primary', 'secondary', 'derived', 'other'];

function isNamed(metric: ComparedMetric, words: readonly string[], wording: Wording): boolean {
  const names = [metricLabel(metric, wording), metric.key, ...metric.sourceNames];
  const text = names.join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function countText(template: 'found' | 'noMatchHint', count: number, wording: Wording): string {
  const { metricsTable = metricsTableLabelsEn } = wording.labels;
  return fillText(metricsTable[template](count), { count: formatNumber(count, 0, wording.locale) });
}

function emptyText(
  {
    comparison,
    visible,
    differing,
    search,
  }: {
    readonly comparison: Comparison;
    readonly visible: readonly ComparedMetric[];
    readonly differing: readonly ComparedMetric[];
    readonly search: string;
  },
  wording: Wording,
): NonNullable<MetricsTableView['empty']> {
  const words = wording.labels.metricsTable ?? metricsTableLabelsEn;
  if (comparison.runs.length === 0) return { title: words.noRuns, hint: words.noRunsHint };
  if (visible.length === 0) return { title: words.noneVisible, hint: words.noneVisibleHint };
  if (differing.length === 0) return { title: words.noDifference, hint: words.noDifferenceHint };
  return {
    title: fillText(words.noMatch, { search: search.trim() }),
    hint: countText('noMatchHint', differing.length, wording),
  };
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
  const { table = tableLabelsEn } = labels;
  return {
    runId: run.id,
    label: run.label,
    detail: [...name, ...(isBaseline ? [table.baseline] : [])].join(' · '),
    isBaseline,
    isBest: run.id === comparison.bestId,
  };
}

function differs(metric: ComparedMetric): boolean {
  const seen = new Set(
    metric.cells.map((cell) => (isValue(cell) ? `${cell.value}/${cell.of ?? ''}` : cell.state)),
  );
  return seen.size > 1;
}
