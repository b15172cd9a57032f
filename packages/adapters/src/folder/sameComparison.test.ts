import { fileURLToPath } from 'node:url';
import { compareRuns, type Run, type RunSource } from '@runcompare/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../files/node';
import { createHuggingFaceSource } from '../hugging-face/createHuggingFaceSource';
import { createTensorBoardSource } from '../tensorboard/createTensorBoardSource';
import { comparisonDifferences } from './comparisonDifferences';
import { createFolderSource } from './createFolderSource';

const files = createNodeFileTree(fileURLToPath(new URL('../../fixtures/runs', import.meta.url)));
const objective = { metric: 'eval_loss', direction: 'min' } as const;

async function load(source: RunSource): Promise<Map<string, Run>> {
  const { runs } = await source.listRuns();
  const loaded = await Promise.all(
    runs.map(async (run) => ({
      ...run,
      histories: (await source.loadHistories(run.id)).histories,
    })),
  );
  return new Map(loaded.map((run) => [run.id, run]));
}

let trainer: Map<string, Run>;
let tensorboard: Map<string, Run>;

beforeAll(async () => {
  trainer = await load(createHuggingFaceSource({ files }));
  tensorboard = await load(createTensorBoardSource({ files }));
});

const killed = 'bytegpt-2l-64d/lr3e-3-bs16-seed1';

const compared = [
  ['seeds', [0, 2, 3, 4].map((seed) => `bytegpt-2l-64d/lr3e-3-bs16-seed${seed}`)],
  [
    'rates',
    ['lr3e-4-bs16-seed0', 'lr1e-3-bs16-seed0', 'lr3e-3-bs16-seed0'].map(
      (id) => `bytegpt-2l-64d/${id}`,
    ),
  ],
  [
    'runs that diverge',
    ['lr1-bs16-seed0', 'sgd-lr3-noclip-seed0', 'sgd-lr3-noclip-nanfilter-seed0'].map(
      (id) => `bytegpt-2l-64d/${id}`,
    ),
  ],
  [
    'runs that overfit',
    ['overfit-8pct-lr5e-3-seed0', 'overfit-4pct-lr1e-2-earlystop-seed0'].map(
      (id) => `bytegpt-2l-64d/${id}`,
    ),
  ],
  [
    'several evaluation intervals',
    ['lr1e-3-bs16-seed0', 'lr1e-3-bs4-seed0', 'lr3e-3-bs16-cosine-warmup0.1-eval25-seed0'].map(
      (id) => `tinyllama-4l-128d/${id}`,
    ),
  ],
] as const;

const compare = (of: Map<string, Run>, ids: readonly string[]) =>
  compareRuns(
    ids.map((id) => of.get(id) as Run),
    { objective },
  );

const onlyOneKnows = [
  // An event file has the epochs that were planned, the state the steps.
  'runs.steps.planned',
  // Only the folder has the final results and the saved model's head, which says that it is a
  // language model's loss.
  'metrics.perplexity',
  'metrics.train_samples',
  // Only an event file says when a point was written.
  'metrics.efficiency',
];

/** Unplanned, a budget of steps is as long as the run. */
const ofEarlyStopping = ['verdicts.pairs.caveats.b', 'verdicts.headline.caveats.b'];

describe('the same trainings through two trackers', () => {
  it.each(compared)('give the same comparison of %s, save for what only one knows', (_, ids) => {
    const found = comparisonDifferences(compare(trainer, ids), compare(tensorboard, ids));
    const named = found.map((path) => path.replace(/^(metrics\.[^.]+)\..*|\.\d+/g, '$1'));
    const early = ids.some((id) => id.includes('earlystop'));
    expect([...new Set(named)].sort()).toEqual(
      [...onlyOneKnows, ...(early ? ofEarlyStopping : [])].sort(),
    );
  });

  it('agree on how fast the loss fell once the state has the times of the event file', async () => {
    const folder = await load(createFolderSource({ files }));
    const [, ids] = compared[0];
    const found = comparisonDifferences(compare(folder, ids), compare(tensorboard, ids));
    expect(found.filter((path) => path.startsWith('metrics.efficiency'))).toEqual([]);
  });

  it('differ in the killed run, whose event file goes on after its last checkpoint', () => {
    expect(trainer.get(killed)?.steps).toEqual({ done: 352, planned: 704 });
    expect(tensorboard.get(killed)?.steps).toEqual({ done: 420 });
  });
});
