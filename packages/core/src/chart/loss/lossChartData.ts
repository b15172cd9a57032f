import type { Axis } from '../../curve/axis';
import type { Smoothing } from '../../curve/smoothHistory';
import type { Objective } from '../../metric/metricDefinition';
import type { ReplicateSet } from '../../run/replicates';
import type { Run } from '../../run/run';
import { fillText } from '../../view/fillText';
import { lossChartLabelsEn } from '../../view/lossChartLabels.en';
import { type ViewOptions, type Wording, wordingOf } from '../../view/viewOptions';
import type { RunInChart } from '../runInChart';
import { countText } from '../scale/axisText';
import { type ChartCurve, chartCurve } from './line/chartCurve';
import { chartEntries } from './line/chartEntry';
import { inText, type LossChartMetric } from './line/chartMetric';
import { chartMetrics, chooseMetrics } from './line/chartMetrics';
import type { CurveRole } from './line/curveRole';
import { axesOf, isDense, recordedCurves } from './line/recordedCurves';
import { runSummary } from './line/runSummary';

/** Which curves are drawn, over what, and how they are smoothed and pooled. */
export interface LossChartDataOptions extends ViewOptions {
  /** The metric of the thick curves; eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** The metric of the thin curves, `train_loss` by default. */
  readonly trainMetric?: string | undefined;
  /** This metric alone instead of those two, as in small multiples. */
  readonly metric?: string | undefined;
  /** Palette slot per run id, from 1; in the order of the runs when left out. */
  readonly slots?: { readonly [runId: string]: number } | undefined;
  /** What x stands for, `step` by default, and where no curve carries the axis asked for. */
  readonly axis?: Axis | undefined;
  /** Of curves too dense for a mark on every point; the raw curve stays as a ghost behind. */
  readonly smoothing?: Smoothing | undefined;
  /** Replicates to draw as their mean with a band, in the place of the first of them. */
  readonly pool?: readonly ReplicateSet[] | undefined;
  /**
   * What this function gave before: the curves of runs whose histories are the same objects are taken
   * from there. A history that grew is read anew, which takes less than comparing it would.
   */
  readonly previous?: LossChartData | undefined;
}

/** A run, or replicates drawn as one, as the legend names it. */
export interface LossChartDataRun extends RunInChart {
  /** All runs that it stands for. */
  readonly runIds: readonly string[];
  /** It has a curve of at least one of the two metrics on this axis. */
  readonly hasCurve: boolean;
  /** Its curve in words. */
  readonly summary: string;
  /** Why it has none. */
  readonly missing?: string | undefined;
}

/** Everything about the curves that no zoom, size or scale changes. For `lossChartView`. */
export interface LossChartData {
  readonly title: string;
  readonly caption: string;
  /** Set when no run has a curve: what to say instead. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  /** The roles that any run has a curve of. */
  readonly available: readonly CurveRole[];
  readonly metrics: { readonly [role in CurveRole]: LossChartMetric };
  /** As asked for, as far as any curve carries it. */
  readonly axis: Axis;
  readonly askedAxis: Axis;
  /** The axes that any curve carries. */
  readonly axes: readonly Axis[];
  readonly runs: readonly LossChartDataRun[];
  /** In drawing order: train under eval, and the first run on top. */
  readonly curves: readonly ChartCurve[];
  readonly wording: Wording;
}

/**
 * The curves of several runs, ready to be drawn at any zoom and size: placed on the axis, smoothed
 * in full, with their best steps, summaries and lowest and highest values per block of points.
 * Reads every point once; `lossChartView` then reads what a picture of it needs.
 *
 * @throws RunCompareError when the amount of smoothing is out of its range.
 */
export function lossChartData(
  runs: readonly Run[],
  options: LossChartDataOptions = {},
): LossChartData {
  const wording = wordingOf(options);
  const { slots, pool, axis: askedAxis = 'step' } = options;
  const choices = chooseMetrics(options);
  const entries = chartEntries(runs, { slots, pool, wording });
  const recorded = recordedCurves(entries, choices, askedAxis);
  const axes = axesOf(recorded.flatMap(({ members }) => members.map(({ history }) => history)));
  const axis = axes.includes(askedAxis) ? askedAxis : 'step';
  const curves = recorded.flatMap((input) => {
    const smoothing = isDense(input.role, recorded) ? options.smoothing : undefined;
    const { direction } = choices[input.role];
    const previous = options.previous?.curves.find(
      ({ runId, role }) => runId === input.runId && role === input.role,
    );
    return chartCurve(input, { axis, smoothing, direction, previous }) ?? [];
  });
  const available = roles.filter((role) => curves.some((curve) => curve.role === role));
  const metrics = chartMetrics(choices, { curves, wording });
  const role = recorded.some((one) => one.role === 'eval') ? 'eval' : 'train';
  const { chart = lossChartLabelsEn } = wording.labels;
  const axisName = wording.labels.inText(chart.axes[axis]);
  const title = titleOf(available, metrics, wording);
  return {
    title,
    caption: fillText(chart.caption(entries.length), {
      title,
      count: countText(entries.length, wording),
      axis: axisName,
    }),
    empty:
      curves.length > 0
        ? undefined
        : {
            title: chart.empty,
            hint: fillText(chart.emptyHint, { metric: inText(metrics.eval, wording) }),
          },
    available,
    metrics,
    axis,
    askedAxis,
    axes,
    runs: entries.map((entry) => {
      const { runId, label, slot } = entry;
      const curve = curves.find((one) => one.runId === runId && one.role === role);
      const own = recorded.filter((one) => one.runId === runId);
      const histories =
        own.find((one) => one.role === role)?.members.map(({ history }) => history) ?? [];
      const hasCurve = curves.some((one) => one.runId === runId);
      const summary = runSummary(entry, { metric: metrics[role], histories, curve, wording });
      return {
        runId,
        label,
        slot,
        runIds: entry.runs.map((run) => run.id),
        hasCurve,
        summary,
        missing: hasCurve
          ? undefined
          : own.length === 0
            ? summary
            : fillText(chart.notOnAxis, { run: label, axis: axisName }),
      };
    }),
    curves,
    wording,
  };
}

const roles: readonly CurveRole[] = ['eval', 'train'];

function titleOf(
  available: readonly CurveRole[],
  metrics: LossChartData['metrics'],
  { labels }: Wording,
): string {
  const { eval: evaluated, train } = metrics;
  const isLoss = (key: string) => key.endsWith('loss');
  if (evaluated.key === train.key) return train.label;
  const words = labels.chart ?? lossChartLabelsEn;
  if (isLoss(evaluated.key) && isLoss(train.key)) return words.title;
  return available.length === 1 && available[0] === 'train' ? train.label : evaluated.label;
}
