import type { LossChartView } from './lossChartView';

export type CursorMove = 'next' | 'previous' | 'first' | 'last' | 'nearest';

/**
 * The position that a cursor goes to. Keys stop at evaluations, or at training points where no
 * evaluation is drawn; `nearest` looks at everything that is drawn, as a pointer does. Undefined
 * when there is nowhere to go inside the visible range.
 */
export function lossChartStop(
  view: LossChartView,
  { from, move }: { readonly from: number; readonly move: CursorMove },
): number | undefined {
  throw new Error(`${view.title} ${from} ${move}`);
}
