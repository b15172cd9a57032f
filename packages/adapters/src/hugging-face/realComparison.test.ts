import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  compareRuns,
  computeGap,
  explainVerdict,
  groupRuns,
  plainText,
  type Run,
  rankRuns,
  recommendationView,
  recommendRun,
  runListRowText,
  runListView,
  tiesWithBest,
} from '@runcompare/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../files/node';
import { createHuggingFaceSource } from './createHuggingFaceSource';

const folder = fileURLToPath(new URL('../../fixtures/runs', import.meta.url));
const objective = { metric: 'eval_loss', direction: 'min' } as const;

interface GroupTruth {
  readonly ranking: readonly {
    readonly run: string;
    readonly best_eval_loss: number;
    readonly best_step: number;
    readonly best_epoch: number;
    readonly worse_than_best_percent: number;
  }[];
  readonly without_finite_eval_loss: readonly string[];
}

interface Truth {
  readonly groups: { readonly [group: string]: GroupTruth };
  readonly runs: { readonly [id: string]: { readonly kind: string } };
  readonly seed_noise: readonly {
    readonly runs: readonly string[];
    readonly min: number;
    readonly max: number;
  }[];
}

const truth: Truth = JSON.parse(readFileSync(`${folder}/TRUTH.json`, 'utf8'));
const trainerGroups = Object.entries(truth.groups).filter(([group]) =>
  Object.entries(truth.runs).some(
    ([id, run]) => id.startsWith(`${group}/`) && run.kind === 'hf-trainer',
  ),
);

let listed: readonly Run[];
let loaded: readonly Run[];

beforeAll(async () => {
  const source = createHuggingFaceSource({ files: createNodeFileTree(folder) });
  listed = (await source.listRuns()).runs;
  loaded = await Promise.all(
    listed.map(async (run) => ({
      ...run,
      histories: (await source.loadHistories(run.id)).histories,
    })),
  );
});

const groupOf = (runs: readonly Run[], model: string) =>
  groupRuns(runs).find((group) => group.name === model)?.runs ?? [];

it('finds the groups of the folder, and no other', () => {
  expect(groupRuns(listed).map((group) => group.name)).toEqual(
    trainerGroups.map(([group]) => group),
  );
});

describe.each(trainerGroups)('%s', (model, { ranking, without_finite_eval_loss }) => {
  const id = (run: string) => `${model}/${run}`;

  it.each([
    ['before histories are loaded', () => listed],
    ['with histories', () => loaded],
  ])('ranks as the files say, %s', (_, runs) => {
    const ranked = rankRuns(groupOf(runs(), model), objective);
    expect(ranked.filter((entry) => entry.best)).toHaveLength(ranking.length);
    ranking.forEach((expected, i) => {
      const { best } = ranked[i] ?? {};
      expect(best?.value).toBeCloseTo(expected.best_eval_loss, 12);
      const twins = ranking.filter((other) => other.best_eval_loss === expected.best_eval_loss);
      expect(twins.map((twin) => id(twin.run))).toContain(ranked[i]?.run.id);
      expect(best?.step).toBe(expected.best_step);
      expect(best?.epoch).toBe(expected.best_epoch);
    });
    const unranked = ranked.filter((entry) => entry.rank === undefined).map(({ run }) => run.id);
    expect([...unranked].sort()).toEqual(without_finite_eval_loss.map(id).sort());
  });

  it('gives each run the gap that follows from its loss', () => {
    const comparison = compareRuns(groupOf(loaded, model), { objective });
    for (const expected of ranking) {
      const run = comparison.runs.find((candidate) => candidate.id === id(expected.run));
      const excess = expected.worse_than_best_percent / 100;
      const share = excess / (1 + excess);
      expect(Math.abs((run?.gap ?? Number.NaN) - share)).toBeLessThanOrEqual(1e-9 * share);
    }
  });
});

describe('the seeds of bytegpt-2l-64d', () => {
  const comparison = () => compareRuns(groupOf(loaded, 'bytegpt-2l-64d'), { objective });

  it('are found as replicates with the spread that the files have', () => {
    const measured = truth.seed_noise.filter(({ runs }) => runs[0]?.startsWith('bytegpt-2l-64d'));
    expect(comparison().replicates.map(({ runIds, span }) => ({ runIds, span }))).toEqual(
      measured.map(({ runs, min, max }) => ({
        runIds: [...runs].sort(),
        span: computeGap(max, min),
      })),
    );
  });

  it('leave out the killed one and name it', () => {
    expect(comparison().replicates.flatMap((set) => set.leftOut)).toEqual([
      { runId: 'bytegpt-2l-64d/lr3e-3-bs16-seed1', reason: 'incomplete' },
    ]);
  });

  it('are named in the recommendation, so that luck is not crowned', () => {
    const { verdict, caveats } = advise(() => true);
    expect(verdict?.word).toBe('Tie');
    expect(caveats).toContain(
      '4 runs of this group differ only by seed and span 5\u202f%: lr3e-3-bs16-seed0, lr3e-3-bs16-seed2, lr3e-3-bs16-seed3, lr3e-3-bs16-seed4.',
    );
  });

  it('make lr 3e-3 clearly better than lr 1e-3', () => {
    const { verdict, headline, means } = advise((run) => /lr[13]e-3-bs16-seed\d$/.test(run.id));
    expect([verdict?.word, headline]).toEqual(['Clear', 'lr3e-3-bs16-seed4 is the best run']);
    expect(means).toContain('noise measured on 4 and 5 seeds (Welch)');
  });

  it.each(['lr3e-3-bs16-warmup100-cosine-seed0', 'lr3e-3-bs16-wd0.3-seed0'])(
    'do not tell %s from lr 3e-3: one run beside four noisy seeds',
    (other) => {
      const { verdict } = advise((run) => /lr3e-3-bs16-seed4$/.test(run.id) || run.name === other);
      expect(verdict?.word).toBe('Tie');
    },
  );
});

