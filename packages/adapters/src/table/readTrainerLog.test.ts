import { describe, expect, it } from 'vitest';
import { readTrainerLog } from './readTrainerLog';

const row = (step: number, fields: object) =>
  JSON.stringify({
    ...{ current_steps: step, total_steps: 40, epoch: step / 20, percentage: step / 0.4 },
    ...{ remaining_time: '0:00:00', ...fields },
  });

const time = (seconds: number) => ({ elapsed_time: `0:00:${String(seconds).padStart(2, '0')}` });

const log = (...rows: readonly string[]) => readTrainerLog(`${rows.join('\n')}\n`);

const points = (history: { step: Iterable<number>; value: Iterable<number> } | undefined) =>
  history && [Array.from(history.step), Array.from(history.value)];

describe('readTrainerLog', () => {
  it('reads train and eval rows, and how far training came', () => {
    const { histories, stepsDone, stepsPlanned, epochsDone, trainingSeconds, issues } = log(
      row(10, { loss: 2.5, lr: 0.001, ...time(5) }),
      row(20, { loss: 2, lr: 0.0005, ...time(10) }),
      row(20, { eval_loss: 2.25, ...time(12) }),
      row(40, { elapsed_time: '1 day, 2:03:04' }),
    );
    expect(points(histories.train_loss)).toEqual([
      [10, 20],
      [2.5, 2],
    ]);
    expect(points(histories.eval_loss)).toEqual([[20], [2.25]]);
    expect(points(histories.learning_rate)).toEqual([
      [10, 20],
      [0.001, 0.0005],
    ]);
    expect(histories.eval_loss?.epoch?.[0]).toBe(1);
    expect([stepsDone, stepsPlanned, epochsDone]).toEqual([40, 40, 2]);
    expect(trainingSeconds).toBe(93_784);
    expect(issues).toEqual([]);
    expect(Object.keys(histories)).toEqual(['train_loss', 'learning_rate', 'eval_loss']);
  });

  it('reads the older dialect: its nulls are no values, and tokens that are not counted none', () => {
    const { histories } = log(
      row(10, {
        loss: 2.5,
        eval_loss: null,
        learning_rate: 0.001,
        throughput: '0.00',
        total_tokens: 0,
      }),
      row(20, {
        loss: null,
        eval_loss: 2.25,
        learning_rate: null,
        throughput: 700.5,
        total_tokens: 900,
      }),
    );
    expect(Object.keys(histories)).toEqual([
      'train_loss',
      'learning_rate',
      'eval_loss',
      'train_tokens_per_second',
      'tokens',
    ]);
    expect(points(histories.train_loss)).toEqual([[10], [2.5]]);
    expect(points(histories.tokens)).toEqual([[20], [900]]);
  });

  it('keeps the later value of steps that two processes wrote, and counts them', () => {
    const { histories, issues } = log(
      row(10, { loss: 2.5, ...time(5) }),
      row(20, { loss: 2, ...time(10) }),
      row(10, { loss: 2.5001, ...time(5) }),
      row(30, { loss: 1.5, ...time(15) }),
      row(20, { loss: 2.0001, ...time(10) }),
    );
    expect(points(histories.train_loss)).toEqual([
      [10, 20, 30],
      [2.5001, 2.0001, 1.5],
    ]);
    expect(histories.train_loss?.duplicates).toBe(2);
    expect(issues[0]?.message).toContain('go back 2 times');
  });

  it('drops what a training that was started again wrote before, beyond its end too', () => {
    const { histories, issues, trainingSeconds } = log(
      row(10, { loss: 2.5, ...time(10) }),
      row(20, { loss: 2, ...time(20) }),
      row(30, { loss: 1, ...time(30) }),
      row(20, { loss: 1.75, ...time(2) }),
    );
    expect(points(histories.train_loss)).toEqual([
      [10, 20],
      [2.5, 1.75],
    ]);
    expect(issues[0]?.message).toContain('started again 1 time:');
    expect(trainingSeconds).toBeUndefined();
  });

  it('says of another file that it is none of these', () => {
    const { issues, histories } = readTrainerLog('{"a": 1}\n', 'x.jsonl');
    expect(histories).toEqual({});
    expect(issues[0]).toEqual({
      path: 'x.jsonl',
      message: 'No row has current_steps: this is no log of LLaMA-Factory.',
    });
  });
});
