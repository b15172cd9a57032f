import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompareOptions, compareRuns } from '../comparison/compareRuns';
import { createHistory } from '../run/history';
import { createRun, type Run, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRun } from '../testing/seededRun';
import { seededReplicates, seededRuns, seededTie } from '../testing/seededRuns';
import { seededRunIn } from '../testing/seededState';
import { evalLoss, workedExample } from '../testing/workedExample';
import type { Caveat } from './recommendation';
import { recommendRun } from './recommendRun';

const recommend = (runs: readonly Run[], peers: readonly Run[] = []) =>
  recommendRun(compareRuns(runs, { objective: evalLoss, peers }));

const run = (id: string, value: number, rest: Omit<RunInput, 'id'> = {}) =>
  createRun({ id, status: 'completed', summary: { eval_loss: { min: { value } } }, ...rest });

const caveat = <Code extends Caveat['code']>(runs: readonly Run[], code: Code, peers?: Run[]) =>
  recommend(runs, peers).caveats.find((entry) => entry.code === code) as
    | Extract<Caveat, { code: Code }>
    | undefined;

describe('recommendRun', () => {
  it('says the same for the same runs in a thousand orders', () => {
    const runs = [
      ...seededReplicates({ seed: 1, count: 3, points: 48 }),
      ...seededRuns({ seed: 2, count: 4, points: 48 }),
      seededRunIn('diverged', { seed: 3, points: 48 }),
      seededRunIn('failed', { seed: 4, points: 48 }),
    ];
    const expected = JSON.stringify(recommend(runs));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(runs, { minLength: runs.length, maxLength: runs.length }),
        (shuffled) => {
          expect(JSON.stringify(recommend(shuffled))).toBe(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('recommends nothing where no run has a usable value', () => {
    const answer = recommend([createRun({ id: 'a' }), run('b', Number.NaN)]);
    expect(answer).toMatchObject({ reasons: [], caveats: [{ code: 'noValue' }] });
    expect(answer.bestId).toBeUndefined();
  });

  it('recommends only a run with a finite value, whatever the data', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 5 });
        const { bestId, value } = recommend(runs);
        expect(bestId !== undefined).toBe(Number.isFinite(value));
      }),
    );
  });

  it('leaves the worst run first among those to let go', () => {
    expect(recommend(workedExample()).otherIds).toEqual(['0a04dd4e', 'fa25ad23']);
  });
});

describe('reasons', () => {
  it('start with the distance to the next run, then where it converged, then what else it leads', () => {
    expect(recommend(workedExample()).reasons.map((reason) => reason.code)).toEqual([
      'betterThanNext',
      'converged',
      'bestInMetric',
    ]);
  });

  it('take the next run of another configuration, not a sibling with another seed', () => {
    const siblings = seededReplicates({ seed: 5, count: 3, points: 48, level: 0.6 });
    const other = seededRun({ seed: 6, points: 48, level: 2, learningRate: 3e-4 });
    expect(recommend([...siblings, other]).reasons[0]).toMatchObject({ otherId: other.id });
  });

  it('do not take a killed run of the same configuration for a rival', () => {
    const [first, second, third] = seededReplicates({ seed: 5, count: 3, points: 48, level: 0.6 });
    const killed = { ...(third as Run), steps: { done: 100, planned: 480 } };
    const { reasons, caveats } = recommend([first as Run, second as Run, killed]);
    expect(reasons.some((reason) => reason.code === 'betterThanNext')).toBe(false);
    expect(caveats.map((entry) => entry.code)).toContain('verdict');
  });

  it('do not count what follows from the objective, nor an earlier epoch', () => {
    const of = (id: string, value: number, epoch: number, perplexity: number) =>
      run(id, value, {
        epochs: { done: 12 },
        summary: {
          eval_loss: { min: { value, epoch } },
          perplexity: { reported: { value: perplexity, is: 'final' } },
        },
      });
    const { reasons } = recommend([of('a', 1, 12, 2.7), of('b', 2, 12, 7.4)]);
    expect(reasons.map((reason) => reason.code)).toEqual(['betterThanNext']);
  });

  it('do not claim a lead that is shared or that nobody else could contest', () => {
    const of = (id: string, value: number, gpu: number | undefined) =>
      run(id, value, {
        summary: { eval_loss: { min: { value } }, gpu_utilization: { mean: gpu } },
      });
    const codes = (runs: readonly Run[]) => recommend(runs).reasons.map((reason) => reason.code);
    expect(codes([of('a', 1, 80), of('b', 2, 80)])).toEqual(['betterThanNext']);
    expect(codes([of('a', 1, 80), of('b', 2, undefined)])).toEqual(['betterThanNext']);
    expect(codes([of('a', 1, 80), of('b', 2, 79)])).toEqual(['betterThanNext', 'bestInMetric']);
  });
});

