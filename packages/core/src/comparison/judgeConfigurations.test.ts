import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun, type Run, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { judgeConfigurations, type VerdictOptions } from './judgeConfigurations';
import { verdictBetween } from './verdictBetween';

/** Best eval losses of real runs: the seeds of two learning rates, the second one killed half-way. */
const lr1e3 = [
  2.6206395626068115, 2.6310486793518066, 2.629272937774658, 2.631708860397339, 2.614712953567505,
];
const lr3e3 = [
  2.449126958847046, 2.605950355529785, 2.368861675262451, 2.3893351554870605, 2.333991050720215,
];

const seeded = (lr: number, seed: number, value: number, rest: Partial<RunInput> = {}) =>
  createRun({
    id: `lr${lr}-seed${seed}`,
    status: 'completed',
    config: { recorded: 'full', values: { lr, seed } },
    steps: { done: 704, planned: 704 },
    times: { trainingSeconds: 3600 },
    summary: { eval_loss: { min: { value, step: 704 } } },
    ...rest,
  });

const slow = lr1e3.map((value, seed) => seeded(1e-3, seed, value));
const fast = lr3e3.map((value, seed) =>
  seeded(
    3e-3,
    seed,
    value,
    seed === 1 ? { status: 'failed', steps: { done: 352, planned: 704 } } : {},
  ),
);
const run = (runs: readonly Run[], index: number) => runs[index] as Run;

const judge = (runs: readonly Run[], rest: Partial<VerdictOptions> = {}) =>
  judgeConfigurations(runs, { objective: evalLoss, ...rest });

