import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTrainerState } from './parseTrainerState';
import { readLog } from './readLog';
import { evalRow, row } from './trainerFolder';

describe('rows of a log', () => {
  const rowsOf = (...log: object[]) => readLog({ log, globalStep: 40 }, { path: 'x' });

  it('takes the train_loss of the final row for the mean, never for the last loss', () => {
    const { summary, hasEnded } = rowsOf(row(20, 3), row(40, 1), {
      step: 40,
      train_loss: 2,
      train_runtime: 9,
    });
    expect(hasEnded).toBe(true);
    expect(summary.train_loss).toMatchObject({
      last: { value: 1, step: 40 },
      reported: { value: 2, is: 'mean' },
      sourceName: 'loss',
    });
  });

  it('keeps several evaluation sets apart, and test rows out of the curves', () => {
    const { histories, summary } = rowsOf(
      { step: 10, eval_g0_loss: 1 },
      { step: 10, eval_g1_loss: 2 },
      { step: 40, test_loss: 7, test_accuracy: 0.5 },
    );
    expect(Object.keys(histories)).toEqual(['eval_g0_loss', 'eval_g1_loss']);
    expect(summary.test_loss).toEqual({ reported: { value: 7, is: 'final' } });
  });

  it('gives no training time where only the last part of a resumed run is timed', () => {
    const log = [row(10, 4), row(20, 3), row(30, 2), row(40, 1)];
    const whole = rowsOf(...log, { step: 40, train_loss: 2.5, train_runtime: 60 });
    expect(whole.trainingSeconds).toBe(60);
    const half = rowsOf(...log, { step: 40, train_loss: 0.75, train_runtime: 30 });
    expect(half.trainingSeconds).toBeUndefined();
    expect(half.summary.train_loss?.reported).toBeUndefined();
    expect(half.issues[0]?.message).toContain('How long the run trained in all is not known');
  });

  it('gives no training time for a run that was trained on after its end', () => {
    const log = rowsOf(
      row(20),
      { step: 20, train_loss: 2, train_runtime: 5 },
      evalRow(20, 3),
      row(40),
    );
    expect(log.histories.eval_loss?.length).toBe(1);
    expect(log.hasEnded).toBe(false);
    expect(log.trainingSeconds).toBeUndefined();
  });

  it('takes time and end from all_results.json only where it is of the same epoch', () => {
    const state = { log: [row(10), row(20)], globalStep: 20, epoch: 1 };
    const read = (epoch: number) =>
      readLog(state, { path: 'x', results: { epoch, train_runtime: 60, train_loss: 2 } });
    expect(read(1)).toMatchObject({ hasEnded: true, trainingSeconds: 60 });
    expect(read(3)).toMatchObject({ hasEnded: false, trainingSeconds: undefined });
  });

  it('knows the size of the eval set from the evaluations of the curve, before any result file', () => {
    const evaluation = {
      step: 1,
      eval_loss: 2,
      eval_runtime: 0.7756,
      eval_samples_per_second: 562.162,
    };
    const samples = (results: object, ...rows: object[]) =>
      readLog({ log: rows }, { path: 'state', results: { ...results } }).summary.eval_samples;
    expect(samples({}, evaluation)?.reported?.value).toBe(436);
    expect(samples({ eval_samples: 872 }, evaluation)?.reported?.value).toBe(436);
    expect(samples({ eval_samples: 872 })?.reported?.value).toBe(872);
    expect(samples({})).toBeUndefined();
  });

  it('counts tokens on every curve whose rows carry them', () => {
    const { histories } = rowsOf({ ...row(10), num_input_tokens_seen: 4096 }, evalRow(10, 2));
    expect(Array.from(histories.train_loss?.tokens ?? [])).toEqual([4096]);
    expect(Array.from(histories.tokens?.value ?? [])).toEqual([4096]);
    expect(histories.eval_loss?.tokens).toBeUndefined();
  });

  it('keeps a null apart from a value that was never logged', () => {
    const { histories, summary } = rowsOf(
      { step: 10, eval_loss: null },
      { step: 20, eval_f1: 0.5 },
    );
    expect(histories.eval_loss?.nulls).toBe(1);
    expect(summary.eval_loss).toEqual({ last: { value: null } });
  });

  it('reads any mix of rows without throwing', () => {
    const scalar = fc.oneof(fc.double(), fc.string(), fc.constant(null), fc.boolean(), fc.object());
    const keys = fc.constantFrom(
      'step',
      'epoch',
      'loss',
      'train_loss',
      'eval_loss',
      'train_runtime',
      'test_x',
      '__proto__',
    );
    const anyRow = fc.oneof(fc.dictionary(keys, scalar), scalar);
    fc.assert(
      fc.property(fc.array(anyRow), fc.dictionary(keys, scalar), (log, results) => {
        const { histories } = readLog({ log, globalStep: 10 }, { path: 'x', results });
        for (const history of Object.values(histories)) {
          expect(history.value.length).toBe(history.step.length);
        }
      }),
    );
  });

  it('parses any state without throwing', () => {
    const field = fc.constantFrom(
      'log_history',
      'global_step',
      'max_steps',
      'num_train_epochs',
      'epoch',
    );
    fc.assert(
      fc.property(fc.dictionary(field, fc.jsonValue()), (content) => {
        const { value, issues } = parseTrainerState(JSON.stringify(content));
        expect(value !== undefined || issues.length > 0).toBe(true);
      }),
    );
  });
});
