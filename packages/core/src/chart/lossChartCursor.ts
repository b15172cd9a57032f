import type { CurveRole, LossChartOwner } from './lossChartOwner';
import type { LossChartPlace, LossChartView } from './lossChartView';

export interface LossChartReading {
  /** Position on the x axis of the point that is read. */
  readonly x: number;
  /** Height of the line there: the smoothed value where the curve is smoothed. */
  readonly y: number;
  readonly text: string;
  /** What was recorded there, where the line shows something else. */
  readonly recorded?: string | undefined;
}

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
 * from its future. Runs are ranked by eval, or by train where eval is not drawn.
 */
export function lossChartCursor(view: LossChartView, at: number): LossChartCursor {
  throw new Error(`${view.title} ${at}`);
}
