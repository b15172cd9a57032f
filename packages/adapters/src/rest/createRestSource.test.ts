import type { Run } from '@runcompare/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeServer } from '../http/fakeServer';
import { exampleJobs, exampleRows } from '../jobs/exampleJobs';
import { describeRunActions } from '../testing/describeRunActions';
import { describeRunSource } from '../testing/describeRunSource';
import { createRestActions } from './createRestActions';
import { createRestSource } from './createRestSource';
import { startTrainingServer } from './trainingServer';

const headers = { Authorization: 'Bearer good' };
let server: Awaited<ReturnType<typeof startTrainingServer>>;

beforeAll(async () => {
  server = await startTrainingServer({ jobs: exampleJobs, metrics: exampleRows });
});
afterAll(() => server.stop());

const makeSource = () => createRestSource({ baseUrl: server.baseUrl, headers });

describeRunSource(
  {
    name: 'createRestSource on a server with small pages',
    makeSource,
    expectations: {
      runIds: exampleJobs.map(({ id }) => id),
      points: 3000 + 2 + 1 + 1 + 1,
    },
  },
  { describe, it, expect },
);

const running: (() => void)[] = [];
afterAll(() => {
  for (const stop of running) stop();
});

describeRunActions(
  {
    name: 'createRestActions',
    makeActions: async () => {
      const own = await startTrainingServer({ jobs: exampleJobs, metrics: [] });
      running.push(own.stop);
      const actions = createRestActions({ baseUrl: own.baseUrl, headers });
      return { actions, runIds: ['06a9655e', 'fa25ad23'] };
    },
  },
  { describe, it, expect },
);

describe('createRestSource', () => {
  it('gives a job with what its columns say, and no credential', async () => {
    const { runs } = await makeSource().listRuns();
    const [best, failed] = runs as [Run, Run];
    expect(best).toMatchObject({
      model: { name: 'Qwen/Qwen2.5-7B-Instruct', from: 'source' },
      status: 'completed',
      times: { startedAtMs: Date.UTC(2025, 11, 2, 10, 11, 12, 123), trainingSeconds: 8280 },
      epochs: { done: 12, planned: 12 },
      gpuCount: 1,
      checkpoints: [{ id: '/out/checkpoint-1500', step: 1500 }],
      config: { recorded: 'full', values: { learning_rate: 2e-5, seed: 1, nested: {} } },
      issues: [],
    });
    expect(best.summary.eval_loss).toEqual({
      last: { value: 0.8 },
      min: { value: 0.5, step: 1500, epoch: 11 },
      sourceName: 'final_eval_loss',
    });
    expect(JSON.stringify(runs)).not.toMatch(/write-credential|hf_secret|"sk"/);
    expect(failed).toMatchObject({ status: 'failed', statusDetail: 'out of memory' });
    expect(failed.summary.eval_loss?.last?.value).toBeNaN();
    expect(failed.summary.eval_loss?.min).toBeUndefined();
  });

  it('joins the two rows of a step that was logged and evaluated', async () => {
    const { histories, issues } = await makeSource().loadHistories('06a9655e');
    expect(issues).toEqual([]);
    expect(Object.keys(histories).sort()).toEqual(['eval_loss', 'train_loss']);
    const { eval_loss: evals, train_loss: train } = histories;
    expect([[...(evals?.step ?? [])], [...(evals?.value ?? [])]]).toEqual([
      [1500, 3000],
      [0.5, 0.8],
    ]);
    expect([train?.length, train?.nulls, train?.duplicates]).toEqual([3000, 0, 0]);
  });

  it('keeps the later of two rows that say something else of one step', async () => {
    const { histories } = await makeSource().loadHistories('b2');
    expect([histories.train_loss?.value[0], histories.train_loss?.duplicates]).toEqual([0.5, 1]);
  });

  it('quotes a refusal', async () => {
    const source = createRestSource({ baseUrl: server.baseUrl });
    await expect(source.listRuns()).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining('401, Unauthorized Sign in first.'),
    });
  });

  it('refuses an answer that is of something else', async () => {
    const fetch = fakeServer(() => ({ body: { items: [] } }));
    const source = createRestSource({ baseUrl: 'http://api.test', fetch });
    await expect(source.listRuns()).rejects.toThrow('no list of `jobs`');
  });

  it('ends where a server gives the same cursor again, and says so', async () => {
    const metrics = [{ step: 1, train_loss: 1 }];
    const fetch = fakeServer(() => ({ body: { jobs: [{ id: 7 }], metrics, nextCursor: 'again' } }));
    const source = createRestSource({ baseUrl: 'http://api.test', fetch });
    const { histories, issues } = await source.loadHistories('7');
    expect(histories.train_loss?.length).toBe(1);
    expect(issues.map(({ path }) => path)).toEqual(['nextCursor']);
    const list = await source.listRuns({ cursor: 'again' });
    expect([list.nextCursor, list.issues.map(({ path }) => path)]).toEqual([
      undefined,
      ['nextCursor'],
    ]);
  });
});
