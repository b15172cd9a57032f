import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun, type MetricSummary } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import { bestValue } from './bestValue';

const of = (summary: MetricSummary, values?: readonly number[]) =>
  bestValue(
    createRun({
      id: 'a',
      summary: { eval_loss: summary },
      ...(values && {
        histories: {
          eval_loss: createHistory({ step: values.map((_, i) => i + 1), value: values }),
        },
      }),
    }),
    evalLoss,
  );

describe('bestValue', () => {
  it('is the best of the history where one is loaded, whatever the summary says', () => {
    expect(of({ min: { value: 0.1 } }, [2, 1, 3])).toEqual({ value: 1, from: 'history', step: 2 });
  });

  it('is unknown where the history holds nothing finite, whatever the summary says', () => {
    expect(of({ min: { value: 0.1 } }, [Number.NaN])).toBeUndefined();
  });

  it('is read from the summary where the history has no point', () => {
    expect(of({ min: { value: 0.1 } }, [])?.from).toBe('summary');
  });

  it('is the extreme of the direction, else what is reported as best, else the last value', () => {
    const last = { value: 3, step: 9 };
    const reported = { value: 2, is: 'best' } as const;
    expect(of({ last, reported, min: { value: 1 } })).toEqual({ value: 1, from: 'summary' });
    expect(of({ last, reported, max: { value: 9 } })).toEqual({ value: 2, from: 'reported' });
    expect(of({ last })).toEqual({ value: 3, step: 9, from: 'summary', isLast: true });
  });

  it('says that a final number is only the last one, and never takes a mean', () => {
    expect(of({ reported: { value: 2, is: 'final' } })?.isLast).toBe(true);
    expect(of({ mean: 2, reported: { value: 2, is: 'mean' } })).toBeUndefined();
  });

  it('goes on to the next source where one holds no finite value', () => {
    expect(of({ min: { value: Number.NaN }, last: { value: 2 } })?.value).toBe(2);
    expect(of({ min: { value: null }, reported: { value: 2, is: 'best' } })?.value).toBe(2);
  });

  it('does not say a step or epoch that is no number', () => {
    const best = of({ min: { value: 1, step: Number.NaN, epoch: Infinity } });
    expect([best?.step, best?.epoch]).toEqual([undefined, undefined]);
  });
});
