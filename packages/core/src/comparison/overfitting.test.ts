import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun } from '../run/run';
import { generalizationLoss } from './overfitting';

const of = (values: readonly number[], direction: 'min' | 'max' = 'min') =>
  generalizationLoss(
    createRun({
      id: 'a',
      histories: { eval_loss: createHistory({ step: values.map((_, i) => i), value: values }) },
    }),
    { metric: 'eval_loss', direction },
  );

/** The generalization loss after each evaluation. */
const series = (values: readonly number[]) => values.map((_, i) => of(values.slice(0, i + 1)));

describe('generalizationLoss', () => {
  it('gives the check values of the source', () => {
    const expected = [0, 0, 0, 2.857, 7.143];
    series([1, 0.8, 0.7, 0.72, 0.75]).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] as number, 3);
    });
  });

  it('is a share of the magnitude, so that negative losses work too', () => {
    const values = series([-1, -2, -1.9]);
    expect(values.slice(0, 2)).toEqual([0, 0]);
    expect(values[2]).toBeCloseTo(5, 12);
  });

  it('is positive when a higher-is-better metric falls', () => {
    expect(of([0.5, 0.8, 0.76], 'max')).toBeCloseTo(5, 12);
  });

  it.each([
    ['the best is 0', [1, 0, 1]],
    ['the last evaluation is NaN', [1, 0.5, Number.NaN]],
    ['there is no evaluation', []],
    ['the share overflows', [1e-300, 1e300]],
  ])('is undefined where %s', (_, values) => {
    expect(of(values)).toBeUndefined();
  });
});
