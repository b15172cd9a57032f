import { firstIndex, type Series } from '../../../curve/series';
import { project } from '../../scale/chartScale';
import type { LossChartView } from '../lossChartView';

/** What a key does to the cursor; `nearest` is what a pointer does. */
export type CursorMove = 'next' | 'previous' | 'first' | 'last' | 'nearest';

/**
 * The position that a cursor goes to. Keys stop at evaluations, or at training points where no
 * evaluation is drawn; `nearest` looks at everything that is drawn, as a pointer does, and at what is
 * nearest on the screen. Undefined when there is nowhere to go inside the visible range.
 */
export function lossChartStop(
  { visible, x }: LossChartView,
  { from, move }: { readonly from: number; readonly move: CursorMove },
): number | undefined {
  const hasEval = visible.some(({ curve }) => curve.role === 'eval');
  const [low, high] = x.domain;
  const isForward = move === 'next' || move === 'first';
  const distance = (at: number) =>
    move === 'nearest'
      ? Math.abs(project(at, x.kind) - project(Math.max(low, Math.min(high, from)), x.kind))
      : isForward
        ? at
        : -at;
  let stop: number | undefined;
  for (const { curve, start, end } of visible) {
    if (move !== 'nearest' && hasEval && curve.role !== 'eval') continue;
    for (const at of candidates(curve.line.series, { start, end, from, move })) {
      if (stop === undefined || distance(at) < distance(stop)) stop = at;
    }
  }
  return stop;
}

/** The positions of one curve that a move may end at. */
function candidates(
  { x }: Series,
  {
    start,
    end,
    from,
    move,
  }: {
    readonly start: number;
    readonly end: number;
    readonly from: number;
    readonly move: CursorMove;
  },
): readonly number[] {
  const at = (index: number) => x[index] as number;
  const positions = (...indices: readonly number[]) =>
    indices.filter((index) => index >= start && index < end).map(at);
  const range = { from: start, to: end };
  switch (move) {
    case 'first':
      return positions(start);
    case 'last':
      return positions(end - 1);
    case 'next':
      return positions(firstIndex(range, (i) => at(i) > from));
    case 'previous':
      return positions(firstIndex(range, (i) => at(i) >= from) - 1);
    case 'nearest': {
      const after = firstIndex(range, (i) => at(i) >= from);
      return positions(after - 1, after);
    }
  }
}
