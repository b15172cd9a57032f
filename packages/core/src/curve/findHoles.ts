import type { History } from '../run/history';

/** Neighbouring points that a curve cannot pass through, all for the same reason. */
export interface Hole {
  /** Index of the first point. */
  readonly from: number;
  /** Index of the last point. */
  readonly to: number;
  readonly kind: 'nan' | 'inf' | '-inf' | 'notPositive';
}

/**
 * Where a curve is interrupted: at NaN and infinities and, on a log axis, at values of 0 or less,
 * which such an axis cannot show. In order, so that a curve through the rest can be cut there.
 */
export function findHoles(history: History, valueScale: 'linear' | 'log'): readonly Hole[] {
  const floor = valueScale === 'log' ? 0 : -Infinity;
  const holes: Hole[] = [];
  let open: { from: number; to: number; kind: Hole['kind'] } | undefined;
  for (let i = 0; i < history.length; i++) {
    const value = history.value[i] as number;
    if (value > floor && value < Infinity) continue;
    const kind = kindOf(value);
    if (open && open.to === i - 1 && open.kind === kind) open.to = i;
    else {
      open = { from: i, to: i, kind };
      holes.push(open);
    }
  }
  return holes;
}

function kindOf(value: number): Hole['kind'] {
  if (Number.isNaN(value)) return 'nan';
  if (Number.isFinite(value)) return 'notPositive';
  return value > 0 ? 'inf' : '-inf';
}
