import { RunCompareError } from '../errors';
import type { Float64Values, History } from '../run/history';
import { exponentialMean, weightsByDistance } from './exponentialMean';
import { gaussianMean } from './gaussianMean';
import { movingMean } from './movingMean';

/** How a curve is smoothed, and by how much. A weight or sigma of 0 or a window of 1 is not at all. */
export type Smoothing =
  | {
      /** Exponential moving average per point, as TensorBoard's slider. */
      readonly method: 'ema';
      /** Weight of the past, in [0, 1). */
      readonly weight: number;
    }
  | {
      /**
       * Exponential moving average in which the past fades with the distance along x rather than
       * per point: for steps that are not evenly spaced, and runs that log at different intervals.
       */
      readonly method: 'timeWeightedEma';
      /** Weight of the past after a thousandth of the run's range of x, in [0, 1). */
      readonly weight: number;
      /** Positions along x, ascending; the steps when left out. */
      readonly x?: Float64Values | undefined;
    }
  | {
      /** Mean of both sides under a bell curve. */
      readonly method: 'gaussian';
      /** Standard deviation of the bell, in points; it is cut off after four of them. */
      readonly sigma: number;
    }
  | {
      /** Mean of the points around each point. */
      readonly method: 'movingAverage';
      /** Width in points. Centered; an even one reaches one point further back than ahead. */
      readonly window: number;
    };

/**
 * The history with smoothed values, at the same points. NaN and infinities stay where they are and
 * weigh nothing: one NaN does not bend a constant. A constant stays that constant, and what has
 * left a window leaves no trace in it. Smooth the full history and reduce the result, never the
 * other way round: extremes that reduction keeps would count for more than they are.
 *
 * @throws RunCompareError when the amount is out of its range, or x is not as long as the history.
 */
export function smoothHistory(history: History, smoothing: Smoothing): History {
  return { ...history, value: smooth(history, smoothing) };
}

function smooth(history: History, smoothing: Smoothing): Float64Values {
  const { value, step } = history;
  switch (smoothing.method) {
    case 'ema': {
      const { weight } = smoothing;
      checkWeight(weight);
      return exponentialMean(value, () => weight);
    }
    case 'timeWeightedEma': {
      const { weight, x = step } = smoothing;
      checkWeight(weight);
      check(
        x.length === value.length,
        `x has ${x.length} positions and the history ${value.length} points`,
        'Every point needs its own position. Pass axisPositions(history, axis).x of the same history.',
      );
      return exponentialMean(value, weightsByDistance(weight, x));
    }
    case 'gaussian': {
      const { sigma } = smoothing;
      check(
        sigma >= 0 && sigma < Infinity,
        `sigma ${sigma} is no standard deviation`,
        'Pass a number of points, 0 or more.',
      );
      return gaussianMean(value, sigma);
    }
    case 'movingAverage': {
      const { window } = smoothing;
      check(
        Number.isSafeInteger(window) && window >= 1,
        `window ${window} is no number of points`,
        'Pass a whole number, 1 or more.',
      );
      return movingMean(value, window);
    }
  }
}

function checkWeight(weight: number): void {
  check(
    weight >= 0 && weight < 1,
    `weight ${weight} is not in [0, 1)`,
    'A past that never fades leaves nothing of the curve. Pass 0 for no smoothing, or up to 0.999.',
  );
}

function check(holds: boolean, what: string, help: string): void {
  if (!holds) throw new RunCompareError('invalid-argument', 'smoothHistory', `${what}. ${help}`);
}
