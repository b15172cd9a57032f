import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import type { LossChartPlace } from '../../path/lossChartPlace';
import { ownerOf, type RunInChart } from '../../runInChart';
import { placeText } from '../../scale/axisText';
import { pixelOf } from '../../scale/chartScale';
import { tenth } from '../../scale/fitScale';
import { isDrawable } from '../line/chartLine';
import { chartText } from '../line/chartMetric';
import type { CurveRole } from '../line/curveRole';
import type { LossChartView } from '../lossChartView';
import { type LossChartReading, readCurve } from './cursorReading';
import { columnHeads, epochAt, spokenOf } from './cursorWords';

/** One run, or replicates drawn as one, at the cursor. */
export interface LossChartCursorRow extends RunInChart {
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
export interface LossChartDot extends RunInChart, LossChartPlace {
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
  const { chart = lossChartLabelsEn } = wording.labels;
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
      return curve && readCurve(curve, { at, text: texts[role], view });
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

const compareNumbers = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