it('runs that were evaluated on different sets are not compared, killed ones included', () => {
  const compared = loaded.filter(({ id }) =>
    ['bytegpt-1l-32d/lr3e-3-bs8-log1-seed0', 'bytegpt-2l-64d/lr3e-3-bs16-seed1'].includes(id),
  );
  const comparison = compareRuns(compared, { objective });
  const { headline, verdict, reasons } = recommendationView(comparison, recommendRun(comparison));
  expect([plainText(headline), verdict?.word, explainVerdict(comparison)?.means]).toEqual([
    'Not comparable: lr3e-3-bs8-log1-seed0 and lr3e-3-bs16-seed1 were not measured alike',
    'Not comparable',
    'They were evaluated on 872 and 436 samples, which are different sets.',
  ]);
  expect(reasons.map(({ code }) => code)).not.toContain('betterThanNext');
});

/** What is said of the chosen runs of the group, the others being their peers. */
function advise(choose: (run: Run) => boolean) {
  const group = groupOf(loaded, 'bytegpt-2l-64d');
  const comparison = compareRuns(group.filter(choose), { objective, peers: group });
  const { headline, verdict, caveats } = recommendationView(comparison, recommendRun(comparison));
  return {
    headline: plainText(headline),
    verdict,
    means: explainVerdict(comparison)?.means,
    caveats: caveats.map((caveat) => plainText(caveat.text)),
  };
}

it('says in a list which runs are not told apart from the best, and which are its other seeds', () => {
  const said = (runs: readonly Run[]) => {
    const model = 'bytegpt-2l-64d';
    const ties = [...tiesWithBest(groupOf(runs, model), { objective })];
    return Object.fromEntries(
      ties.map(([id, tie]) => [id.replace(`${model}/lr3e-3-bs16-`, ''), tie]),
    );
  };
  const expected = {
    seed2: 'otherSeed',
    seed3: 'otherSeed',
    seed0: 'otherSeed',
    // Killed at half of its steps, so that it counts for no mean.
    seed1: 'otherSeed',
    'warmup100-cosine-seed0': 'tie',
    'wd0.3-seed0': 'tie',
  };
  expect(said(listed)).toEqual(expected);
  expect(said(loaded)).toEqual(expected);
});

describe('runs that went wrong show what their files say', () => {
  const row = (name: string) => {
    const id = `bytegpt-2l-64d/${name}`;
    const group = runListView(loaded, { objective }).groups.find((candidate) =>
      candidate.rows.some(({ runId }) => runId === id),
    );
    const found = group?.rows.find(({ runId }) => runId === id);
    return found && group && runListRowText(found, { runs: loaded, group, objective });
  };
  const badges = (name: string) => row(name)?.badges.map((badge) => badge.text);

  it.each(['oov-sep-token-failed', 'oov-sep-token-failed-again'])('%s', (name) => {
    expect(badges(name)).toEqual(['No evaluations recorded']);
    expect(row(name)?.value).toBe('—');
  });

  it.each([
    ['sgd-lr3-noclip-seed0', 'from step 260'],
    ['sgd-lr3-noclip-nanfilter-seed0', 'from step 260'],
  ])('%s', (name, detail) => {
    expect(badges(name)).toContain('Diverged');
    expect(row(name)?.detail).toContain(detail);
  });

  it('the killed one stopped, or still trains', () => {
    expect(row('lr3e-3-bs16-seed1')?.detail).toContain('stopped at 352 of 704, or still running');
  });

  it('the resumed one says so, with the time of both parts', () => {
    expect(row('lr3e-3-bs16-seed2')?.detail).toContain('resumed');
    const run = loaded.find(({ id }) => id === 'bytegpt-2l-64d/lr3e-3-bs16-seed2');
    const logged = run?.histories?.train_runtime;
    const atStep = (step: number) =>
      Array.from(logged?.value ?? [])[Array.from(logged?.step ?? []).indexOf(step)] ?? Number.NaN;
    expect(atStep(360)).toBeLessThan(atStep(350));
    expect(run?.times.trainingSeconds).toBeCloseTo(atStep(350) + 24.5861, 3);
  });
});