describe('judgeConfigurations', () => {
  it('compares configurations, not single runs: two on screen, nine that count', () => {
    const verdicts = judge([run(slow, 0), run(fast, 0)], { peers: [...slow, ...fast] });
    expect(verdicts.headline).toMatchObject({
      verdict: 'clear',
      method: 'welch',
      nA: 4,
      nB: 5,
      pairs: 1,
      aIds: ['lr0.003-seed0'],
      bIds: ['lr0.001-seed0'],
      bestId: 'lr0.003-seed0',
      rivalId: 'lr0.001-seed0',
    });
    expect(verdicts.headline?.df).toBeCloseTo(3.12, 2);
    expect(verdicts.configurations.map(({ pooledIds }) => pooledIds.length)).toEqual([4, 5]);
    expect(verdicts.configurations[0]?.sd).toBeCloseTo(0.04828038474979714, 12);
  });

  it('is only likely where one side or none was repeated', () => {
    const alone = judge([run(slow, 0), run(fast, 0)]);
    expect(alone.headline).toMatchObject({
      verdict: 'likely',
      noiseSource: 'assumed',
      toSettle: { moreA: 2, moreB: 2, hours: 4, enough: true },
    });
    const oneSide = judge([run(slow, 0), run(fast, 0)], { peers: slow });
    expect(oneSide.headline).toMatchObject({
      verdict: 'likely',
      noiseSource: 'pooled',
      method: 'pooledSd',
      nA: 1,
      nB: 5,
      df: 4,
    });
  });

  it('takes the largest spread of sets that differ more than threefold', () => {
    const other = seeded(1e-2, 0, 2.56);
    const { headline } = judge([run(slow, 0), other], { peers: [...slow, ...fast] });
    expect(headline).toMatchObject({ noiseSource: 'pooled', method: 'largestSd', df: 3 });
    expect(headline?.noiseSd).toBeCloseTo(0.04828038474979714, 12);
    expect(headline?.verdict).toBe('tie');
  });

  it('calls runs of one configuration a tie by definition, and does not let them hide the rest', () => {
    const only = judge(slow.slice(0, 2), { peers: slow });
    expect(only.headline).toMatchObject({
      verdict: 'tie',
      reason: 'sameConfiguration',
      noiseSource: 'measured',
      bestId: 'lr0.001-seed0',
    });
    expect(only.headline?.rivalId).toBeUndefined();
    const both = judge([run(fast, 3), run(fast, 4), run(slow, 0)], { peers: [...slow, ...fast] });
    expect(both.headline).toMatchObject({
      verdict: 'clear',
      aIds: ['lr0.003-seed4', 'lr0.003-seed3'],
      rivalId: 'lr0.001-seed0',
    });
    expect(verdictBetween(both, { aId: 'lr0.003-seed3', bId: 'lr0.003-seed4' })).toMatchObject({
      verdict: 'tie',
      reason: 'sameConfiguration',
    });
  });

  it('is a tie that says so where the means order the two the other way round', () => {
    // The lucky one of two noisy seeds is best on screen; the other settings are better on average.
    const lucky = [2.3, 2.9].map((value, seed) => seeded(1e-2, seed, value));
    const steady = [2.41, 2.43, 2.42].map((value, seed) => seeded(2e-2, seed, value));
    const { headline, pairs } = judge([run(lucky, 0), run(steady, 0)], {
      peers: [...lucky, ...steady],
    });
    expect(headline).toMatchObject({
      verdict: 'tie',
      reason: 'meansReversed',
      bestId: 'lr0.01-seed0',
    });
    expect(headline?.difference).toBeCloseTo(2.42 - 2.6, 12);
    expect(pairs[0]?.reason).toBe('withinNoise');
  });

  it('has a verdict for the worked example, and says that its noise is assumed', () => {
    const { headline, pairs } = judge(workedExample());
    expect(headline).toMatchObject({
      verdict: 'likely',
      noiseSource: 'assumed',
      bestId: '06a9655e',
      rivalId: 'fa25ad23',
      pairs: 3,
    });
    expect(headline?.noiseSd).toBeCloseTo(0.02 * 0.9041, 12);
    expect(headline?.winnersCurse).toMatchObject({ of: 3, exceedsLead: false });
    expect(pairs.map(({ verdict }) => verdict)).toEqual(['likely', 'likely', 'likely']);
  });

  it('lets a host replace the assumed noise by metric, or switch it off', () => {
    const verdict = (assumedNoise: VerdictOptions['assumedNoise']) =>
      judge(workedExample(), { assumedNoise }).headline?.verdict;
    expect(verdict(0.2)).toBe('tie');
    expect(verdict({ eval_loss: 0.2 })).toBe('tie');
    expect(verdict({ other: 0.2 })).toBe('likely');
    expect(verdict('off')).toBe('insufficient');
    expect(verdict({ eval_loss: 'off' })).toBe('insufficient');
  });

  it('has no verdict on a reward that nobody repeated', () => {
    const rewarded = (id: string, value: number) =>
      createRun({ id, summary: { reward: { max: { value } } } });
    const objective = { metric: 'reward', direction: 'max' } as const;
    const { headline } = judge([rewarded('a', 12), rewarded('b', 3)], { objective });
    expect(headline).toMatchObject({
      verdict: 'insufficient',
      reason: 'noNoise',
      noiseSource: 'none',
      difference: 9,
      toSettle: { seeds: 3 },
    });
    expect(headline?.winnersCurse).toBeUndefined();
  });

  it('counts pairs over compared configurations, not over peers', () => {
    const lone = [1, 2, 3].map((lr) => seeded(lr, 0, lr));
    const { headline } = judge(lone, { peers: [4, 5, 6].map((lr) => seeded(lr, 0, lr)) });
    expect(headline).toMatchObject({ pairs: 3, winnersCurse: { of: 6 } });
  });

  it('refuses what is not like for like before any statistics', () => {
    const on = (value: number): Partial<RunInput> => ({
      summary: {
        eval_loss: { min: { value: 1 + value / 1000 } },
        eval_samples: { reported: { value, is: 'final' } },
      },
    });
    const { headline } = judge([seeded(1, 0, 0, on(436)), seeded(2, 0, 0, on(872))]);
    expect(headline).toMatchObject({ verdict: 'notComparable', reason: 'evalSet' });
    expect(headline?.difference).toBeUndefined();
  });

  it('does not measure noise on replicates that are not like for like', () => {
    const samples = { eval_samples: { reported: { value: 9, is: 'final' as const } } };
    const on = (value: number) => ({ ...samples, eval_loss: { min: { value } } });
    const other = { eval_samples: { reported: { value: 8, is: 'final' as const } } };
    const runs = [1, 2].map((lr) => seeded(lr, 0, 0, { summary: on(lr) }));
    const peers = [1, 2].map((seed) =>
      seeded(3, seed, 0, { summary: { ...other, eval_loss: { min: { value: seed } } } }),
    );
    expect(judge(runs, { peers }).headline?.noiseSource).toBe('assumed');
  });

  it('compares a running run up to the step that it has reached', () => {
    const curve = (values: readonly number[]) => ({
      histories: {
        eval_loss: createHistory({ step: values.map((_, i) => 10 * (i + 1)), value: values }),
      },
    });
    const done = seeded(1, 0, 0, curve([3, 2, 1.5, 1]));
    const running = seeded(2, 0, 0, {
      ...curve([2.5, 1.5]),
      status: 'running',
      steps: { done: 20, planned: 704 },
    });
    const { headline, configurations } = judge([done, running]);
    // Its own best is ranked first; at step 20 the running one leads by 2 - 1.5.
    expect(headline).toMatchObject({
      bestId: 'lr1-seed0',
      verdict: 'tie',
      reason: 'meansReversed',
      difference: -0.5,
      atStep: 20,
    });
    expect(configurations[0]?.mean).toBe(1);
    expect(headline?.winnersCurse).toBeUndefined();
    const unloaded = judge([seeded(1, 0, 1), running]);
    expect(unloaded.headline).toMatchObject({ verdict: 'insufficient', reason: 'noValueAtStep' });
  });

  it('does not state a lead that is too large for a number', () => {
    const group = [-1.7e308, 1.7e308].map((value, lr) => seeded(lr, 0, value));
    const peers = [1, 2].map((seed) => seeded(9, seed, seed));
    expect(judge(group, { peers }).headline).toMatchObject({ reason: 'outOfRange' });
    expect(JSON.stringify(judge(group, { peers }))).not.toContain('null');
  });

  it('withholds what the curves do not bear out', () => {
    const jumping = (id: number, level: number) => {
      const values = [1, -1, -1, 1, 1, -1, -1, 1].map((sign) => level + 0.5 * sign);
      const step = values.map((_, i) => i);
      return seeded(id, 0, 0, { histories: { eval_loss: createHistory({ step, value: values }) } });
    };
    expect(judge([jumping(1, 2), jumping(2, 3)]).headline).toMatchObject({
      verdict: 'tie',
      reason: 'withinWobble',
      toSettle: { enough: true },
    });
  });

  it('has no headline where fewer than two runs have a value', () => {
    const none = createRun({ id: 'none' });
    expect(judge([run(slow, 0), none]).headline).toBeUndefined();
    expect(judge([none])).toEqual({ configurations: [], pairs: [], headline: undefined });
  });
});

