import { firstIndex } from '../curve/series';
import { formatNumber } from '../format/number';
import { countText, placeText, positionText } from './axisText';
import { type ChartCurve, recordedLine } from './chartCurve';
import { isDrawable } from './chartLine';
import { type ChartText, chartText } from './chartMetric';
import { pixelOf } from './chartScale';
import { fillText } from './fillText';
import { tenth } from './fitScale';
import { type CurveRole, type LossChartOwner, ownerOf } from './lossChartOwner';
import type { LossChartPlace } from './lossChartPlace';
import type { LossChartView } from './lossChartView';

/** One curve at the cursor. */
export interface LossChartReading {
  /** Position on the x axis of the point that is read. */
  readonly x: number;
  /** Height of the line there: the smoothed value where the curve is smoothed. */
  readonly y: number;
  readonly text: string;
  /** What was recorded there, where the line is smoothed. */
  readonly recorded?: string | undefined;
  /** Lowest and highest or interval of replicates, and how many there are. */
  readonly spread?: string | undefined;
}

/** One run, or replicates drawn as one, at the cursor. */
export interface LossChartCursorRow extends LossChartOwner {
  readonly eval?: LossChartReading | undefined;
  readonly train?: LossChartReading | undefined;
  /** Signed distance to the best at the cursor, "best", or nothing to compare. */
  readonly delta: string;
  readonly isBest: boolean;
  readonly isHighlighted: boolean;
  /** Said where the run's latest evaluation is older than another run's. */
  readonly since: string;
}

/** A dot on a curve. */
export interface LossChartDot extends LossChartOwner, LossChartPlace {
  readonly role: CurveRole;
}

/** What a chart says at one position. */
export interface LossChartCursor {
  /** Position on the x axis. */
  readonly at: number;
  /** Where the cursor's line stands, in pixels. */
  readonly pixel: number;
  readonly title: string;
  /** Heads of the value columns that are shown. */
  readonly columns: { readonly [role in CurveRole]?: string };
  /** Best first; runs without a finite value last. */
  readonly rows: readonly LossChartCursorRow[];
  /** One for every point that is read and visible. */
  readonly dots: readonly LossChartDot[];
  /** All of it as one sentence; of the highlighted run alone where there is one. */
  readonly spoken: string;
}

/**
 * What the visible curves say at a position: of each the nearest point at or before it, never one
 * from its future. Runs are ranked by eval, or by train where eval is not drawn; in the order of the
 * legend where no direction is better.
 */
export function lossChartCursor(view: LossChartView, at: number): LossChartCursor {
  const { data, x } = view;
  const { wording, axis } = data;
  const { chart } = wording.labels;
  const ranking: CurveRole = view.visible.some(({ curve }) => curve.role === 'eval')
    ? 'eval'
    : 'train';
  const texts = {
    eval: chartText(data.metrics.eval, wording),
    train: chartText(data.metrics.train, wording),
  };
  const found = view.runs.flatMap((run) => {
    const own = view.visible.filter(({ curve }) => curve.runId === run.runId);
    if (own.length === 0) return [];
    const readingOf = (role: CurveRole) => {
      const curve = own.find((one) => one.curve.role === role)?.curve;
      return curve && read(curve, { at, text: texts[role], view });
    };
    return [{ run, eval: readingOf('eval'), train: readingOf('train') }];
  });
  const { direction } = data.metrics[ranking];
  const sign = direction === 'max' ? -1 : 1;
  const rankOf = (row: (typeof found)[number]) => {
    const y = row[ranking]?.y ?? Number.NaN;
    if (!Number.isFinite(y)) return Infinity;
    return direction ? sign * y : 0;
  };
  const sorted = found.sort((a, b) => compareNumbers(rankOf(a), rankOf(b)));
  const [first] = sorted;
  const best = direction && first && rankOf(first) < Infinity ? first[ranking]?.y : undefined;
  const latest = sorted.reduce(
    (most, row) => Math.max(most, row[ranking]?.x ?? -Infinity),
    -Infinity,
  );

  const rows = sorted.map(({ run, eval: evaluated, train }): LossChartCursorRow => {
    const reading = ranking === 'eval' ? evaluated : train;
    const isBest = best !== undefined && reading?.y === best;
    return {
      ...ownerOf(run),
      eval: evaluated,
      train,
      isBest,
      isHighlighted: run.isHighlighted,
      delta:
        best === undefined || !reading || !Number.isFinite(reading.y) || sorted.length === 1
          ? ''
          : isBest
            ? chart.best
            : texts[ranking].delta(reading.y - best),
      since: reading && reading.x < latest ? placeText(axis, reading.x, wording) : '',
    };
  });
  const title = [placeText(axis, at, wording), ...epochAt(view, at)];
  return {
    at,
    pixel: tenth(pixelOf(x, at)),
    title: title.join(' · '),
    columns: columnHeads(view, { at, latest }),
    rows,
    dots: dotsOf(view, rows),
    spoken: spokenOf(view, { title, rows, ranking }),
  };
}

