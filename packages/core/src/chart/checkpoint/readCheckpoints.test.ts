import { describe, expect, it } from 'vitest';
import { createHistory } from '../../run/history';
import { type Checkpoint, createRun, type RunInput } from '../../run/run';
import { evalLoss } from '../../testing/workedExample';
import { readCheckpoints } from './readCheckpoints';

const history = createHistory({
  step: [100, 200, 300],
  value: [0.9, 0.7, Number.NaN],
  epoch: [1, 2, 3],
});

const read = (checkpoints: readonly Checkpoint[], rest: Partial<RunInput> = {}) =>
  readCheckpoints(
    createRun({ id: 'a', checkpoints, histories: { eval_loss: history }, ...rest }),
    evalLoss,
  );

describe('readCheckpoints', () => {
  it('reads the evaluation at the step of a checkpoint', () => {
    const [one] = read([{ id: 'c', step: 200 }]);
    expect(one).toMatchObject({ step: 200, epoch: 2, cell: { state: 'value', value: 0.7 } });
    expect(one?.before).toBeUndefined();
  });

  it('reads the latest evaluation before it otherwise, never a later one, and says which', () => {
    const [one] = read([{ id: 'c', step: 199 }]);
    expect(one).toMatchObject({
      cell: { state: 'value', value: 0.9 },
      before: { step: 100, epoch: 1 },
    });
  });

  it('reads no older number past an evaluation to NaN', () => {
    expect(read([{ id: 'c', step: 350 }])[0]?.cell).toEqual({ state: 'nan' });
  });

  it('knows nothing of a checkpoint before the first evaluation, or without a place', () => {
    expect(read([{ id: 'c', step: 99 }])[0]?.cell).toEqual({ state: 'missing' });
    expect(read([{ id: 'c' }])[0]?.cell).toEqual({ state: 'missing' });
    expect(read([{ id: 'c', step: Number.NaN }])[0]?.cell).toEqual({ state: 'missing' });
  });

  it('finds the step of a checkpoint that only names its epoch', () => {
    expect(read([{ id: 'c', epoch: 2 }])[0]).toMatchObject({ step: 200, cell: { value: 0.7 } });
    expect(read([{ id: 'c', epoch: 2.5 }])[0]).toMatchObject({ cell: { state: 'missing' } });
  });

  it('takes a summary at exactly its step where there is no history', () => {
    const rest = {
      histories: undefined,
      summary: { eval_loss: { min: { value: 0.7, step: 200 }, last: { value: 0.8, step: 300 } } },
    };
    expect(read([{ id: 'c', step: 300 }], rest)[0]?.cell).toMatchObject({ value: 0.8 });
    expect(read([{ id: 'c', step: 301 }], rest)[0]?.cell).toEqual({ state: 'missing' });
  });

  it('stands in the order of training, whatever order the source lists', () => {
    const ids = read([
      { id: 'nowhere' },
      { id: 'late', step: 300 },
      { id: 'b', step: 100 },
      { id: 'a', step: 100 },
    ]).map(({ checkpoint }) => checkpoint.id);
    expect(ids).toEqual(['a', 'b', 'late', 'nowhere']);
  });
});
