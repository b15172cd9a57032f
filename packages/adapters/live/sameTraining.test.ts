import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compareRuns, type Run, type RunSource } from '@runcompare/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../src/files/node';
import { comparisonDifferences } from '../src/folder/comparisonDifferences';
import { createHuggingFaceSource } from '../src/hugging-face/createHuggingFaceSource';
import { createMlflowSource } from '../src/mlflow/createMlflowSource';
import { createMlflowFilesSource } from '../src/mlflow-files/createMlflowFilesSource';
import { createTensorBoardSource } from '../src/tensorboard/createTensorBoardSource';
import { createTensorBoardHttpSource } from '../src/tensorboard-http/createTensorBoardHttpSource';
import { createTrackioSource } from '../src/trackio/createTrackioSource';
import { createTrackioFilesSource } from '../src/trackio-files/createTrackioFilesSource';
import { createWandbSource } from '../src/wandb/createWandbSource';
import { installPython } from './installPython';
import { type MlflowServer, mlflowReleases, startMlflow } from './startMlflow';
import { startTensorBoard, type TensorBoardServer, tensorBoardVersion } from './startTensorBoard';
import { startTrackio, type TrackioServer, trackioVersion } from './startTrackio';

const run = promisify(execFile);
const script = fileURLToPath(new URL('logTraining.py', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/runs/tinyllama-4l-128d', import.meta.url));
const names = ['lr1e-3-bs16-seed0', 'lr3e-3-bs16-seed0', 'lr1e-3-bs4-seed0'];

let folder: string;
let mlflow: MlflowServer;
let mlflowFiles: MlflowServer;
let tensorBoard: TensorBoardServer;
let trackio: TrackioServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runcompare-same-'));
  const trainings = await Promise.all(
    names.map(async (name) => {
      const read = async (file: string) =>
        JSON.parse(await readFile(join(fixtures, name, file), 'utf8'));
      return {
        name,
        args: await read('training_args.json'),
        log: (await read('trainer_state.json')).log_history,
      };
    }),
  );
  const file = join(folder, 'trainings.json');
  await writeFile(file, JSON.stringify(trainings));
  const log = async (tracker: string, bin: string, env: { readonly [name: string]: string } = {}) =>
    run(join(bin, 'python'), [script, tracker, file, join(folder, tracker)], {
      env: { PATH: process.env.PATH, HOME: folder, ...env },
    });

  const release = mlflowReleases[0];
  const mlflowBin = await installPython(`mlflow-${release.version}`, release.packages);
  mlflow = await startMlflow(release);
  await log('mlflow', mlflowBin, { MLFLOW_TRACKING_URI: mlflow.baseUrl });
  mlflowFiles = await startMlflow(release, { store: 'files' });
  await log('mlflow', mlflowBin, { MLFLOW_TRACKING_URI: mlflowFiles.baseUrl });

  await log(
    'tensorboard',
    await installPython(`tensorboard-${tensorBoardVersion}`, [
      `tensorboard==${tensorBoardVersion}`,
      'setuptools<81',
    ]),
  );
  tensorBoard = await startTensorBoard(join(folder, 'tensorboard'));

  await log('wandb', await installPython('wandb-0.31.0', ['wandb==0.31.0']), {
    WANDB_ERROR_REPORTING: 'false',
  });

  trackio = await startTrackio();
  await log(
    'trackio',
    await installPython(`trackio-${trackioVersion}`, [
      `trackio==${trackioVersion}`,
      'pyarrow==26.0.1',
    ]),
    { TRACKIO_DIR: trackio.folder, TRACKIO_STORAGE_MODE: 'sqlite', HF_HUB_OFFLINE: '1' },
  );
});
afterAll(async () => {
  await Promise.all([mlflow, mlflowFiles, tensorBoard, trackio].map((server) => server?.stop()));
  await rm(folder, { recursive: true, force: true });
});

const sources: { readonly [name: string]: () => RunSource } = {
  '/mlflow': () => createMlflowSource({ baseUrl: mlflow.baseUrl }),
  '/mlflow-files': () => createMlflowFilesSource({ files: createNodeFileTree(mlflowFiles.folder) }),
  '/tensorboard': () =>
    createTensorBoardSource({ files: createNodeFileTree(join(folder, 'tensorboard')) }),
  '/tensorboard-http': () => createTensorBoardHttpSource({ baseUrl: tensorBoard.baseUrl }),
  '/wandb': () => createWandbSource({ files: createNodeFileTree(join(folder, 'wandb')) }),
  '/trackio': () => createTrackioSource({ baseUrl: trackio.baseUrl }),
  '/trackio-files': () => createTrackioFilesSource({ files: createNodeFileTree(trackio.folder) }),
};

