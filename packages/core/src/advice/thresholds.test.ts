import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { createHistory } from '../run/history';
import { createRun, type RunInput } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import type { ArchiveRule } from './archiveRule';
import { attributeConfig } from './attribution';
import { planCleanUp } from './cleanUp';
import { recommendRun } from './recommendRun';

const run = (id: string, value: number, rest: Omit<RunInput, 'id'> = {}) =>
  createRun({ id, status: 'completed', summary: { eval_loss: { min: { value } } }, ...rest });

describe('overfitting', () => {
  const caveats = (last: number) => {
    const eval_loss = createHistory({ step: [1, 2], value: [1, last] });
    const runs = [createRun({ id: 'a', status: 'completed', histories: { eval_loss } })];
    return recommendRun(compareRuns(runs, { objective: evalLoss })).caveats.map(({ code }) => code);
  };

  it('is said past a generalization loss of 5 %, not at it', () => {
    expect(caveats(1.049)).not.toContain('overfitting');
    expect(caveats(1.0501)).toContain('overfitting');
  });
});

describe('the rule that archives', () => {
  const dryRun = (runs: readonly RunInput[], rule: ArchiveRule = {}) => {
    const plan = planCleanUp(runs.map(createRun), { objective: evalLoss, rule });
    return {
      proposed: plan.rule?.proposed.map(({ runId }) => runId),
      failed: plan.rule?.failed.map(({ runId }) => runId),
      spared: plan.rule?.spared.map(({ runId, reason }) => [runId, reason.code]),
    };
  };

  it('spares a run whose gap is exactly the threshold', () => {
    expect(dryRun([run('best', 1), run('half', 2)])).toMatchObject({
      proposed: [],
      spared: [
        ['best', 'protected'],
        ['half', 'underThreshold'],
      ],
    });
    expect(dryRun([run('best', 1), run('more', 2.01)]).proposed).toEqual(['more']);
  });

  it('spares a run that is best in no objective, but that none beats in all of them', () => {
    const timed = (id: string, value: number, trainingSeconds: number) =>
      run(id, value, { times: { trainingSeconds } });
    const runs = [timed('best', 1, 90), timed('between', 3, 50), timed('fast', 5, 10)];
    const alsoObjectives = [{ metric: 'training_time', direction: 'min' }] as const;
    expect(dryRun([...runs, timed('beaten', 4, 60)], { alsoObjectives })).toMatchObject({
      proposed: ['beaten'],
      spared: [
        ['best', 'protected'],
        ['between', 'onFront'],
        ['fast', 'onFront'],
      ],
    });
  });

  it('spares every run that is best in one objective, though another equals it and is better', () => {
    const timed = (id: string, value: number, trainingSeconds: number) =>
      run(id, value, { times: { trainingSeconds } });
    const runs = [timed('best', 1, 90), timed('fast', 3, 10), timed('as fast', 4, 10)];
    const alsoObjectives = [{ metric: 'training_time', direction: 'min' }] as const;
    expect(dryRun(runs, { alsoObjectives }).proposed).toEqual([]);
  });

  it.each(['failed', 'cancelled'] as const)('lists a %s run without anything saved', (status) => {
    const empty = createRun({ id: 'empty', status });
    expect(dryRun([run('best', 1), empty], { includeFailed: true }).failed).toEqual(['empty']);
  });

  it.each(['completed', 'unknown', 'running', 'queued'] as const)(
    'lists no %s run as failed',
    (status) => {
      const empty = createRun({ id: 'empty', status });
      expect(dryRun([run('best', 1), empty], { includeFailed: true }).failed).toEqual([]);
    },
  );
});

describe('keys that move together', () => {
  /** Runs with one key of 1, 1, 2, 3, 4, 5, 6 and another one that splits them otherwise. */
  const bundles = (other: readonly number[]) => {
    const losses = [0.4, 0.9, 0.1, 0.6, 0.2, 0.5, 0.3];
    const runs = losses.map((loss, i) => {
      const values = { x: Math.max(1, i), y: other[i] as number };
      return run(`${i}`, loss, { config: { recorded: 'full', values } });
    });
    return attributeConfig(runs, evalLoss).bundles.map(({ keys }) => keys.length);
  };

  // scipy.stats.pearsonr([1, 1, 2, 3, 4, 5, 6], y): 0.922938, 0.866142 and -0.922938
  it.each([
    ['one bundle past |r| = .9', [1, 2, 3, 3, 4, 6, 5], [2]],
    ['two up to it', [1, 2, 4, 3, 4, 6, 5], [1, 1]],
    ['one where one falls as the other rises', [6, 5, 4, 4, 3, 1, 2], [2]],
  ])('are %s', (_, other, expected) => {
    expect(bundles(other)).toEqual(expected);
  });
});
