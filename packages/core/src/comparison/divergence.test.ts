import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun } from '../run/run';
import { findDivergence } from './divergence';

const of = (metrics: { readonly [metric: string]: readonly number[] }, riseFactor?: number) =>
  findDivergence(
    createRun({
      id: 'a',
      histories: Object.fromEntries(
        Object.entries(metrics).map(([metric, value]) => [
          metric,
          createHistory({ step: value.map((_, i) => (i + 1) * 10), value }),
        ]),
      ),
    }),
    riseFactor,
  );

describe('findDivergence', () => {
  it('names the first step of a NaN or infinite tail', () => {
    expect(of({ train_loss: [2, 1, Number.NaN, Number.NaN] })).toEqual({
      metric: 'train_loss',
      kind: 'nonFinite',
      step: 30,
    });
    expect(of({ eval_loss: [2, Infinity] })?.step).toBe(20);
  });

  it('does not call a spike that recovers a divergence', () => {
    expect(of({ train_loss: [2, Number.NaN, 50, 1] })).toBeUndefined();
  });

  it('names the earlier of two metrics that diverged', () => {
    expect(of({ eval_loss: [1, 1, Number.NaN], train_loss: [1, Number.NaN, Number.NaN] })).toEqual({
      metric: 'train_loss',
      kind: 'nonFinite',
      step: 20,
    });
  });

  it('sees zeros of the train loss that hide NaN', () => {
    const masked = { metric: 'train_loss', kind: 'masked', step: 20 };
    expect(of({ train_loss: [2, 0, 0], grad_norm: [1, Number.NaN, Number.NaN] })).toEqual(masked);
    expect(of({ train_loss: [2, 0, 0], eval_loss: [2, 2, Number.NaN] })).toEqual(masked);
  });

  it('believes a train loss of 0 beside finite metrics', () => {
    expect(of({ train_loss: [2, 0, 0], grad_norm: [1, 0, 0], eval_loss: [2, 1] })).toBeUndefined();
    expect(of({ train_loss: [2, 1e-5], grad_norm: [1, Number.NaN] })).toBeUndefined();
  });

  it('sees a loss that ends above its start by more than the factor', () => {
    expect(of({ eval_loss: [2, 1, 4.1] })).toEqual({ metric: 'eval_loss', kind: 'rose', step: 30 });
    expect(of({ eval_loss: [2, 1, 4] })).toBeUndefined();
    expect(of({ eval_loss: [2, 1, 4] }, 1.5)?.kind).toBe('rose');
  });

  it('goes by the last value of a summary where no history is loaded', () => {
    const summary = { eval_loss: { last: { value: Number.NaN }, min: { value: 1 } } };
    expect(findDivergence(createRun({ id: 'a', summary }))).toEqual({
      metric: 'eval_loss',
      kind: 'nonFinite',
    });
    expect(findDivergence(createRun({ id: 'a' }))).toBeUndefined();
  });
});
