import { indexAtOrBefore } from '../curve/pointAt';
import { chartText, fillText, pointText, stepText } from './lossChartMetric';
import {
  type CurveRole,
  isDrawable,
  type LossChartOwner,
  type LossChartSeries,
} from './lossChartSeries';
import type { LossChartView } from './lossChartView';
import type { MetricText } from './metricText';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

export interface LossChartReading {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** False where the value has no place on the axis. */
  readonly isDrawn: boolean;
}

export interface LossChartCursorRow extends LossChartOwner {
  readonly eval?: LossChartReading | undefined;
  readonly train?: LossChartReading | undefined;
  /** Signed distance to the best at the cursor, "best", or nothing to compare. */
  readonly delta: string;
  readonly isBest: boolean;
  /** Said where the run's latest evaluation is older than another run's. */
  readonly since: string;
}

/** What the visible curves say at a step. */
export interface LossChartCursor {
  readonly step: number;
  readonly title: string;
  /** Heads of the value columns that are shown. */
  readonly columns: { readonly [role in CurveRole]?: string };
  /** Best first; runs without a finite value last. */
  readonly rows: readonly LossChartCursorRow[];
  /** All of it as one sentence. */
  readonly spoken: string;
}

/**
 * What the visible curves say at a step: of each the nearest point at or before it, never one from
 * its future. Runs are ranked by eval, or by train where eval is not drawn.
 */
export function lossChartCursor(
  view: LossChartView,
  step: number,
  options: ViewOptions = {},
): LossChartCursor {
  const wording = wordingOf(options);
  const { chart } = wording.labels;
  const ranking: CurveRole = view.show === 'train' ? 'train' : 'eval';
  const texts = {
    eval: chartText(view.metrics.eval, wording),
    train: chartText(view.metrics.train, wording),
  };
  const found = visibleRuns(view).map((owner) => {
    const own = view.series.filter((one) => one.runId === owner.runId);
    return {
      owner,
      eval: readingOf(own, 'eval', step, texts.eval, view),
      train: readingOf(own, 'train', step, texts.train, view),
    };
  });
  const { direction } = view.metrics[ranking];
  const sign = direction === 'min' ? 1 : -1;
  const rankOf = (row: (typeof found)[number]) => {
    const y = row[ranking]?.y ?? Number.NaN;
    return Number.isFinite(y) ? sign * y : Infinity;
  };
  const sorted = found.sort((a, b) => compareNumbers(rankOf(a), rankOf(b)));
  const best = sorted[0] && rankOf(sorted[0]) < Infinity ? sorted[0][ranking]?.y : undefined;
  const latest = sorted.reduce((x, row) => Math.max(x, row[ranking]?.x ?? -Infinity), -Infinity);

  const rows = sorted.map(({ owner, eval: evaluated, train }): LossChartCursorRow => {
    const reading = ranking === 'eval' ? evaluated : train;
    const isBest = best !== undefined && reading?.y === best;
    return {
      ...owner,
      eval: evaluated,
      train,
      isBest,
      delta:
        best === undefined || !reading || !Number.isFinite(reading.y) || sorted.length === 1
          ? ''
          : isBest
            ? chart.best
            : texts[ranking].delta(reading.y - best),
      since:
        reading && reading.x < latest
          ? fillText(chart.cursorStep, { step: stepText(reading.x, wording) })
          : '',
    };
  });
  const columns = columnHeads(view, step, latest, wording);
  const title = [
    fillText(chart.cursorStep, { step: stepText(step, wording) }),
    ...epochAt(view, step, wording),
  ];
  return {
    step,
    title: title.join(' · '),
    columns,
    rows,
    spoken: spokenOf(title, rows, view, wording),
  };
}

export type CursorMove = 'next' | 'previous' | 'first' | 'last' | 'nearest';

/**
 * The step that a cursor goes to from a step. Keys stop at evaluations, or at training points where
 * no evaluation is drawn; `nearest` looks at everything that is drawn, as a pointer does. Undefined
 * when there is nowhere to go.
 */
