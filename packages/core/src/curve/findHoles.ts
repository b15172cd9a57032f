import type { Float64Values } from '../run/history';
import { firstIndex } from './series';
import { type ValueBlocks, walkBlocks } from './valueBlocks';

/** Neighbouring points that a curve cannot pass through, all for the same reason. */
export interface Hole {
  /** Index of the first point. */
  readonly from: number;
  /** Index of the last point. */
  readonly to: number;
  readonly kind: 'nan' | 'inf' | '-inf' | 'notPositive';
}

export interface FindHolesOptions {
  readonly valueScale: 'linear' | 'log';
  /** Of the same values: without them all are read. */
  readonly blocks?: ValueBlocks | undefined;
}

/**
 * Where a curve is interrupted: at NaN and infinities and, on a log axis, at values of 0 or less,
 * which such an axis cannot show. In order, so that a curve through the rest can be cut there.
 */
export function findHoles(
  values: Float64Values,
  { valueScale, blocks }: FindHolesOptions,
): readonly Hole[] {
  const floor = valueScale === 'log' ? 0 : -Infinity;
  const holes: { from: number; to: number; kind: Hole['kind'] }[] = [];
  let open: (typeof holes)[number] | undefined;
  walkBlocks(
    { from: 0, to: values.length, blocks },
    {
      skips: (known, block) => known.nonFinite[block] === 0 && (known.low[block] as number) > floor,
      points(from, to) {
        for (let i = from; i < to; i++) {
          const value = values[i] as number;
          if (value > floor && value < Infinity) continue;
          const kind = kindOf(value);
          if (open && open.to === i - 1 && open.kind === kind) open.to = i;
          else {
            open = { from: i, to: i, kind };
            holes.push(open);
          }
        }
      },
    },
  );
  return holes;
}

/** Index of the first hole that reaches a point or begins after it. */
export function firstHoleFrom(holes: readonly Hole[], point: number): number {
  return firstIndex({ from: 0, to: holes.length }, (i) => (holes[i] as Hole).to >= point);
}

function kindOf(value: number): Hole['kind'] {
  if (Number.isNaN(value)) return 'nan';
  if (Number.isFinite(value)) return 'notPositive';
  return value > 0 ? 'inf' : '-inf';
}
