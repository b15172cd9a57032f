import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun, type MetricSummary, type Run } from '../run/run';
import { recordedKeys, recordedMetric } from './recordedMetric';

const last = (value: number): MetricSummary => ({ last: { value } });
const of = (summary: Run['summary'], histories?: Run['histories']) =>
  createRun({ id: 'a', summary, histories });

describe('recordedMetric', () => {
  it('finds a metric under its key and under every name that trackers give it', () => {
    expect(recordedMetric(of({ eval_loss: last(1) }), 'eval_loss').summary).toEqual(last(1));
    expect(recordedMetric(of({ 'val/loss': last(1) }), 'eval_loss')).toMatchObject({
      summary: last(1),
      sourceName: 'val/loss',
    });
    expect(recordedMetric(of({ eval_loss: last(1) }), 'validation_loss').summary).toEqual(last(1));
  });

  it('prefers the key itself to other names of it', () => {
    const run = of({ val_loss: last(2), eval_loss: last(1) });
    expect(recordedMetric(run, 'eval_loss').summary).toEqual(last(1));
  });

  it('tells runs apart that carry as many metrics of other names', () => {
    const runs = [
      of({ val_loss: last(1), lr: last(2) }),
      of({ lr: last(3), loss: last(4) }),
      of({ val_loss: last(5), lr: last(6) }),
    ];
    const found = runs.map((run) =>
      ['eval_loss', 'train_loss', 'learning_rate'].map(
        (key) => recordedMetric(run, key).summary?.last?.value,
      ),
    );
    expect(found).toEqual([
      [1, undefined, 2],
      [undefined, 4, 3],
      [5, undefined, 6],
    ]);
    expect(runs.map((run) => [...recordedKeys(run)])).toEqual([
      ['learning_rate', 'eval_loss'],
      ['train_loss', 'learning_rate'],
      ['learning_rate', 'eval_loss'],
    ]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'finds a metric named %s only where the run carries it',
    (name) => {
      expect(recordedMetric(of({}), name)).toEqual({});
      expect(recordedMetric(of({}, {}), name)).toEqual({});
      const carried = Object.fromEntries([[name, last(1)]]);
      expect(recordedMetric(of(carried), name).summary).toEqual(last(1));
    },
  );

  it('gives the history beside the summary, and either alone', () => {
    const loss = createHistory({ step: [1], value: [1] });
    expect(recordedMetric(of({ loss: last(1) }, { loss }), 'train_loss')).toMatchObject({
      summary: last(1),
      history: loss,
    });
    expect(recordedMetric(of({}, { loss }), 'train_loss').history).toBe(loss);
  });
});
