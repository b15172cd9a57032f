import { describe, expect, it } from 'vitest';
import { createRun, type RunInput } from '../run/run';
import { evalLoss, workedExample } from '../testing/workedExample';
import type { ArchiveRule } from './archiveRule';
import { planCleanUp } from './cleanUp';

const run = (id: string, value: number, rest: Omit<RunInput, 'id'> = {}) =>
  createRun({ id, status: 'completed', summary: { eval_loss: { min: { value } } }, ...rest });

const dryRun = (runs: readonly RunInput[], rule: ArchiveRule = {}) => {
  const plan = planCleanUp(runs.map(createRun), { objective: evalLoss, rule });
  if (!plan.rule) throw new Error('the plan has no dry run');
  const { proposed, spared, failed } = plan.rule;
  return {
    proposed: proposed.map((candidate) => candidate.runId),
    spared: Object.fromEntries(spared.map(({ runId, reason }) => [runId, reason.code])),
    failed: failed.map((candidate) => candidate.runId),
  };
};

describe('the auto-archive rule', () => {
  it('is no part of a plan that did not ask for it', () => {
    expect(planCleanUp(workedExample(), { objective: evalLoss }).rule).toBeUndefined();
  });

  it('proposes neither #2 nor #3 of the worked example, and says that both are under 50 %', () => {
    expect(dryRun(workedExample())).toMatchObject({
      proposed: [],
      spared: { fa25ad23: 'underThreshold', '0a04dd4e': 'underThreshold' },
    });
  });

  it('proposes what is worse by more than its threshold, worst first', () => {
    const runs = [run('best', 1), run('bad', 3), run('worst', 5), run('fair', 1.5)];
    expect(dryRun(runs).proposed).toEqual(['worst', 'bad']);
    expect(dryRun(runs, { worseBy: 0.7 }).proposed).toEqual(['worst']);
  });

  it('explains every run: each is proposed, spared or failed, exactly once', () => {
    const runs = [run('best', 1), run('bad', 3), run('none', Number.NaN), run('ok', 1.1)];
    const { proposed, spared, failed } = dryRun(runs);
    expect([...proposed, ...Object.keys(spared), ...failed].sort()).toEqual(
      runs.map(({ id }) => id).sort(),
    );
  });

  it('spares a run that may still be running, whatever its value', () => {
    const runs = [run('best', 1), run('silent', 9, { status: 'unknown' })];
    expect(dryRun(runs)).toMatchObject({ proposed: [], spared: { silent: 'mayBeRunning' } });
  });

  it('proposes failed and cancelled runs that have a value', () => {
    const runs = [
      run('best', 1),
      run('a', 9, { status: 'failed' }),
      run('b', 8, { status: 'cancelled' }),
    ];
    expect(dryRun(runs).proposed).toEqual(['a', 'b']);
  });

  it('spares what noise or the minimum that matters could explain', () => {
    const runs = [run('best', 1), run('bad', 3)];
    expect(dryRun(runs, { noiseSd: 1 }).spared.bad).toBe('withinNoise');
    expect(dryRun(runs, { noiseSd: 0.9 }).proposed).toEqual(['bad']);
    expect(dryRun(runs, { mmd: 2 }).spared.bad).toBe('belowMinimum');
    expect(dryRun(runs, { mmd: 1.9 }).proposed).toEqual(['bad']);
  });

  it('spares the fastest run only where time is an objective', () => {
    const runs = [
      run('best', 1, { times: { trainingSeconds: 100 } }),
      run('fast', 3, { times: { trainingSeconds: 10 } }),
    ];
    expect(dryRun(runs).proposed).toEqual(['fast']);
    const alsoObjectives = [{ metric: 'training_time', direction: 'min' }] as const;
    expect(dryRun(runs, { alsoObjectives }).spared.fast).toBe('onFront');
  });

  it('spares what is best in a further objective, also where it lacks the value of another', () => {
    const alsoObjectives = [
      { metric: 'training_time', direction: 'min' },
      { metric: 'eval_accuracy', direction: 'max' },
    ] as const;
    const runs = [run('best', 1), run('fast', 3, { times: { trainingSeconds: 10 } })];
    expect(dryRun(runs, { alsoObjectives }).spared.fast).toBe('onFront');
  });

  it('lists failures of which nothing was saved apart, and only when asked', () => {
    const empty = createRun({ id: 'empty', status: 'failed' });
    const saved = createRun({ id: 'saved', status: 'failed', checkpoints: [{ id: 'last' }] });
    const runs = [run('best', 1), empty, saved];
    expect(dryRun(runs)).toMatchObject({ failed: [], spared: { empty: 'noValue' } });
    expect(dryRun(runs, { includeFailed: true })).toMatchObject({
      failed: ['empty'],
      spared: { saved: 'noValue' },
    });
  });

  it('never picks what is protected', () => {
    const runs = [run('best', 1), run('busy', 9, { status: 'running' })];
    expect(dryRun(runs)).toMatchObject({
      proposed: [],
      spared: { best: 'protected', busy: 'protected' },
    });
  });
});