export function lossChartStop(
  view: LossChartView,
  from: number,
  move: CursorMove,
): number | undefined {
  const [low, high] = view.xDomain;
  const hasEval = view.series.some((one) => one.role === 'eval');
  const series = view.series.filter(
    (one) => move === 'nearest' || one.role === (hasEval ? 'eval' : 'train'),
  );
  let stop: number | undefined;
  const offer = (step: number | undefined, isBetter: (than: number) => boolean) => {
    if (step === undefined || step < low || step > high) return;
    if (stop === undefined || isBetter(stop)) stop = step;
  };
  for (const { history } of series) {
    const at = (index: number) => history.step[index];
    const before = (step: number) => indexAtOrBefore(history, step);
    if (move === 'first' || move === 'next') {
      const after = move === 'first' ? low : from;
      let index = before(after) + 1;
      if (move === 'first' && at(index - 1) === low) index--;
      const step = at(index);
      offer(step, (than) => (step as number) < than);
    } else if (move === 'last' || move === 'previous') {
      let index = before(move === 'last' ? high : from);
      if (move === 'previous' && at(index) === from) index--;
      const step = at(index);
      offer(step, (than) => (step as number) > than);
    } else {
      const index = before(from);
      for (const step of [at(index), at(index + 1)]) {
        offer(step, (than) => Math.abs((step as number) - from) < Math.abs(than - from));
      }
    }
  }
  return stop;
}

function visibleRuns(view: LossChartView): readonly LossChartOwner[] {
  return view.runs
    .filter((run) => view.series.some((one) => one.runId === run.runId))
    .map(({ runId, label, slot }) => ({ runId, label, slot }));
}

function readingOf(
  series: readonly LossChartSeries[],
  role: CurveRole,
  step: number,
  text: MetricText,
  { yScale, xDomain }: LossChartView,
): LossChartReading | undefined {
  const one = series.find((candidate) => candidate.role === role);
  const index = one ? indexAtOrBefore(one.history, step) : -1;
  if (!one || index < 0) return undefined;
  const x = one.history.step[index] as number;
  const y = one.history.value[index] as number;
  const isDrawn = isDrawable(y, yScale) && x >= xDomain[0] && x <= xDomain[1];
  return { x, y, text: pointText(text, y), isDrawn };
}

function columnHeads(
  view: LossChartView,
  step: number,
  latest: number,
  wording: Wording,
): LossChartCursor['columns'] {
  const { chart } = wording.labels;
  const names: { readonly [role in CurveRole]: string } = {
    eval: chart.eval.toLowerCase(),
    train: chart.train.toLowerCase(),
  };
  const isOlder = view.show !== 'train' && Number.isFinite(latest) && latest !== step;
  const evalHead = isOlder
    ? fillText(chart.cursorAt, { role: names.eval, step: stepText(latest, wording) })
    : names.eval;
  if (view.show === 'both') return { eval: evalHead, train: names.train };
  return view.show === 'eval' ? { eval: evalHead } : { train: names.train };
}

/** The epoch at a step, unless the runs disagree about it, as with different batch sizes. */
function epochAt(view: LossChartView, step: number, wording: Wording): readonly string[] {
  let known: number | undefined;
  for (const { history } of view.series) {
    const index = indexAtOrBefore(history, step);
    const epoch = history.epoch?.[index];
    if (history.step[index] !== step || epoch === undefined || !Number.isFinite(epoch)) continue;
    if (known !== undefined && Math.abs(known - epoch) > 0.05) return [];
    known ??= epoch;
  }
  if (known === undefined) return [];
  const epoch = new Intl.NumberFormat(wording.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(known);
  return [fillText(wording.labels.chart.cursorEpoch, { epoch })];
}

function spokenOf(
  title: readonly string[],
  rows: readonly LossChartCursorRow[],
  view: LossChartView,
  { labels }: Wording,
): string {
  const role: CurveRole = view.show === 'train' ? 'train' : 'eval';
  const said = rows.map((row) => {
    const reading = row[role];
    if (!reading) return `${row.label} ${labels.chart.notYet}`;
    return [`${row.label} ${reading.text}`, row.delta, row.since].filter(Boolean).join(', ');
  });
  return `${title.join(', ')}: ${said.join('; ')}`;
}

const compareNumbers = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