async function comparisonOf(source: RunSource) {
  const { runs } = await source.listRuns();
  const chosen = await Promise.all(
    names.map(async (name): Promise<Run> => {
      const found = runs.find((one) => [one.id, one.name].some((text) => text?.endsWith(name)));
      if (!found) throw new Error(`${name} is not among ${runs.map((one) => one.name)}`);
      const { histories } = await source.loadHistories(found.id);
      return { ...found, id: name, name, histories };
    }),
  );
  return compareRuns(chosen, { objective: { metric: 'eval_loss', direction: 'min' } });
}

/** What only the folder of the Trainer holds: planned steps, the model's head, the final results. */
const ofTheFolder = ['metrics.perplexity', 'metrics.train_samples', 'runs.steps.planned'];
/** What only a tracker knows: when each point was written. */
const ofTrackers = ['metrics.efficiency'];
/** What is said of a training by the time it took, which here is that of logging it again. */
const ofTheReplay = [
  'metrics.training_time',
  'runs.trainingSeconds',
  'verdicts.headline.toSettle.hours',
  'verdicts.pairs.toSettle.hours',
];
/** Metrics that the Trainer logs to these trackers under other names than those in its state. */
const ofOtherNames = [
  ...['runtime', 'samples_per_second', 'steps_per_second'].flatMap((name) => [
    `eval/${name}`,
    `eval_${name}`,
  ]),
  ...['eval_samples', 'samples_per_second', 'tokens', 'total_flos'],
  ...['train/num_input_tokens_seen', 'train/total_flos', 'train/train_loss'],
  ...['runtime', 'samples_per_second', 'steps_per_second', 'tokens_per_second'].map(
    (name) => `train/train_${name}`,
  ),
  ...['train_runtime', 'train_steps_per_second', 'train_tokens_per_second'],
].map((name) => `metrics.${name}`);
/** Final results that MLflow's callback logs as metrics with a step, and the epoch as one of them. */
const ofMlflow = ['epoch', 'eval_samples', 'train_runtime'].map((name) => `metrics.${name}`);
const ofMlflowRuns = ['runs.model', 'runs.segments'];
const ofEventFiles = ['runs.epochs.planned', 'runs.startedAtMs'];
/** It does not say how a training ended, which a verdict warns of. */
const ofTrackio = [
  'runs.status',
  ...['a', 'b', 'code'].flatMap((part) => [
    `verdicts.headline.caveats.${part}`,
    `verdicts.pairs.caveats.${part}`,
  ]),
];

const differing: { readonly [source: string]: readonly string[] } = {
  '/mlflow': [...ofMlflow, ...ofMlflowRuns],
  '/mlflow-files': [...ofMlflow, ...ofMlflowRuns],
  '/tensorboard': ofEventFiles,
  '/tensorboard-http': ofEventFiles,
  '/wandb': [...ofOtherNames, ...ofTheReplay, ...ofMlflowRuns, 'runs.epochs.planned'],
  '/trackio': [...ofOtherNames, ...ofTheReplay, ...ofMlflowRuns, ...ofTrackio],
  '/trackio-files': [...ofOtherNames, ...ofTheReplay, ...ofMlflowRuns, ...ofTrackio],
};

/** The row of a metric, or the place in runs and verdicts whichever of them it is. */
function placeOf(path: string): string {
  return /^metrics\.[^.]+/.exec(path)?.[0] ?? path.replace(/\.\d+/g, '');
}

/** How a source calls a metric, and whether it told a value by itself, changes no value. */
const isOrigin = (path: string) => /\.sourceNames\.\d+$|\.from$/.test(path);

describe('three trainings, logged as the Trainer logs them', () => {
  it.each(Object.keys(sources))('give the same comparison through %s', async (name) => {
    const trainer = createHuggingFaceSource({ files: createNodeFileTree(fixtures) });
    const source = sources[name] as () => RunSource;
    const found = comparisonDifferences(await comparisonOf(trainer), await comparisonOf(source()));
    const places = found.filter((path) => !isOrigin(path)).map(placeOf);
    expect([...new Set(places)].sort()).toEqual(
      [...ofTheFolder, ...ofTrackers, ...(differing[name] ?? [])].sort(),
    );
  });

  it.each(Object.keys(sources))('rank, and are told apart, alike through %s', async (name) => {
    const trainer = createHuggingFaceSource({ files: createNodeFileTree(fixtures) });
    const known = await comparisonOf(trainer);
    const asked = await comparisonOf((sources[name] as () => RunSource)());
    const order = ({ runs }: typeof known) => runs.map(({ id, best }) => [id, best?.step]);
    const verdicts = (of: typeof known) => of.verdicts.pairs.map(({ verdict }) => verdict);
    expect(order(asked)).toEqual(order(known));
    expect(asked.bestId).toBe(known.bestId);
    expect(verdicts(asked)).toEqual(verdicts(known));
  });
});
