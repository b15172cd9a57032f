import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  compareRuns,
  groupRuns,
  type Run,
  rankRuns,
  recommendRun,
  verdictBetween,
} from '@runcompare/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../files/node';
import { createHuggingFaceSource } from './createHuggingFaceSource';

const folder = fileURLToPath(new URL('../../fixtures/runs', import.meta.url));
const objective = { metric: 'eval_loss', direction: 'min' } as const;

interface SeedNoise {
  readonly runs: readonly string[];
  readonly mean: number;
  readonly std_sample: number;
}

interface Truth {
  readonly seed_noise: readonly SeedNoise[];
  readonly seed_comparison: {
    readonly difference: number;
    readonly std_ratio: number;
    readonly welch_t: number;
  };
}

const truth: Truth = JSON.parse(readFileSync(`${folder}/TRUTH.json`, 'utf8'));
const seedsOf = (learningRate: string) =>
  truth.seed_noise.find(({ runs }) =>
    runs[0]?.startsWith(`bytegpt-2l-64d/lr${learningRate}-bs16`),
  ) as SeedNoise;
const slow = seedsOf('1e-3');
const fast = seedsOf('3e-3');
const killed = 'bytegpt-2l-64d/lr3e-3-bs16-seed1';

let loaded: readonly Run[];

beforeAll(async () => {
  const source = createHuggingFaceSource({ files: createNodeFileTree(folder) });
  const { runs } = await source.listRuns();
  loaded = await Promise.all(
    runs.map(async (run) => ({
      ...run,
      histories: (await source.loadHistories(run.id)).histories,
    })),
  );
});

const groupOf = (model: string) =>
  groupRuns(loaded).find((group) => group.name === model)?.runs ?? [];
const compare = (ids: readonly string[]) => {
  const group = groupOf(ids[0]?.split('/')[0] as string);
  const runs = group.filter(({ id }) => ids.includes(id));
  return compareRuns(runs, { objective, peers: group });
};
const verdicts = (...ids: readonly string[]) => compare(ids).verdicts;

describe.each(truth.seed_noise)(
  'the seeds $runs.0 and further ones',
  ({ runs, mean, std_sample }) => {
    it('are one configuration with the mean and the spread that their files have', () => {
      const [configuration, ...others] = verdicts(...runs).configurations;
      expect(others).toEqual([]);
      expect([...(configuration?.pooledIds ?? [])].sort()).toEqual([...runs].sort());
      expect(configuration?.mean).toBeCloseTo(mean, 12);
      expect(configuration?.sd).toBeCloseTo(std_sample, 12);
    });

    it('are a tie by definition, every two of them', () => {
      const judged = verdicts(...runs);
      for (const [i, aId] of runs.entries()) {
        for (const bId of runs.slice(i + 1)) {
          expect(verdictBetween(judged, { aId, bId })).toMatchObject({
            verdict: 'tie',
            reason: 'sameConfiguration',
          });
        }
      }
      expect(judged.headline).toMatchObject({ verdict: 'tie', reason: 'sameConfiguration' });
    });
  },
);

it('the seed noise of three settings is 0.17, 0.28 and 2.0 % of their loss', () => {
  const shares = truth.seed_noise.map(({ runs }) => {
    const { mean = Number.NaN, sd = Number.NaN } = verdicts(...runs).configurations[0] ?? {};
    return (100 * sd) / mean;
  });
  expect(shares.map((share) => share.toFixed(2)).sort()).toEqual(['0.17', '0.28', '2.02']);
});

describe('the killed seed of lr 3e-3', () => {
  it('is named, and not pooled, whether or not it is on screen', () => {
    for (const ids of [fast.runs, [...fast.runs, killed]]) {
      const { replicates, verdicts: judged } = compare(ids);
      expect(replicates.flatMap((set) => set.leftOut)).toEqual([
        { runId: killed, reason: 'incomplete' },
      ]);
      expect(judged.configurations[0]?.pooledIds).not.toContain(killed);
    }
  });

  it('would have more than doubled the spread', () => {
    const [whole] = verdicts(...fast.runs).configurations;
    expect(whole?.sd).toBeCloseTo(0.0483, 4);
    const unkilled = groupOf('bytegpt-2l-64d').map((run) =>
      run.id === killed ? { ...run, steps: { done: 704, planned: 704 } } : run,
    );
    const runs = unkilled.filter(({ id }) => [...fast.runs, killed].includes(id));
    const [all] = compareRuns(runs, { objective }).verdicts.configurations;
    // numpy.std(values, ddof=1) of all five
    expect(all?.sd).toBeCloseTo(0.10715889488025099, 12);
  });
});

