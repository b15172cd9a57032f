import { metricDefinition } from '../comparison/metricDefinitions';
import { recordedMetric } from '../comparison/recordedMetric';
import { bestStep } from '../curve/bestStep';
import type { Direction, Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { type ChartDomain, stepDomain, valueDomain } from './lossChartDomain';
import {
  bestMarks,
  checkpointMarks,
  endLabels,
  type LossChartBest,
  type LossChartCheckpoint,
  type LossChartEndLabel,
  type LossChartNonFinite,
  nonFiniteMarks,
} from './lossChartMarks';
import { chartMetric, countText, fillText, inText, type LossChartMetric } from './lossChartMetric';
import {
  type CurveRole,
  type LossChartOwner,
  type LossChartSeries,
  type LossChartSeriesInput,
  lossChartSeries,
  type ValueScale,
} from './lossChartSeries';
import { chartNotes, runSummary } from './lossChartText';
import { type AxisTick, axisTicks } from './lossChartTicks';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** Which curves are drawn, and over what. */
export interface LossChartOptions extends ViewOptions {
  /** The metric of the thick curves; eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** The metric of the thin curves, `train_loss` by default. */
  readonly trainMetric?: string | undefined;
  /** Palette slot per run id, from 1; in the order of the runs when left out. */
  readonly slots?: { readonly [runId: string]: number } | undefined;
  /** Width of the plot in pixels: per pixel at most four points of a curve are kept. */
  readonly columns?: number | undefined;
  readonly show?: CurveRole | 'both' | undefined;
  readonly yScale?: ValueScale | undefined;
  /** Visible steps; all of them when left out. */
  readonly xDomain?: ChartDomain | undefined;
  readonly hiddenIds?: readonly string[] | undefined;
}

/** A run as the legend names it, hidden or not. */
export interface LossChartRun extends LossChartOwner {
  readonly isHidden: boolean;
  /** It has a history of at least one of the two metrics. */
  readonly hasCurve: boolean;
  /** Its curve in words. */
  readonly summary: string;
}

/** Everything that a loss chart draws and says, in steps and values rather than in pixels. */
export interface LossChartView {
  readonly title: string;
  readonly caption: string;
  /** Set when no run has a curve: what to say instead. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  /** The roles that any run has a history of. */
  readonly available: readonly CurveRole[];
  /** What is drawn: as asked for, as far as it is available. */
  readonly show: CurveRole | 'both';
  readonly metrics: { readonly [role in CurveRole]: LossChartMetric };
  readonly runs: readonly LossChartRun[];
  /** In drawing order: train under eval, and the first run on top. */
  readonly series: readonly LossChartSeries[];
  readonly bests: readonly LossChartBest[];
  readonly checkpoints: readonly LossChartCheckpoint[];
  readonly nonFinite: readonly LossChartNonFinite[];
  readonly endLabels: readonly LossChartEndLabel[];
  readonly yScale: ValueScale;
  readonly xDomain: ChartDomain;
  readonly yDomain: ChartDomain;
  readonly xTicks: readonly AxisTick[];
  readonly yTicks: readonly AxisTick[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly notes: readonly string[];
}

/**
 * The eval and train curves of several runs on one pair of axes. Never invents or moves a point:
 * what cannot be drawn is a hole with a mark, or is left out and counted in the notes. The same
 * input gives the same view.
 */
export function lossChartView(runs: readonly Run[], options: LossChartOptions = {}): LossChartView {
  const wording = wordingOf(options);
  const { chart } = wording.labels;
  const { objective = defaultObjective, columns = 800, yScale = 'linear' } = options;
  const inputs = curvesOf(runs, options);
  const available = roles.filter((role) => inputs.some((input) => input.role === role));
  const show = shownRole(options.show ?? 'both', available);
  const metrics = metricsOf(inputs, objective, options, wording);

  const hidden = new Set(options.hiddenIds);
  const visible = inputs.filter((input) => !hidden.has(input.runId));
  const histories = (visible.length > 0 ? visible : inputs).map((input) => input.history);
  const xDomain = options.xDomain ?? stepDomain(histories);
  const series = visible
    .filter((input) => show === 'both' || input.role === show)
    .map((input) => lossChartSeries(input, { xDomain, yScale, columns }));
  const yDomain = valueDomain(series, xDomain, yScale);

  const context = { xDomain, yDomain, yScale, columns, wording };
  const leading: CurveRole = show === 'train' ? 'train' : 'eval';
  const lead = series.filter((one) => one.role === leading);
  const isObjective = metrics[leading].key === objective.metric;
  const title = titleOf(available, metrics, wording);
  const yName = show === 'both' ? title : metrics[show].label;
  const summarized = metrics[available.includes('eval') ? 'eval' : 'train'];
  const summaries = runs.map((run) => {
    const history = recordedMetric(run, summarized.key).history;
    return runSummary(run, runLabel(run), history, summarized, wording);
  });
  return {
    title,
    caption: fillText(chart.caption(runs.length), {
      title,
      axis: 'step',
      count: countText(runs.length, wording),
    }),
    empty:
      available.length > 0
        ? undefined
        : {
            title: chart.empty,
            hint: fillText(chart.emptyHint, { metric: inText(metrics.eval, wording) }),
          },
    available,
    show,
    metrics,
    runs: runs.map((run, i) => ({
      ...ownerOf(run, i, options),
      isHidden: hidden.has(run.id),
      hasCurve: inputs.some((input) => input.runId === run.id),
      summary: summaries[i] ?? '',
    })),
    series,
    bests: isObjective ? bestMarks(lead, metrics[leading], context) : [],
    checkpoints: checkpointMarks(
      lead,
      (id) => runs.find((run) => run.id === id)?.checkpoints ?? [],
      context,
    ),
    nonFinite: nonFiniteMarks([...series].reverse(), context),
    endLabels: [
      ...endLabels(lead, metrics[leading], { ...context, shows: isObjective ? 'best' : 'last' }),
      ...endLabels(
        series.filter((one) => lead.every((other) => other.runId !== one.runId)),
        metrics.train,
        { ...context, shows: 'last' },
      ),
    ],
    yScale,
    xDomain,
    yDomain,
    xTicks: axisTicks(xDomain, {
      scale: 'linear',
      count: Math.max(2, Math.min(8, Math.round(columns / 90))),
      locale: wording.locale,
      minStep: 1,
    }),
    yTicks: axisTicks(yDomain, { scale: yScale, count: 5, locale: wording.locale }),
    xLabel: chart.xLabel,
    yLabel: yScale === 'log' ? fillText(chart.logScale, { label: yName }) : yName,
    notes: [
      ...(visible.length === 0 && inputs.length > 0 ? [chart.allHidden] : []),
      ...chartNotes(series, wording),
      ...runs.flatMap((run, i) =>
        inputs.some((input) => input.runId === run.id) || available.length === 0
          ? []
          : [summaries[i] ?? ''],
      ),
    ],
  };
}

const defaultObjective: Objective = { metric: 'eval_loss', direction: 'min' };
const roles: readonly CurveRole[] = ['eval', 'train'];

function ownerOf(run: Run, position: number, { slots }: LossChartOptions): LossChartOwner {
  const slot = slots ? (Object.hasOwn(slots, run.id) ? slots[run.id] : undefined) : position + 1;
  return { runId: run.id, label: runLabel(run), slot };
}

/** In drawing order. An objective that is itself the train metric is drawn once, as `train`. */
function curvesOf(runs: readonly Run[], options: LossChartOptions): LossChartSeriesInput[] {
  const train = options.trainMetric ?? 'train_loss';
  const objective = (options.objective ?? defaultObjective).metric;
  const metrics = [
    ['train', train],
    ...(objective === train ? [] : [['eval', objective] as const]),
  ] as const;
  return metrics.flatMap(([role, metric]) =>
    runs
      .map((run, i) => ({ run, owner: ownerOf(run, i, options) }))
      .reverse()
      .flatMap(({ run, owner }) => {
        const { history } = recordedMetric(run, metric);
        return history && history.length > 0 ? [{ ...owner, role, metric, history }] : [];
      }),
  );
}

function shownRole(asked: CurveRole | 'both', available: readonly CurveRole[]): CurveRole | 'both' {
  return available.length === 1 ? (available[0] as CurveRole) : asked;
}

function metricsOf(
  inputs: readonly LossChartSeriesInput[],
  objective: Objective,
  { trainMetric = 'train_loss' }: LossChartOptions,
  wording: Wording,
): LossChartView['metrics'] {
  const bests = (role: CurveRole, direction: Direction) =>
    inputs.flatMap((input) =>
      input.role === role ? (bestStep(input.history, direction)?.value ?? []) : [],
    );
  const trainDirection =
    trainMetric === objective.metric
      ? objective.direction
      : (metricDefinition(trainMetric).direction ?? objective.direction);
  const reference = bests('eval', objective.direction);
  return {
    eval: chartMetric(objective.metric, objective.direction, reference, wording),
    train: chartMetric(
      trainMetric,
      trainDirection,
      reference.length > 0 ? reference : bests('train', trainDirection),
      wording,
    ),
  };
}

function titleOf(
  available: readonly CurveRole[],
  metrics: LossChartView['metrics'],
  { labels }: Wording,
): string {
  const isLoss = (key: string) => key.endsWith('loss');
  if (isLoss(metrics.eval.key) && isLoss(metrics.train.key)) return labels.chart.title;
  return available.length === 1 && available[0] === 'train'
    ? metrics.train.label
    : metrics.eval.label;
}