describe('laws of judgeConfigurations', () => {
  const messy = fc.integer().map((seed) => {
    const all = messyRuns({ seed, count: 9 });
    return { runs: all.slice(0, 4), peers: all.slice(4) };
  });

  it('does not depend on the order of runs and peers', () => {
    fc.assert(
      fc.property(messy, ({ runs, peers }) => {
        expect(judge(runs.toReversed(), { peers: peers.toReversed() })).toEqual(
          judge(runs, { peers }),
        );
      }),
    );
  });

  it('is frozen and the same after a trip through JSON, whatever the runs hold', () => {
    fc.assert(
      fc.property(messy, ({ runs, peers }) => {
        const verdicts = judge(runs, { peers });
        expect(JSON.parse(JSON.stringify(verdicts))).toEqual(verdicts);
        expect(Object.isFrozen(verdicts.pairs)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has one verdict for every two configurations, and each names its noise', () => {
    fc.assert(
      fc.property(messy, ({ runs, peers }) => {
        const { configurations, pairs } = judge(runs, { peers });
        const k = configurations.length;
        expect(pairs).toHaveLength((k * (k - 1)) / 2);
        for (const { verdict, noiseSource, nA, nB } of pairs) {
          if (verdict === 'clear')
            expect([noiseSource, Math.min(nA, nB) > 1]).toEqual(['measured', true]);
          if (verdict === 'likely') expect(['pooled', 'assumed']).toContain(noiseSource);
        }
      }),
    );
  });

  it('gives the mirrored verdict from the other side', () => {
    fc.assert(
      fc.property(messy, ({ runs, peers }) => {
        const verdicts = judge(runs, { peers });
        for (const { aIds, bIds, ...pair } of verdicts.pairs) {
          const [aId, bId] = [aIds[0] as string, bIds[0] as string];
          const forth = verdictBetween(verdicts, { aId, bId });
          const back = verdictBetween(verdicts, { aId: bId, bId: aId });
          expect(forth).toEqual({ aIds, bIds, ...pair });
          expect(back?.verdict).toBe(pair.verdict);
          expect(back?.nA).toBe(pair.nB);
          if (pair.difference !== undefined) expect(back?.difference).toBe(0 - pair.difference);
        }
      }),
    );
  });
});
