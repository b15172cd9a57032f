import type { ChartDomain } from './chartScale';
import type { LossChartView } from './lossChartView';

/**
 * The visible range after zooming in by a factor over 1, or out by one under 1, around a position
 * that stays where it is on the screen; the middle when left out. Never beyond all positions and
 * never closer than the points that lie next to each other there.
 */
export function zoomWindow(
  view: LossChartView,
  { factor, at }: { readonly factor: number; readonly at?: number | undefined },
): ChartDomain {
  throw new Error(`${view.title} ${factor} ${at}`);
}

/** The visible range moved along by a share of its own width on the screen, 1 being all of it. */
export function panWindow(view: LossChartView, { by }: { readonly by: number }): ChartDomain {
  throw new Error(`${view.title} ${by}`);
}

/** A range dragged with a pointer, in any order, as one that can be shown. */
export function clampWindow(view: LossChartView, window: ChartDomain): ChartDomain {
  throw new Error(`${view.title} ${window}`);
}