describe('what two settings that are not told apart have for reasons', () => {
  const first = (runs: readonly Run[], options: Partial<CompareOptions> = {}) =>
    recommendRun(compareRuns(runs, { objective: evalLoss, ...options })).reasons[0];

  it('is the tie itself, with the means that differ', () => {
    expect(first([run('a', 1), run('b', 1.01)])).toMatchObject({
      code: 'notToldApart',
      means: [1, 1.01],
      verdict: { verdict: 'tie', reason: 'withinNoise' },
    });
  });

  it('is no mean where the difference is one at an earlier step', () => {
    const history = (...value: readonly number[]) =>
      createHistory({ step: value.map((_, i) => i), value });
    const running = createRun({
      id: 'a',
      status: 'running',
      histories: { eval_loss: history(3, 1) },
    });
    const done = createRun({
      id: 'b',
      status: 'completed',
      histories: { eval_loss: history(3, 1.001, 0.5) },
    });
    const reason = first([running, done]);
    expect(reason?.code).toBe('notToldApart');
    expect(reason).not.toHaveProperty('means');
  });

  it('is what is ahead, not what is better, where no noise is known', () => {
    expect(first([run('a', 1), run('b', 2)], { assumedNoise: 'off' })).toMatchObject({
      code: 'ahead',
      otherId: 'b',
      gap: 0.5,
    });
  });

  it('is nothing where they were not measured alike', () => {
    const on = (samples: number) => ({ reported: { value: samples, is: 'final' as const } });
    const runs = [
      run('a', 1, { summary: { eval_loss: { min: { value: 1 } }, eval_samples: on(10) } }),
      run('b', 2, { summary: { eval_loss: { min: { value: 2 } }, eval_samples: on(20) } }),
    ];
    expect(first(runs)).toBeUndefined();
  });

  it('never claims that one is better, whatever the data', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { verdict, reasons, caveats } = recommend(messyRuns({ seed, count: 4 }));
        const isClaimed = reasons.some((reason) => reason.code === 'betterThanNext');
        if (isClaimed) expect(['clear', 'likely']).toContain(verdict?.verdict);
        const said = [...reasons, ...caveats].filter((entry) =>
          ['notToldApart', 'verdict'].includes(entry.code),
        );
        expect(said.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what is said before any verdict', () => {
  const unlike = (...runs: readonly Run[]) => recommend(runs).likeForLike;
  const named = (name: string) => ({ model: { name, from: 'source' as const } });

  it('is nothing where runs are like for like', () => {
    expect(unlike(run('a', 1), run('b', 2))).toEqual([]);
    expect(unlike(run('a', 1, named('x')), run('b', 2, named('x')))).toEqual([]);
  });

  it('names different models, of all compared runs', () => {
    const runs = [run('a', 1, named('x')), run('b', 2, named('x')), run('c', 3, named('y'))];
    expect(unlike(...runs)).toEqual([{ code: 'differentModels', models: ['x', 'y'] }]);
    expect(unlike(runs[0] as Run, runs[2] as Run)).toHaveLength(1);
  });

  it('names step budgets of the best run and its rival', () => {
    const planned = (steps: number) => ({ steps: { planned: steps } });
    expect(unlike(run('a', 1, planned(835)), run('b', 2, planned(210)))).toEqual([
      { code: 'stepBudget', bestId: 'a', rivalId: 'b', a: 835, b: 210 },
    ]);
  });

  it.each(['running', 'queued', 'failed', 'cancelled', 'unknown'] as const)(
    'says that the best run or its rival is %s',
    (status) => {
      const said = { code: 'notFinished', status };
      const value = { min: { value: 1, step: 5 } };
      const unsettled = (id: string) => run(id, 1, { status, summary: { eval_loss: value } });
      expect(unlike(unsettled('a'))).toMatchObject([said]);
      expect(unlike(run('best', 0.5), unsettled('a'))[0]).toMatchObject(said);
      const third = recommend([run('best', 0.5), run('rival', 0.6), unsettled('a')]);
      expect(third.likeForLike).toEqual([]);
      expect(third.caveats).toContainEqual(expect.objectContaining(said));
    },
  );

  it('says up to which step a running run lets the two be compared', () => {
    const history = createHistory({ step: [10, 20], value: [3, 1] });
    const running = createRun({ id: 'a', status: 'running', histories: { eval_loss: history } });
    const said = unlike(
      running,
      run('b', 2, { summary: { eval_loss: { min: { value: 2, step: 5 } } } }),
    );
    expect(said.at(-1)).toEqual({ code: 'atStep', step: 20 });
  });
});

describe('caveats', () => {
  it('say why the verdict is not clear, where there is one', () => {
    expect(caveat([run('a', 1), run('b', 2)], 'verdict')?.verdict).toMatchObject({
      verdict: 'likely',
      bestId: 'a',
      rivalId: 'b',
    });
    expect(caveat([run('a', 1)], 'verdict')).toBeUndefined();
  });

  it.each([
    ['trainingTime', { times: { trainingSeconds: 1 } }],
    ['newer', { times: { startedAtMs: 1 } }],
    ['id', {}],
  ] as const)('name %s where it decided an exact tie', (by, rest) => {
    expect(caveat([run('a', 1, rest), run('b', 1)], 'exactTie')).toEqual({
      code: 'exactTie',
      otherIds: ['b'],
      by,
    });
  });

  it('name the earlier best step where it decided an exact tie', () => {
    const of = (id: string, step: number) =>
      run(id, 1, { summary: { eval_loss: { min: { value: 1, step } } } });
    expect(caveat([of('b', 1), of('a', 2)], 'exactTie')?.by).toBe('earlierBest');
  });

  it('name all runs of an exact tie', () => {
    const [first, ...others] = seededTie({ seed: 1, count: 3, points: 48 });
    expect(first && caveat([first, ...others], 'exactTie')?.otherIds).toEqual(
      others.map((other) => other.id),
    );
  });

  it('name replicates beside what was compared', () => {
    const runs = seededReplicates({ seed: 1, count: 3, points: 48 });
    expect(caveat(runs.slice(0, 2), 'replicates', [...runs])?.runIds).toHaveLength(3);
  });

  it('tell of a better run of the group that is not compared', () => {
    const peers = [run('peer', 0.5)];
    expect(caveat([run('a', 1), run('b', 2)], 'betterPeer', peers)?.value).toBe(0.5);
  });

  it('name a diverged run and the step from which it did', () => {
    const diverged = seededRunIn('diverged', { seed: 1, points: 100 });
    expect(caveat([diverged], 'diverged')).toEqual({
      code: 'diverged',
      runId: diverged.id,
      step: 310,
    });
  });

  it('call it overfitting only past 5 %', () => {
    const of = (last: number) =>
      createRun({
        id: 'a',
        histories: { eval_loss: createHistory({ step: [1, 2], value: [1, last] }) },
      });
    expect(caveat([of(1.049)], 'overfitting')).toBeUndefined();
    expect(caveat([of(1.06)], 'overfitting')?.percent).toBeCloseTo(6, 9);
  });

  it('ask for another objective where no run has it, and name what the runs record', () => {
    const recorded = createRun({ id: 'a', summary: { eval_f1: { max: { value: 0.9 } } } });
    expect(recommend([recorded]).caveats).toEqual([
      {
        code: 'otherObjective',
        objectives: [{ metric: 'eval_f1', direction: 'max', runs: 1 }],
      },
      { code: 'noValue', runIds: ['a'] },
    ]);
    expect(caveat([createRun({ id: 'a' })], 'otherObjective')).toBeUndefined();
  });

  it('say what was seen beside what more seeds could show', () => {
    expect(caveat([run('a', 1), run('b', 1.01)], 'toSettle')?.difference).toBeCloseTo(0.01, 12);
  });

  it('say that no weights were saved at the best step', () => {
    const of = (step: number) =>
      run('a', 1, {
        summary: { eval_loss: { min: { value: 1, step: 200 } } },
        checkpoints: [{ id: 'c', step }],
      });
    expect(caveat([of(100)], 'noCheckpointAtBest')?.runId).toBe('a');
    expect(caveat([of(200)], 'noCheckpointAtBest')).toBeUndefined();
  });

  it('say that only the last value is known', () => {
    const lastOnly = seededRunIn('lastValueOnly', { seed: 1, points: 48 });
    expect(caveat([lastOnly], 'bestIsLastValue')?.runId).toBe(lastOnly.id);
  });

  it('say that a run was resumed', () => {
    expect(caveat([run('a', 1, { times: { segments: 3 } })], 'resumed')?.segments).toBe(3);
    expect(caveat([run('a', 1, { times: { segments: 1 } })], 'resumed')).toBeUndefined();
  });

  it('name the runs that could not be ranked', () => {
    expect(caveat([run('a', 1), run('b', Number.NaN)], 'noValue')?.runIds).toEqual(['b']);
  });
});
