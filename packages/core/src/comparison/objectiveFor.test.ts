import { describe, expect, it } from 'vitest';
import { attributeConfig } from '../advice/attribution';
import { planCleanUp } from '../advice/cleanUp';
import { suggestComparisons } from '../advice/suggest';
import { analyzeTrend } from '../advice/trend';
import type { Direction } from '../metric/metricDefinition';
import { workedExample } from '../testing/workedExample';
import { compareRuns } from './compareRuns';
import { judgeConfigurations } from './judgeConfigurations';
import { objectiveFor } from './objectiveFor';
import { rankRuns } from './rankRuns';

describe('objectiveFor', () => {
  it.each([
    ['eval_loss', 'eval_loss', 'min'],
    ['val/loss', 'eval_loss', 'min'],
    ['ppl', 'perplexity', 'min'],
    ['Val-Acc', 'eval_accuracy', 'max'],
    ['eval_rougeLsum', 'eval_rougeLsum', 'max'],
    ['metrics/mAP50-95(B)', 'metrics/mAP50-95(B)', 'max'],
    ['test_wer', 'test_wer', 'min'],
    ['samples_per_second', 'samples_per_second', 'max'],
  ])('takes %s for %s, %s', (name, metric, direction) => {
    expect(objectiveFor(name)).toEqual({ metric, direction });
  });

  it('asks for a direction that no name settles, and takes the one that is passed', () => {
    expect(() => objectiveFor('my_score')).toThrow(
      '[runcompare] objectiveFor: nothing says whether a lower or a higher "my_score" is better. A wrong guess would crown the worst run. Pass the direction, "min" or "max".',
    );
    expect(objectiveFor('my_score', 'max')).toEqual({ metric: 'my_score', direction: 'max' });
    expect(objectiveFor('eval_loss', 'max').direction).toBe('max');
    expect(() => objectiveFor('constructor')).toThrow('Pass the direction');
    expect(() => objectiveFor('eval_loss', 'up' as Direction)).toThrow('Pass the direction');
  });

  it.each([
    'training_time',
    'cost',
    'best_epoch',
    'efficiency',
    'gap_to_best',
    'generalization_gap',
  ])('does not rank by %s, which has no best step', (metric) => {
    expect(() => objectiveFor(metric)).toThrow(
      `"${metric}" is computed, not recorded over training. It has no best step at which to read the other metrics. Choose a metric that the runs record, and pass this one to paretoFront beside it.`,
    );
  });

  it('ranks by a perplexity that the runs record', () => {
    const comparison = compareRuns(workedExample(), { objective: objectiveFor('ppl') });
    expect(comparison.bestId).toBe('06a9655e');
  });
});

describe('an objective under another name', () => {
  it('ranks and compares as under its own', () => {
    const runs = workedExample();
    const alias = { metric: 'val/loss', direction: 'min' } as const;
    expect(compareRuns(runs, { objective: alias })).toEqual(
      compareRuns(runs, { objective: objectiveFor('eval_loss') }),
    );
    expect(rankRuns(runs, alias).map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });
});

describe.each([
  ['rankRuns', (objective: never) => rankRuns([], objective)],
  ['analyzeTrend', (objective: never) => analyzeTrend([], { objective })],
  ['attributeConfig', (objective: never) => attributeConfig([], objective)],
])('%s', (where, act) => {
  it('refuses an objective without a direction', () => {
    expect(() => act({ metric: 'my_score' } as never)).toThrow(
      `[runcompare] ${where}: nothing says whether a lower or a higher "my_score" is better`,
    );
  });
});

describe.each([
  ['compareRuns', (objective: never) => compareRuns([], { objective })],
  ['judgeConfigurations', (objective: never) => judgeConfigurations([], { objective })],
  ['planCleanUp', (objective: never) => planCleanUp([], { objective })],
  ['suggestComparisons', (objective: never) => suggestComparisons([], { objective })],
])('%s', (where, act) => {
  it.each([
    [{ metric: 'eval_loss' }, 'nothing says whether a lower or a higher "eval_loss" is better'],
    [{ metric: 'training_time', direction: 'min' }, '"training_time" is computed, not recorded'],
  ])('refuses %j', (objective, message) => {
    expect(() => act(objective as never)).toThrow(`[runcompare] ${where}: ${message}`);
  });
});