function indexAt({ line: { series } }: ChartCurve, { x }: LossChartView, at: number): number {
  const isAfter = (i: number) => (series.x[i] as number) > at;
  const index = firstIndex({ from: 0, to: series.length }, isAfter) - 1;
  // A position that a log axis has no place for is no reading either.
  return x.kind === 'log' && !((series.x[index] as number) > 0) ? -1 : index;
}

function read(
  curve: ChartCurve,
  {
    at,
    text,
    view,
  }: { readonly at: number; readonly text: ChartText; readonly view: LossChartView },
): LossChartReading | undefined {
  const { series } = curve.line;
  const index = indexAt(curve, view, at);
  if (index < 0) return undefined;
  const valueAt = (line: ChartCurve['line']) => line.series.y[index] as number;
  const y = valueAt(curve.line);
  const { band } = curve;
  const { wording } = view.data;
  return {
    x: series.x[index] as number,
    y,
    text: text.value(y),
    recorded: curve.raw && text.value(valueAt(recordedLine(curve))),
    spread:
      band &&
      fillText(wording.labels.chart.spread, {
        low: text.value(valueAt(band.low)),
        high: text.value(valueAt(band.high)),
        n: countText(band.n[index] as number, wording),
      }),
  };
}

function columnHeads(
  { data, show, visible }: LossChartView,
  { at, latest }: { readonly at: number; readonly latest: number },
): LossChartCursor['columns'] {
  const { wording, axis } = data;
  const { chart } = wording.labels;
  const heads: { [role in CurveRole]?: string } = {};
  for (const role of ['eval', 'train'] as const) {
    if (show !== 'both' && show !== role) continue;
    const isSmoothed = visible.some(({ curve }) => curve.role === role && curve.raw);
    const name = wording.labels.inText(chart[role]);
    const head = isSmoothed ? fillText(chart.smoothed, { role: name }) : name;
    const isOlder = role === 'eval' && Number.isFinite(latest) && latest !== at;
    heads[role] = isOlder
      ? fillText(chart.cursorAt, { role: head, step: positionText(axis, latest, wording) })
      : head;
  }
  return heads;
}

/** The epoch at a step, unless the runs disagree about it, as with different batch sizes. */
function epochAt(view: LossChartView, at: number): readonly string[] {
  const { wording, axis } = view.data;
  if (axis !== 'step') return [];
  let known: number | undefined;
  for (const { curve } of view.visible) {
    const index = indexAt(curve, view, at);
    if (curve.line.series.x[index] !== at) continue;
    for (const history of curve.histories) {
      const epoch = history.step[index] === at ? history.epoch?.[index] : undefined;
      if (epoch === undefined || !Number.isFinite(epoch)) continue;
      if (known !== undefined && Math.abs(known - epoch) > 0.05) return [];
      known ??= epoch;
    }
  }
  if (known === undefined) return [];
  const epoch = formatNumber(known, 1, wording.locale);
  return [fillText(wording.labels.chart.cursorEpoch, { epoch })];
}

function dotsOf(
  { show, x, y }: LossChartView,
  rows: readonly LossChartCursorRow[],
): readonly LossChartDot[] {
  const [from, to] = x.domain;
  return rows.flatMap((row) =>
    (['train', 'eval'] as const).flatMap((role) => {
      const reading = row[role];
      if (!reading || (show !== 'both' && show !== role)) return [];
      if (!isDrawable(reading.y, y.kind) || reading.x < from || reading.x > to) return [];
      const place = { x: tenth(pixelOf(x, reading.x)), y: tenth(pixelOf(y, reading.y)) };
      const isInside = place.y >= y.range[1] && place.y <= y.range[0];
      return isInside ? [{ ...ownerOf(row), role, ...place }] : [];
    }),
  );
}

function spokenOf(
  { data }: LossChartView,
  {
    title,
    rows,
    ranking,
  }: {
    readonly title: readonly string[];
    readonly rows: readonly LossChartCursorRow[];
    readonly ranking: CurveRole;
  },
): string {
  const { wording, metrics } = data;
  const { chart } = wording.labels;
  const highlighted = rows.findIndex((row) => row.isHighlighted);
  const told = highlighted < 0 ? rows : rows.slice(highlighted, highlighted + 1);
  const rank = fillText(chart.rank, {
    rank: countText(highlighted + 1, wording),
    count: countText(rows.length, wording),
  });
  const said = told.map((row) => {
    const reading = row[ranking];
    if (!reading) return `${row.label} ${chart.notYet}`;
    const isRanked = highlighted >= 0 && rows.length > 1 && metrics[ranking].direction;
    return [
      `${row.label} ${reading.text}`,
      row.delta,
      ...(isRanked && Number.isFinite(reading.y) ? [rank] : []),
      row.since,
    ]
      .filter(Boolean)
      .join(', ');
  });
  return `${title.join(', ')}: ${said.join('; ')}`;
}

const compareNumbers = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
