import type { LossChartPlace } from '../../path/lossChartPlace';
import { ownerOf, type RunInChart } from '../../runInChart';
import { placeText } from '../../scale/axisText';
import { pixelOf } from '../../scale/chartScale';
import { tenth } from '../../scale/fitScale';
import { isDrawable } from '../line/chartLine';
import type { CurveRole } from '../line/curveRole';
import type { LossChartView } from '../lossChartView';
import { cursorRows, type LossChartCursorRow } from './cursorRows';
import { columnHeads, epochAt, spokenOf } from './cursorWords';

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
  const { rows, ranking, latest } = cursorRows(view, at);
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