describe('lr 3e-3 against lr 1e-3', () => {
  const headline = () => verdicts(fast.runs[0] as string, slow.runs[0] as string).headline;

  it('is clear, on four and five seeds of which two are on screen', () => {
    expect(headline()).toMatchObject({
      verdict: 'clear',
      noiseSource: 'measured',
      method: 'welch',
      nA: 4,
      nB: 5,
      pairs: 1,
    });
    expect(headline()?.toSettle).toBeUndefined();
  });

  it('has the t of Welch that the files give, and its degrees of freedom', () => {
    const { difference = 0, noiseSd = 0, df, sdA = 0, sdB = 0, interval } = headline() ?? {};
    expect(difference).toBeCloseTo(-truth.seed_comparison.difference, 12);
    const error = noiseSd * Math.sqrt(1 / 4 + 1 / 5);
    expect(-difference / error).toBeCloseTo(truth.seed_comparison.welch_t, 9);
    expect(sdA / sdB).toBeCloseTo(truth.seed_comparison.std_ratio, 9);
    // r = scipy.stats.ttest_ind(fast, slow, equal_var=False)
    // r.df, [-end for end in r.confidence_interval()]
    expect(df).toBeCloseTo(3.1153302158152396, 9);
    expect(interval?.[0]).toBeCloseTo(0.16418901084428028, 9);
    expect(interval?.[1]).toBeCloseTo(0.31610676647658154, 9);
  });

  it('is not clear by the two runs alone, whose noise nobody measured', () => {
    const two = [fast.runs[0], slow.runs[0]];
    const runs = groupOf('bytegpt-2l-64d').filter(({ id }) => two.includes(id));
    expect(compareRuns(runs, { objective }).verdicts.headline).toMatchObject({
      verdict: 'likely',
      noiseSource: 'assumed',
    });
  });
});

describe.each([
  'bytegpt-2l-64d/lr3e-3-bs16-warmup100-cosine-seed0',
  'bytegpt-2l-64d/lr3e-3-bs16-wd0.3-seed0',
])('%s against lr 3e-3', (other) => {
  it('is a tie: one run, held against the noise of the noisier set', () => {
    const { headline } = verdicts(other, ...fast.runs);
    expect(headline).toMatchObject({
      verdict: 'tie',
      reason: 'withinNoise',
      noiseSource: 'pooled',
      method: 'largestSd',
      df: 3,
      nA: 4,
      nB: 1,
    });
    expect(headline?.noiseSd).toBeCloseTo(fast.std_sample, 12);
    const [low = 0, high = 0] = headline?.interval ?? [];
    // scipy.stats.t.ppf(.975, 3) * 0.04828038474979714 * sqrt(1 / 4 + 1)
    expect((high - low) / 2).toBeCloseTo(0.1717856228106131, 10);
  });
});

describe('runs that went wrong', () => {
  const diverged = ['sgd-lr3-noclip-seed0', 'sgd-lr3-noclip-nanfilter-seed0'];
  const failed = ['oov-sep-token-failed', 'oov-sep-token-failed-again'];
  const resumed = 'lr3e-3-bs16-seed2';
  const id = (name: string) => `bytegpt-2l-64d/${name}`;
  const group = () => groupOf('bytegpt-2l-64d');

  it('keep the rank of their best value where they have one, whatever became of them', () => {
    const ranks = new Map(rankRuns(group(), objective).map(({ run, rank }) => [run.id, rank]));
    expect([resumed, 'lr3e-3-bs16-seed1', ...diverged].map((name) => ranks.get(id(name)))).toEqual([
      2, 8, 20, 21,
    ]);
    expect(failed.map((name) => ranks.get(id(name)))).toEqual([undefined, undefined]);
  });

  it('carry what became of them', () => {
    const { caveats } = recommendRun(compareRuns(group(), { objective }));
    const of = (code: string) =>
      caveats.flatMap((caveat) =>
        caveat.code === code && 'runId' in caveat ? [caveat.runId] : [],
      );
    expect(of('diverged')).toEqual(expect.arrayContaining(diverged.map(id)));
    expect(of('resumed')).toEqual([id(resumed)]);
    expect(caveats).toContainEqual({
      code: 'notFinished',
      runId: killed,
      status: 'unknown',
      done: 352,
      planned: 704,
    });
    const unranked = caveats.find((caveat) => caveat.code === 'noValue');
    expect([...(unranked?.runIds ?? [])].sort()).toEqual(failed.map(id));
  });

  it('are never best, and no failed one is worse than anything', () => {
    const { bestId, runs } = compareRuns(group(), { objective });
    expect(bestId).toBe(id('lr3e-3-bs16-seed4'));
    for (const { id: runId, gap } of runs) {
      if (failed.map(id).includes(runId)) expect(gap).toBeUndefined();
    }
  });
});
