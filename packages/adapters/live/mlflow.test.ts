import type { History, Run, RunSource } from '@runcompare/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMlflowActions } from '../src/mlflow/createMlflowActions';
import { createMlflowSource } from '../src/mlflow/createMlflowSource';
import { textsIn } from '../src/mlflow/textsIn';
import { describeRunSource } from '../src/testing/describeRunSource';
import { type MlflowServer, mlflowReleases, startMlflow } from './startMlflow';

type Ids = { readonly [name: string]: string };

describe.each(mlflowReleases)('MLflow $version', (release) => {
  let server: MlflowServer;
  let ids: Ids;
  let source: RunSource;
  const idOf = (name: string) => ids[name] as string;

  beforeAll(async () => {
    server = await startMlflow(release);
    ids = (await server.client('seed', '--long')) as Ids;
    source = createMlflowSource({ baseUrl: server.baseUrl });
  });
  afterAll(() => server?.stop());

  describeRunSource(
    {
      name: 'createMlflowSource',
      makeSource: () => createMlflowSource({ baseUrl: server.baseUrl }),
    },
    { describe, it, expect },
  );

  async function runNamed(name: string): Promise<Run | undefined> {
    const { runs } = await source.listRuns();
    return runs.find(({ id }) => id === idOf(name));
  }
  async function historyOf(name: string, metric: string): Promise<History> {
    const { histories } = await source.loadHistories(idOf(name));
    return histories[metric] as History;
  }

  it('lists every run of every experiment but the deleted one', async () => {
    const { runs } = await source.listRuns();
    const expected = Object.entries(ids).filter(([name]) => name !== 'deleted');
    expect(runs.map(({ id }) => id).sort()).toEqual(expected.map(([, id]) => id).sort());
  });

  it('reads NaN and infinities as what was logged', async () => {
    const { value } = await historyOf('nonfinite', 'eval_loss');
    expect([...value]).toEqual([1.5, Number.NaN, Infinity, -Infinity]);
  });

  it('keeps of a step what MLflow calls its latest value', async () => {
    const { step, value, duplicates } = await historyOf('duplicates', 'train_loss');
    expect([[...step], [...value], duplicates]).toEqual([[-5, 10, 20], [1, Number.NaN, 2], 2]);
  });

  it('reads a history that is longer than a page', async () => {
    const { length, step } = await historyOf('long', 'train_loss');
    expect([length, step.at(-1)]).toEqual([26_000, 25_999]);
  });

  it('knows the logged model and the step it was logged at', async () => {
    const checkpoints = (await runNamed('trainer'))?.checkpoints;
    const isThree = release.version.startsWith('3');
    expect(checkpoints).toEqual([
      isThree ? { id: expect.stringMatching(/^m-/), step: 20 } : { id: 'model' },
    ]);
  });

  it('downloads a model, and all that a run logged', async () => {
    const { download } = createMlflowActions({ baseUrl: server.baseUrl });
    const runId = idOf('trainer');
    const checkpointId = (await runNamed('trainer'))?.checkpoints[0]?.id;
    const isThree = release.version.startsWith('3');
    const below = (folder: string) => ({
      [`${folder}config.json`]: '{"layers": 2}',
      [`${folder}größe & maß.txt`]: '2 MB',
      [`${folder}tokenizer/merges.txt`]: 'a b',
    });
    expect(await textsIn(await download({ runId, checkpointId }))).toEqual(
      below(isThree ? '' : 'model/'),
    );
    expect(await textsIn(await download({ runId }))).toEqual({
      'notes.txt': 'written by hand',
      ...below(isThree ? `models/${checkpointId}/` : 'model/'),
    });
  });

  it('archives, and takes it back, as MLflow itself sees it', async () => {
    const actions = createMlflowActions({ baseUrl: server.baseUrl });
    const id = idOf('killed');
    expect(await actions.archive([id])).toEqual([{ runId: id, outcome: 'done' }]);
    const [tagged] = (await server.client('read', id)) as [{ tags: Ids }];
    expect(tagged.tags['runcompare.archived']).toBe('true');
    expect((await runNamed('killed'))?.archived).toBe(true);
    expect(await actions.restore([id])).toEqual([{ runId: id, outcome: 'done' }]);
    const [restored] = (await server.client('read', id)) as [{ tags: Ids }];
    expect(restored.tags['runcompare.archived']).toBeUndefined();
    expect(await actions.restore([id])).toEqual([{ runId: id, outcome: 'done' }]);
  });

  it('deletes and restores, as MLflow itself sees it', async () => {
    const actions = createMlflowActions({ baseUrl: server.baseUrl });
    const id = idOf('failed');
    const outcomes = await actions.delete([id, 'f'.repeat(32)]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'notFound']);
    expect(await server.client('read', id)).toMatchObject([{ stage: 'deleted' }]);
    expect(await runNamed('failed')).toBeUndefined();
    const [refused] = await actions.archive([id]);
    expect(refused?.outcome).toBe('refused');
    expect(await actions.restore([id])).toEqual([{ runId: id, outcome: 'done' }]);
    expect(await server.client('read', id)).toMatchObject([{ stage: 'active' }]);
    expect((await runNamed('failed'))?.status).toBe('failed');
  });
});
