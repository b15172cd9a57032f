import { describe, expect, it } from 'vitest';
import { attributeConfig } from '../advice/attribution';
import { type ConfigValue, createRun, type Run } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import { associationText } from './associationText';
import { wordingOf } from './viewOptions';

const say = (runs: readonly Run[], key: string) =>
  associationText(attributeConfig(runs, evalLoss), {
    key,
    metric: 'eval loss',
    wording: wordingOf({}),
  }).replaceAll('\u202f', ' ');

describe('associationText', () => {
  it('gives the coefficient with its interval, the number of runs and the correction', () => {
    const runs = sweep(10, (i) => ({ warmup: i, dropout: (i * 7) % 4 }));
    expect(say(runs, 'warmup')).toMatch(
      /^warmup and eval loss: r = −1\.00 \(95 % interval −1\.00 to −\d\.\d\d\), by rank −1\.00, n = 10\. Higher goes with a better eval loss \(p < 0\.001, corrected for 2 keys\)\. Association is not cause\.$/,
    );
  });

  it('says the direction for the objective, not for the number', () => {
    const falling = sweep(10, (i) => ({ warmup: -i, dropout: (i * 7) % 4 }));
    expect(say(falling, 'warmup')).toContain('Lower goes with a better eval loss');
  });

  it('says that a key explains no more than chance', () => {
    const text = say(
      sweep(8, (i) => ({ dropout: [1, 4, 2, 3, 3, 1, 4, 2][i] as number })),
      'dropout',
    );
    expect(text).toMatch(/No more than chance explains \(p = \d\.\d+, corrected for 1 keys?\)/);
    expect(text).toMatch(/n = 8\./);
  });

  it('takes numbers over two decades as logarithms and says so', () => {
    const runs = sweep(6, (i) => ({ learning_rate: 10 ** (i - 6) }));
    expect(say(runs, 'learning_rate')).toMatch(/^log learning_rate and eval loss: r = −1\.00/);
  });

  it('gives categories the share of the variance that lies between them', () => {
    const runs = sweep(8, (i) => ({ optim: i < 4 ? 'sgd' : 'adamw' }));
    expect(say(runs, 'optim')).toMatch(
      /^optim and eval loss: 7\d % of the variance lies between 2 values, n = 8\./,
    );
  });

  it('names what moves together, at most four of them', () => {
    const runs = sweep(8, (i) => ({ a: i, b: 2 * i, c: i, d: i, e: i, f: i }));
    expect(say(runs, 'c')).toMatch(
      /Moves together with \w, \w, \w, \w and 1 more: nobody can tell which of them did it\.$/,
    );
    const two = sweep(8, (i) => ({ a: i, b: 2 * i }));
    expect(say(two, 'a')).toContain('Moves together with b: nobody');
  });

  it('refuses under five finished runs', () => {
    const runs = sweep(6, (i) => ({ warmup: i })).map((run, i) => ({
      ...run,
      status: i < 3 ? ('completed' as const) : ('running' as const),
    }));
    expect(say(runs, 'warmup')).toBe(
      'Association with eval loss needs 5 finished runs; there are 3.',
    );
  });

  it('refuses where there is nothing to tell apart, and says which', () => {
    const equal = sweep(6, (i) => ({ warmup: i })).map((run) => ({
      ...run,
      summary: { eval_loss: { min: { value: 1 } } },
    }));
    expect(say(equal, 'warmup')).toBe('No association: all finished runs have the same eval loss.');
    const runs = sweep(6, (i) => ({ same: 1, each: `v${i}`, seed: i, logging_steps: i % 2 }));
    expect(say(runs, 'same')).toBe('No association: same is the same in all finished runs.');
    expect(say(runs, 'each')).toBe('No association: each is different in every run.');
    expect(say(runs, 'seed')).toBe('No association: seed only tells repetitions apart.');
    expect(say(runs, 'logging_steps')).toContain('changes what is logged or saved');
    expect(say(runs, 'other')).toBe('No association: no finished run records other.');
  });
});

/** Finished runs whose loss falls from the first to the last. */
function sweep(
  count: number,
  configOf: (i: number) => { readonly [key: string]: ConfigValue },
): readonly Run[] {
  return Array.from({ length: count }, (_, i) =>
    createRun({
      id: `run-${i}`,
      status: 'completed',
      config: { recorded: 'full', values: configOf(i) },
      summary: { eval_loss: { min: { value: 2 - i / 10 } } },
    }),
  );
}
