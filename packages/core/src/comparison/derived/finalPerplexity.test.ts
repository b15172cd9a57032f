import { describe, expect, it } from 'vitest';
import { createHistory } from '../../run/history';
import { createRun, type MetricSummary, type RunInput } from '../../run/run';
import { evalLoss } from '../../testing/workedExample';
import { compareRuns } from '../compareRuns';

const history = (value: readonly number[]) =>
  createHistory({ step: value.map((_, i) => (i + 1) * 10), value });

const perplexityOf = (rest: Omit<RunInput, 'id'>) =>
  compareRuns([createRun({ id: 'a', ...rest })], { objective: evalLoss }).metrics.find(
    (metric) => metric.key === 'perplexity',
  )?.cells[0];

const final = (value: number | null): MetricSummary => ({ reported: { value, is: 'final' } });
const languageModel = { from: 'source', lossUnit: 'nats-per-token' } as const;

describe('final perplexity', () => {
  it('is the point logged at the best step, whatever is reported', () => {
    expect(
      perplexityOf({
        summary: { perplexity: final(9) },
        histories: { eval_loss: history([2, 1, 1.5]), perplexity: history([7, 3, 4]) },
      }),
    ).toMatchObject({ value: 3, from: 'history' });
  });

  it('is that point before histories are loaded, too, and not the last one', () => {
    expect(
      perplexityOf({
        summary: {
          eval_loss: { min: { value: 1, step: 20 } },
          perplexity: { min: { value: 3, step: 20 }, last: { value: 4, step: 30 } },
        },
      }),
    ).toMatchObject({ value: 3, from: 'summary' });
  });

  it('is the reported number where no history can contradict it', () => {
    expect(
      perplexityOf({
        summary: { perplexity: final(3.2), eval_loss: { min: { value: 1.1267 } } },
      }),
    ).toMatchObject({ value: 3.2, from: 'reported' });
  });

  it('is the reported number where it agrees within 1 % with the loss at the best step', () => {
    const withReported = (value: number) =>
      perplexityOf({
        model: languageModel,
        summary: { perplexity: final(value) },
        histories: { eval_loss: history([2, 1, 1.5]) },
      });
    expect(withReported(Math.E * 1.009)).toMatchObject({ from: 'reported' });
    expect(withReported(Math.E * 0.991)).toMatchObject({ from: 'reported' });
    expect(withReported(Math.E * 1.011)).toMatchObject({ value: Math.E, from: 'history' });
    expect(withReported(Math.E * 0.989)).toMatchObject({ value: Math.E, from: 'history' });
    expect(withReported(Math.exp(1.5))).toMatchObject({ value: Math.E, from: 'history' });
  });

  it('does not believe a reported number beside a loss whose exponential overflows', () => {
    expect(
      perplexityOf({
        summary: { perplexity: final(5) },
        histories: { eval_loss: history([1000]) },
      }),
    ).toEqual({ state: 'missing' });
  });

  it('is the exponential of the loss only for a token cross-entropy in nats', () => {
    const summary = { eval_loss: { min: { value: 1 } } };
    expect(perplexityOf({ model: languageModel, summary })).toMatchObject({ value: Math.E });
    expect(perplexityOf({ summary })).toEqual({ state: 'missing' });
  });

  it('is missing from 100 on: that says more about the unit of the loss than of the model', () => {
    const of = (value: number) =>
      perplexityOf({ model: languageModel, summary: { eval_loss: { min: { value } } } });
    expect(of(Math.log(99.9))).toMatchObject({ state: 'value' });
    expect(of(Math.log(100.1))).toEqual({ state: 'missing' });
  });

  it('is missing where nothing is known', () => {
    expect(perplexityOf({ model: languageModel })).toEqual({ state: 'missing' });
  });
});
