import type { Float64Values, History } from '../run/history';
import { longestAscent } from './longestAscent';

/**
 * What a chart's x stands for.
 *
 * - `step`, `epoch`, `tokens`: as recorded
 * - `relativeStep`: steps since the run's origin, so that all runs start at 0
 * - `wallTime`: milliseconds since the Unix epoch
 * - `relativeTime`: seconds since the run's origin, pauses included
 */
export type Axis = 'step' | 'relativeStep' | 'epoch' | 'wallTime' | 'relativeTime' | 'tokens';

/** Where a relative axis begins. */
export interface AxisOptions {
  /**
   * Where a relative axis starts: a step, or milliseconds since the Unix epoch. The history's own
   * first position when left out. Curves of one run need one origin: see {@link axisOrigin}.
   */
  readonly origin?: number | undefined;
}

/** Where the points of a history stand on an axis, and how many do not. */
export interface AxisPositions {
  /** One per point of the history: ascending, and NaN where a point has no position. */
  readonly x: Float64Values;
  /** Points that do not say where they stand. */
  readonly unknown: number;
  /** Points left without a position because theirs goes back behind others. */
  readonly backwards: number;
}

/**
 * Where the points of a history stand on an axis, for `x` of `reduceHistory`, `smoothHistory` and
 * `replicateBand`. Undefined where the history does not carry the axis at all.
 *
 * Steps always ascend; epochs and times may go back, after a resume with another batch size or by a
 * clock that was wrong. A curve cannot go back, and moving points would be lying: as few as possible
 * are left without a position, the earlier ones where there is a choice, and counted. Of a run that
 * was killed and resumed these are what the killed segment left between the points of the next,
 * unless it logged more often; of a clock that was wrong once, that one point.
 */
export function axisPositions(
  history: History,
  axis: Axis,
  options: AxisOptions = {},
): AxisPositions | undefined {
  const recorded = columnOf(history, axis);
  if (!recorded) return undefined;
  const isStep = recorded === history.step;
  const unknown = isStep ? 0 : countUnknown(recorded);
  if (unknown > 0 && unknown === recorded.length) return undefined;
  const ascending = isStep ? recorded : longestAscent(recorded);
  return {
    x: fromOrigin(ascending, axis, options.origin),
    unknown,
    backwards: ascending === recorded ? 0 : countUnknown(ascending) - unknown,
  };
}

/**
 * The first step or time that any of a run's histories has, as `origin` of a relative axis: its
 * train curve starts long before its first evaluation, and both must stand where they were.
 * Undefined where none carries the axis, and on an axis that has no origin.
 */
export function axisOrigin(histories: readonly History[], axis: Axis): number | undefined {
  if (axis !== 'relativeStep' && axis !== 'relativeTime') return undefined;
  let origin: number | undefined;
  for (const history of histories) {
    const first = firstKnown(axisPositions(history, absolute[axis])?.x);
    if (first !== undefined && (origin === undefined || first < origin)) origin = first;
  }
  return origin;
}

const absolute = { relativeStep: 'step', relativeTime: 'wallTime' } as const;

function columnOf(history: History, axis: Axis): Float64Values | undefined {
  switch (axis) {
    case 'step':
    case 'relativeStep':
      return history.step;
    case 'wallTime':
    case 'relativeTime':
      return history.timeMs;
    case 'epoch':
      return history.epoch;
    case 'tokens':
      return history.tokens;
  }
}

function countUnknown(x: Float64Values): number {
  let unknown = 0;
  for (let i = 0; i < x.length; i++) if (!Number.isFinite(x[i])) unknown++;
  return unknown;
}

function fromOrigin(x: Float64Values, axis: Axis, origin = firstKnown(x) ?? 0): Float64Values {
  if (axis !== 'relativeStep' && axis !== 'relativeTime') return x;
  const unit = axis === 'relativeTime' ? 1000 : 1;
  const since = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) since[i] = ((x[i] as number) - origin) / unit;
  return since;
}

function firstKnown(x: Float64Values = new Float64Array()): number | undefined {
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i])) return x[i];
  return undefined;
}
