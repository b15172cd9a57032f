import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { compareRuns } from './compareRuns';
import { otherObjectives } from './otherObjectives';

const recording = (id: string, ...names: readonly string[]) =>
  createRun({
    id,
    summary: Object.fromEntries(names.map((name) => [name, { last: { value: 1 } }])),
  });

describe('otherObjectives', () => {
  it('names what most runs carry first, with its direction', () => {
    const runs = [recording('a', 'eval_wer', 'val_acc', 'loss'), recording('b', 'loss')];
    expect(otherObjectives(runs)).toEqual([
      { metric: 'train_loss', direction: 'min', runs: 2 },
      { metric: 'eval_accuracy', direction: 'max', runs: 1 },
      { metric: 'eval_wer', direction: 'min', runs: 1 },
    ]);
  });

  it('offers neither means over the run, nor what is computed, nor what has no direction at all', () => {
    const names = ['gpu_utilization', 'samples_per_second', 'training_time', 'learning_rate'];
    expect(otherObjectives([recording('a', ...names, 'tokens')])).toEqual([]);
  });

  it('offers what no table knows only where nothing else is left, and without a direction', () => {
    expect(otherObjectives([recording('a', 'my_score', 'grad_norm')])).toEqual([
      { metric: 'my_score', runs: 1 },
    ]);
    expect(otherObjectives([recording('a', 'my_score', 'eval_f1')])).toHaveLength(1);
  });

  it('does not offer what has no usable value', () => {
    const nan = createRun({
      id: 'a',
      histories: { eval_f1: createHistory({ step: [1], value: [Number.NaN] }) },
    });
    expect(otherObjectives([nan])).toEqual([]);
  });

  it('is part of a comparison only where no run has the objective', () => {
    const without = compareRuns([recording('a', 'eval_f1')], { objective: evalLoss });
    expect(without.otherObjectives).toEqual([{ metric: 'eval_f1', direction: 'max', runs: 1 }]);
    expect(without.runs.map((run) => run.rank)).toEqual([undefined]);
    expect(compareRuns(workedExample(), { objective: evalLoss })).not.toHaveProperty(
      'otherObjectives',
    );
  });

  it('offers only what ranks somebody, whatever the data and their order', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 5 });
        const offered = otherObjectives(runs);
        expect(otherObjectives(runs.toReversed())).toEqual(offered);
        for (const { metric, direction = 'max', runs: count } of offered) {
          const comparison = compareRuns(runs, { objective: { metric, direction } });
          expect(comparison.runs.filter((run) => run.best)).toHaveLength(count);
        }
      }),
    );
  });
});
