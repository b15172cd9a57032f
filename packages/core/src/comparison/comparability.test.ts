import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun, type RunConfig, type RunInput } from '../run/run';
import { caveatsBetween, measuringTerms, obstacleBetween } from './comparability';

const check = (a: Omit<RunInput, 'id'>, b: Omit<RunInput, 'id'>) => {
  const [termsA, termsB] = [a, b].map((rest) =>
    measuringTerms([createRun({ id: 'x', ...rest })], 'eval_f1'),
  );
  if (!termsA || !termsB) throw new Error('two sides');
  return { obstacle: obstacleBetween(termsA, termsB), caveats: caveatsBetween(termsA, termsB) };
};

const configured = (values: RunConfig['values']) => ({
  config: { recorded: 'full' as const, values },
});
const scored = (value: number, unit?: string) => ({
  summary: { eval_f1: { max: { value }, unit } },
});
const evaluatedOn = (value: number) => ({
  summary: { eval_samples: { reported: { value, is: 'final' as const } } },
});
const tokenizedBy = (value: string) => ({
  config: { recorded: 'full' as const, values: { data: { tokenizer_name: value } } },
});
const planned = (steps: number) => ({ steps: { planned: steps } });
const named = (name: string) => ({ model: { name, from: 'source' as const } });

describe('what is held against two configurations', () => {
  it('has nothing against runs that say nothing', () => {
    expect(check({}, {})).toEqual({ caveats: [] });
    expect(check(evaluatedOn(436), {})).toEqual({ caveats: [] });
    expect(check(tokenizedBy('x'), {})).toEqual({ caveats: [] });
  });

  it('refuses what was measured on different data or in different tokens', () => {
    expect(check(evaluatedOn(436), evaluatedOn(872)).obstacle).toEqual({
      reason: 'evalSet',
      facts: [436, 872],
    });
    expect(check(evaluatedOn(436), evaluatedOn(436)).obstacle).toBeUndefined();
    expect(check(tokenizedBy('x'), tokenizedBy('y')).obstacle).toEqual({
      reason: 'tokenizer',
      facts: ['x', 'y'],
    });
    expect(check(tokenizedBy('x'), tokenizedBy('x')).obstacle).toBeUndefined();
  });

  it('refuses where a peer of one side is known to differ', () => {
    const runs = [createRun({ id: 'a' }), createRun({ id: 'b', ...evaluatedOn(436) })];
    const other = measuringTerms([createRun({ id: 'c', ...evaluatedOn(872) })], 'eval_f1');
    expect(obstacleBetween(measuringTerms(runs, 'eval_f1'), other)?.reason).toBe('evalSet');
  });

  it.each([
    'eval_dataset',
    'eval_dataset_name',
    'data.validation_file',
    'Val_Set',
    'valid_data_path',
  ])('refuses eval sets that differ by their %s', (key) => {
    const on = (name: string) => configured({ [key]: name });
    expect(check(on('squad'), on('trivia')).obstacle).toEqual({
      reason: 'evalSet',
      facts: ['squad', 'trivia'],
    });
    expect(check(on('squad'), on('squad')).obstacle).toBeUndefined();
    expect(check(on('/home/a/dev.json'), on('C:\\data\\dev.json')).obstacle).toBeUndefined();
    expect(check(on('org/dev'), on('other/dev')).obstacle?.reason).toBe('evalSet');
  });

  it.each(['eval_steps', 'eval_delay', 'val_size', 'per_device_eval_batch_size', 'eval_data_seed'])(
    'takes no %s for an eval set',
    (key) => {
      expect(check(configured({ [key]: 'a' }), configured({ [key]: 'b' }))).toEqual({
        caveats: [],
      });
    },
  );

  it('warns of different data, unless it is known what they were evaluated on', () => {
    const [a, b] = [{ dataset: 'alpaca' }, { dataset: 'dolly' }];
    expect(check(configured(a), configured(b))).toEqual({
      caveats: [{ code: 'differentData', a: 'alpaca', b: 'dolly' }],
    });
    const on = (values: RunConfig['values']) => configured({ ...values, eval_dataset: 'mmlu' });
    expect(check(on(a), on(b)).caveats).toEqual([]);
    expect(check(configured(a), configured(a)).caveats).toEqual([]);
    expect(
      check(configured({ train_file: '/a/t.json' }), configured({ train_file: 't.json' })),
    ).toEqual({
      caveats: [],
    });
  });

  it('refuses units that are recorded differently', () => {
    expect(check(scored(0.5, 'ms'), scored(0.6, 's')).obstacle).toEqual({
      reason: 'unit',
      facts: ['ms', 's'],
    });
    expect(check(scored(0.5, ' % '), scored(60, 'percent')).obstacle).toBeUndefined();
  });

  it('refuses a share beside a percentage, which no share can be', () => {
    expect(check(scored(0.93), scored(91.8)).obstacle).toEqual({ reason: 'unit', facts: [1, 100] });
    expect(check(scored(0.4, '%'), scored(91.8)).obstacle).toBeUndefined();
    expect(check(scored(1.00001), scored(0.5)).obstacle).toBeUndefined();
    expect(check(scored(0), scored(91.8)).obstacle).toBeUndefined();
    const early = {
      histories: { eval_f1: createHistory({ step: [1, 2], value: [0.9, 88] }) },
    };
    expect(check(early, scored(91.8)).obstacle).toBeUndefined();
  });

  it('takes no metric for a share that may well be over 1', () => {
    const terms = (value: number) =>
      measuringTerms(
        [createRun({ id: 'x', summary: { eval_wer: { min: { value } } } })],
        'eval_wer',
      );
    expect(obstacleBetween(terms(0.3), terms(1.2))).toBeUndefined();
  });

  it('warns of step budgets that differ by more than a tenth, and refuses nothing', () => {
    expect(check(planned(704), planned(2109))).toEqual({
      caveats: [{ code: 'stepBudget', a: 704, b: 2109 }],
    });
    expect(check(planned(90), planned(100)).caveats).toEqual([]);
    expect(check(planned(89), planned(100)).caveats).toHaveLength(1);
  });

  it('goes by the steps done only where a run is complete', () => {
    const done = (status: 'completed' | 'failed') => ({ status, steps: { done: 50 } });
    expect(check(done('completed'), planned(100)).caveats).toHaveLength(1);
    expect(check(done('failed'), planned(100)).caveats).toEqual([]);
  });

  it('warns of different models', () => {
    expect(check(named('y'), named('x'))).toEqual({
      caveats: [{ code: 'differentModels', models: ['x', 'y'] }],
    });
    expect(check(named('x'), {}).caveats).toEqual([]);
  });
});
