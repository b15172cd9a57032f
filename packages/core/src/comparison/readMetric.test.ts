import { describe, expect, it } from 'vitest';
import type { Reading } from '../metric/metricDefinition';
import { createHistory } from '../run/history';
import { createRun, type Run } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import { readMetric } from './readMetric';

const history = (points: readonly (readonly [step: number, value: number])[]) =>
  createHistory({ step: points.map(([step]) => step), value: points.map(([, value]) => value) });

/** Best eval at step 200; evaluations at 100, 200 and 300. */
const withTrainLoss = (points: readonly (readonly [number, number])[]) =>
  createRun({
    id: 'a',
    histories: {
      eval_loss: history([
        [100, 2],
        [200, 1],
        [300, 3],
      ]),
      train_loss: history(points),
    },
  });

const read = (run: Run, key: string, reading: Reading = 'atBest') =>
  readMetric(run, key, { reading, objective: evalLoss });

describe('readMetric at the best step', () => {
  it('takes the point that falls on it', () => {
    const run = withTrainLoss([
      [190, 7],
      [200, 8],
      [210, 9],
    ]);
    expect(read(run, 'train_loss')).toEqual({ state: 'value', value: 8, from: 'history' });
  });

  it('else takes the latest finite point before it and after the previous evaluation', () => {
    const run = withTrainLoss([
      [150, 7],
      [190, Number.NaN],
      [210, 9],
    ]);
    expect(read(run, 'train_loss')).toMatchObject({ value: 7 });
  });

  it('else is missing: a point of an earlier evaluation describes another model', () => {
    const run = withTrainLoss([
      [100, 7],
      [300, 9],
    ]);
    expect(read(run, 'train_loss')).toEqual({ state: 'missing' });
  });

  it('says what stands there when that is no number', () => {
    expect(read(withTrainLoss([[200, Number.NaN]]), 'train_loss')).toEqual({ state: 'nan' });
    expect(read(withTrainLoss([[200, Infinity]]), 'train_loss')).toEqual({ state: 'inf' });
    expect(read(withTrainLoss([[200, -Infinity]]), 'train_loss')).toEqual({ state: '-inf' });
  });

  it('takes of a summary only the point of the best step', () => {
    const run = createRun({
      id: 'a',
      summary: {
        eval_loss: { min: { value: 1, step: 200 } },
        train_loss: { last: { value: 5, step: 300 }, min: { value: 4, step: 200 } },
        grad_norm: { last: { value: 5, step: 300 } },
      },
    });
    expect(read(run, 'train_loss')).toEqual({ state: 'value', value: 4, from: 'summary' });
    expect(read(run, 'grad_norm')).toEqual({ state: 'missing' });
  });

  it('is missing where the run has no best step', () => {
    const run = createRun({ id: 'a', histories: { train_loss: history([[200, 1]]) } });
    expect(read(run, 'train_loss')).toEqual({ state: 'missing' });
  });
});

describe('readMetric of the objective', () => {
  it('says why there is no usable value', () => {
    const of = (value: number | null) =>
      read(createRun({ id: 'a', summary: { eval_loss: { last: { value } } } }), 'eval_loss');
    expect(of(null)).toEqual({ state: 'null' });
    expect(of(Number.NaN)).toEqual({ state: 'nan' });
    expect(read(createRun({ id: 'a' }), 'eval_loss')).toEqual({ state: 'missing' });
  });

  it('shows no value where the run has none to be ranked by', () => {
    const mean = createRun({
      id: 'a',
      summary: { eval_loss: { reported: { value: 0.1, is: 'mean' } } },
    });
    const otherWay = createRun({ id: 'b', summary: { eval_loss: { max: { value: 0.1 } } } });
    expect(read(mean, 'eval_loss')).toEqual({ state: 'missing' });
    expect(read(otherWay, 'eval_loss')).toEqual({ state: 'missing' });
  });
});

describe('readMetric over the run', () => {
  const run = createRun({
    id: 'a',
    summary: { tokens: { mean: 5 }, train_loss: { mean: 9 } },
    histories: {
      gpu_utilization: history([
        [1, 80],
        [2, Number.NaN],
        [3, 90],
      ]),
      train_loss: history([
        [1, 4],
        [2, 2],
        [3, 3],
      ]),
    },
  });

  it('takes the mean that the source gives, else that of the finite points', () => {
    expect(read(run, 'train_loss', 'mean')).toMatchObject({ value: 9, from: 'summary' });
    expect(read(run, 'gpu_utilization', 'mean')).toMatchObject({ value: 85, from: 'history' });
    expect(read(run, 'tokens', 'mean')).toMatchObject({ value: 5, from: 'summary' });
  });

  it('takes last, min and max where asked to', () => {
    expect(read(run, 'train_loss', 'last')).toMatchObject({ value: 3 });
    expect(read(run, 'train_loss', 'min')).toMatchObject({ value: 2 });
    expect(read(run, 'train_loss', 'max')).toMatchObject({ value: 4 });
  });
});

describe('readMetric by name', () => {
  it('finds a metric under an alias', () => {
    const run = createRun({ id: 'a', summary: { val_loss: { min: { value: 2 } } } });
    expect(read(run, 'eval_loss')).toMatchObject({ value: 2 });
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'does not find %s in a run that does not carry it',
    (key) => {
      const run = createRun({ id: 'a', histories: {} });
      for (const reading of ['atBest', 'mean', 'last', 'min'] as const) {
        expect(read(run, key, reading)).toEqual({ state: 'missing' });
      }
    },
  );
});
