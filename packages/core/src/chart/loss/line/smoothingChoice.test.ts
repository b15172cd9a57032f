import { expect, it } from 'vitest';
import { seededRuns } from '../../../testing/seededRuns';
import { lossChartData } from '../lossChartData';
import { smoothingAmount, smoothingMethods, smoothingOf } from './smoothingChoice';

const runs = seededRuns({ seed: 2, count: 1, points: 120, evaluations: 4 });

it('every method takes all amounts of its slider, and is none at the lowest', () => {
  const unsmoothed = lossChartData(runs).curves[0]?.line.series.y;
  for (const method of smoothingMethods) {
    const usual = smoothingOf(method);
    if (!usual) {
      expect(method).toBe('none');
      continue;
    }
    const { min, max, step, value } = smoothingAmount(usual);
    expect(value > min && value <= max).toBe(true);
    for (const amount of [min, min + step, value, max]) {
      const smoothing = smoothingOf(method, amount);
      const y = lossChartData(runs, { smoothing }).curves[0]?.line.series.y;
      expect(Array.from(y ?? []).every(Number.isFinite)).toBe(true);
      if (amount === min) {
        Array.from(y ?? []).forEach((height, i) => {
          expect(height).toBeCloseTo(unsmoothed?.[i] as number, 9);
        });
      }
    }
  }
});

it('says the amount as a weight or as a number of points', () => {
  expect(smoothingAmount({ method: 'ema', weight: 0.9 }).text).toBe('0.90');
  expect(smoothingAmount({ method: 'gaussian', sigma: 1 }).text).toBe('1 point');
  expect(smoothingAmount({ method: 'movingAverage', window: 21 }).text).toBe('21 points');
});

it('a slider reaches an amount that a host chose beyond its end', () => {
  expect(smoothingAmount({ method: 'movingAverage', window: 1001 }).max).toBe(1001);
});
