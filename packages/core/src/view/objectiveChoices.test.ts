import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { createRun, type MetricSummary, type Run } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss } from '../testing/workedExample';
import { labelsEn } from './labels.en';
import { objectiveChoices, objectiveText } from './objectiveChoices';

const point = (value: number): MetricSummary => ({
  ...{ min: { value, step: 1 }, max: { value, step: 1 }, last: { value, step: 1 } },
});

const run = (id: string, ...metrics: readonly string[]): Run =>
  createRun({ id, summary: Object.fromEntries(metrics.map((key) => [key, point(0.5)])) });

const choices = (runs: readonly Run[], objective = evalLoss) =>
  objectiveChoices(runs, { objective }).map(({ objective: { metric, direction }, ...rest }) => [
    metric,
    direction,
    rest.detail,
    rest.isChosen,
  ]);

describe('objectiveText', () => {
  it('names the metric and which way is better, whatever the host calls it', () => {
    expect(objectiveText(evalLoss)).toBe('Objective: eval loss, lower');
    expect(objectiveText({ metric: 'val_loss', direction: 'min' })).toBe(
      'Objective: eval loss, lower',
    );
    expect(objectiveText({ metric: 'eval_accuracy', direction: 'max' })).toBe(
      'Objective: eval accuracy, higher',
    );
  });

  it('takes the names of the catalog', () => {
    const labels = { ...labelsEn, metrics: { eval_loss: 'Verlust' } };
    expect(objectiveText(evalLoss, { labels })).toBe('Objective: verlust, lower');
  });
});

describe('objectiveChoices', () => {
  it('offers what most runs record first, with how many do', () => {
    const runs = [run('a', 'eval_loss', 'eval_accuracy'), run('b', 'eval_loss')];
    expect(choices(runs)).toEqual([
      ['eval_loss', 'min', 'lower is better · 2 runs have it', true],
      ['eval_accuracy', 'max', 'higher is better · 1 run has it', false],
    ]);
  });

  it('asks for the direction only where no recorded metric says its own', () => {
    expect(
      choices([run('a', 'my_score')]).map(([metric, direction]) => [metric, direction]),
    ).toEqual([
      ['eval_loss', 'min'],
      ['my_score', 'min'],
      ['my_score', 'max'],
    ]);
    expect(choices([run('a', 'my_score', 'eval_accuracy')]).map(([metric]) => metric)).toEqual([
      'eval_loss',
      'eval_accuracy',
    ]);
  });

  it('keeps the direction that was asked for, and what no run records, as the chosen one', () => {
    const upward = { metric: 'eval_loss', direction: 'max' } as const;
    expect(choices([run('a', 'eval_loss')], upward)).toEqual([
      ['eval_loss', 'max', 'higher is better · 1 run has it', true],
    ]);
    expect(choices([], evalLoss)).toEqual([
      ['eval_loss', 'min', 'lower is better · 0 runs have it', true],
    ]);
  });

  it('offers nothing that a comparison would refuse, and marks exactly one', () => {
    fc.assert(
      fc.property(fc.nat(1e6), (seed) => {
        const runs = messyRuns({ seed, count: 4 });
        const offered = objectiveChoices(runs, { objective: evalLoss });
        expect(offered.filter((one) => one.isChosen)).toHaveLength(1);
        expect(new Set(offered.map((one) => JSON.stringify(one.objective))).size).toBe(
          offered.length,
        );
        for (const { objective } of offered)
          expect(() => compareRuns(runs, { objective })).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
