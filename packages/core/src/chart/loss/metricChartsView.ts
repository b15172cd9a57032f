import type { Comparison } from '../../comparison/comparison';
import { recordedMetric } from '../../comparison/recordedMetric';
import type { Axis } from '../../curve/axis';
import type { Run } from '../../run/run';
import { fillText } from '../../view/fillText';
import { metricChartsLabelsEn } from '../../view/metricChartsLabels.en';
import { metricLabel } from '../../view/metricLabel';
import { type ViewOptions, wordingOf } from '../../view/viewOptions';
import { countText } from '../scale/axisText';
import { axesOf } from './line/recordedCurves';

/** Which charts to look for, and the words for them. */
/** Which of the charts are wanted. */
export interface MetricChartsOptions extends ViewOptions {
  /** Part of a metric's name or key, in any case; everything when empty. */
  readonly search?: string | undefined;
}

/** One small chart. */
export interface MetricChart {
  /** For `metric` of `lossChartData`. */
  readonly key: string;
  readonly label: string;
}

/** Which metrics have a chart of their own. */
export interface MetricChartsView {
  readonly title: string;
  /** In the order of the comparison. */
  readonly charts: readonly MetricChart[];
  /** Charts that there are without the search. */
  readonly total: number;
  /** How many are shown: "12 metrics", or "3 of 12". */
  readonly count: string;
  /** The axes that any of them carries. */
  readonly axes: readonly Axis[];
  /** What to say where there are none. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  readonly notes: readonly string[];
}

/**
 * A chart per metric of which every compared run has a history. Metrics with a history in some of
 * them alone are named in a note. A run that is not among `runs`, or has no histories there, has
 * none.
 */
export function metricChartsView(
  comparison: Comparison,
  runs: readonly Run[],
  options: MetricChartsOptions = {},
): MetricChartsView {
  const wording = wordingOf(options);
  const labels = wording.labels.metricCharts ?? metricChartsLabelsEn;
  const compared = comparison.runs.map(({ id }) => runs.find((run) => run.id === id));
  const historyOf = (run: Run | undefined, key: string) => {
    const history = run && recordedMetric(run, key).history;
    return history && history.length > 0 ? [history] : [];
  };
  const charts: MetricChart[] = [];
  const partly: string[] = [];
  for (const metric of comparison.metrics) {
    const carrying = compared.filter((run) => historyOf(run, metric.key).length > 0).length;
    const label = metricLabel(metric, wording);
    if (carrying > 0 && carrying === compared.length) charts.push({ key: metric.key, label });
    else if (carrying > 0) partly.push(label);
  }
  const search = (options.search ?? '').trim().toLocaleLowerCase(wording.locale);
  const found = charts.filter(({ key, label }) =>
    `${label}\n${key}`.toLocaleLowerCase(wording.locale).includes(search),
  );
  return {
    title: labels.title,
    charts: found,
    total: charts.length,
    count:
      found.length === charts.length
        ? fillText(labels.count(charts.length), { count: countText(charts.length, wording) })
        : fillText(labels.countOf, {
            count: countText(found.length, wording),
            of: countText(charts.length, wording),
          }),
    axes: axesOf(charts.flatMap(({ key }) => compared.flatMap((run) => historyOf(run, key)))),
    empty:
      charts.length === 0
        ? { title: labels.empty, hint: labels.emptyHint }
        : found.length === 0
          ? {
              title: fillText(labels.noMatch, { search: options.search?.trim() ?? '' }),
              hint: fillText(labels.hidden(charts.length), {
                count: countText(charts.length, wording),
              }),
            }
          : undefined,
    notes: partly.length > 0 ? [fillText(labels.partly, { metrics: partly.join(', ') })] : [],
  };
}
