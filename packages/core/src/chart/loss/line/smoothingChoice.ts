import type { Smoothing } from '../../../curve/smoothHistory';
import { formatNumber } from '../../../format/number';
import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import { type ViewOptions, wordingOf } from '../../../view/viewOptions';

/** How a curve is smoothed, or that it is not. */
export type SmoothingMethod = 'none' | Smoothing['method'];

/** A slider that says how much a curve is smoothed. */
export interface SmoothingAmount {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it stands beside the slider: 0.90, or 25 points. */
  readonly text: string;
}

/** Every way to smooth a curve, as a list to choose from. */
export const smoothingMethods: readonly SmoothingMethod[] = [
  'none',
  'ema',
  'timeWeightedEma',
  'gaussian',
  'movingAverage',
];

/** A way of smoothing at an amount, or at the one that suits most curves; `none` is undefined. */
export function smoothingOf(method: SmoothingMethod, amount?: number): Smoothing | undefined {
  switch (method) {
    case 'none':
      return undefined;
    case 'gaussian':
      return { method, sigma: amount ?? ranges.gaussian.usual };
    case 'movingAverage':
      return { method, window: amount ?? ranges.movingAverage.usual };
    default:
      return { method, weight: amount ?? ranges[method].usual };
  }
}

/** The slider of a way of smoothing; an amount beyond its ends widens it. */
export function smoothingAmount(smoothing: Smoothing, options: ViewOptions = {}): SmoothingAmount {
  const { locale, labels } = wordingOf(options);
  const { min, max, step } = ranges[smoothing.method];
  const value =
    smoothing.method === 'gaussian'
      ? smoothing.sigma
      : smoothing.method === 'movingAverage'
        ? smoothing.window
        : smoothing.weight;
  const { chart = lossChartLabelsEn } = labels;
  const text =
    'weight' in smoothing
      ? formatNumber(value, 2, locale)
      : chart.points(value).replace('{count}', () => formatNumber(value, 0, locale));
  return { value, min, max: Math.max(max, value), step, text };
}

const weight = { min: 0, max: 0.99, step: 0.01, usual: 0.9 };

const ranges = {
  ema: weight,
  timeWeightedEma: weight,
  gaussian: { min: 0, max: 100, step: 1, usual: 10 },
  // Odd widths have a middle.
  movingAverage: { min: 1, max: 201, step: 2, usual: 21 },
};
