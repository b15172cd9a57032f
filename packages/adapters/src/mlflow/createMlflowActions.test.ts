import type { ActionOutcome } from '@runcompare/core';
import { describe, expect, it } from 'vitest';
import { fakeServer } from '../http/fakeServer';
import { createMlflowActions } from './createMlflowActions';
import { createMlflowSource } from './createMlflowSource';
import { readRecording, recordedReleases, recordedServer } from './recordedServer';
import { textsIn } from './textsIn';

const kinds = (outcomes: readonly ActionOutcome[]) => outcomes.map(({ outcome }) => outcome);

describe.each(recordedReleases)('what MLflow %s answered', (release) => {
  const recording = readRecording(release);
  const { killed = '', failed = '', deleted = '', trainer = '', parent = '' } = recording.ids;

  it('archives and takes it back, once and again', async () => {
    const actions = createMlflowActions(recordedServer(recording));
    expect(kinds(await actions.archive([killed]))).toEqual(['done']);
    expect(kinds(await actions.restore([killed]))).toEqual(['done']);
    expect(kinds(await actions.restore([killed]))).toEqual(['done']);
  });

  it('deletes; a deleted run refuses to be archived, with MLflow’s reason', async () => {
    const actions = createMlflowActions(recordedServer(recording));
    expect(kinds(await actions.delete([failed]))).toEqual(['done']);
    expect(await actions.archive([deleted])).toEqual([
      { runId: deleted, outcome: 'refused', reason: expect.stringContaining("'active' state") },
    ]);
  });

  it('downloads a model as a zip of its files', async () => {
    const server = recordedServer(recording);
    const { runs } = await createMlflowSource(server).listRuns();
    const checkpointId = runs.find(({ id }) => id === trainer)?.checkpoints[0]?.id ?? '';
    const file = await createMlflowActions(server).download({ runId: trainer, checkpointId });
    expect(file.name).toBe(`${checkpointId}.zip`);
    const texts = Object.values(await textsIn(file));
    expect(texts.sort()).toEqual(['2 MB', 'a b', '{"layers": 2}']);
  });

  it('downloads all that a run logged, its models too, under the name of the run', async () => {
    const file = await createMlflowActions(recordedServer(recording)).download({ runId: trainer });
    expect(file.name).toBe('trainer.zip');
    const paths = Object.keys(await textsIn(file)).map((path) => path.split('/').at(-1));
    const model = ['config.json', 'größe & maß.txt', 'merges.txt'];
    expect(paths.sort()).toEqual([...model, 'notes.txt']);
  });

  it('says of a run without files that there are none, and of one that is not there so', async () => {
    const { download } = createMlflowActions(recordedServer(recording));
    await expect(download({ runId: parent })).rejects.toThrow('MLflow keeps no files of parent.');
    await expect(download({ runId: 'no-such-run' })).rejects.toMatchObject({ status: 404 });
  });

  it.each(['archive', 'restore', 'delete'] as const)(
    '%s does not find what is not there',
    async (kind) => {
      const actions = createMlflowActions(recordedServer(recording));
      expect(await actions[kind](['no-such-run'])).toEqual([
        {
          runId: 'no-such-run',
          outcome: 'notFound',
          reason: expect.stringContaining('no-such-run'),
        },
      ]);
    },
  );
});

describe('createMlflowActions', () => {
  const server = (statusOf: (runId: string) => number, onRequest?: () => void) =>
    createMlflowActions({
      baseUrl: 'http://mlflow.test',
      fetch: fakeServer(({ body }) => {
        onRequest?.();
        const { run_id: runId } = body as { run_id: string };
        return { status: statusOf(runId), body: { message: `about ${runId}` } };
      }),
    });

  it('says of each run what became of it, as it becomes known', async () => {
    const statuses: { [id: string]: number } = { a: 200, b: 403, c: 500, d: 429, e: 404 };
    const told: ActionOutcome[] = [];
    const outcomes = await server((id) => statuses[id] ?? 0).delete(Object.keys(statuses), {
      onOutcome: (outcome) => told.push(outcome),
    });
    expect(kinds(outcomes)).toEqual(['done', 'refused', 'failed', 'failed', 'notFound']);
    expect(new Set(told)).toEqual(new Set(outcomes));
  });

  it('sends nothing more once it is cancelled, and says how far it came', async () => {
    const controller = new AbortController();
    let sent = 0;
    const stopAtThird = () => {
      if (++sent === 3) controller.abort();
    };
    const ids = Array.from({ length: 20 }, (_, i) => `run-${i}`);
    const { signal } = controller;
    const outcomes = await server(() => 200, stopAtThird).delete(ids, { signal });
    expect(outcomes.map(({ runId }) => runId)).toEqual(ids);
    expect(sent).toBeLessThan(10);
    const reasons = outcomes.map((outcome) => ('reason' in outcome ? outcome.reason : 'done'));
    expect(reasons.at(-1)).toBe('Cancelled before it was tried.');
    expect(reasons.some((reason) => reason.includes('may have been done'))).toBe(true);
  });

  it('rejects where it was cancelled before anything was sent', async () => {
    const reason = new Error('no longer wanted');
    const { archive } = server(() => 200);
    await expect(archive(['a'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
