import { RunCompareError } from '@runcompare/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damagedJson } from '../http/damagedJson';
import { fakeServer } from '../http/fakeServer';
import { ServerError } from '../http/serverError';
import { describeRunSource } from '../testing/describeRunSource';
import { historyProblems } from '../testing/historyProblems';
import { createTrackioSource } from './createTrackioSource';
import { recordedId, recordedServer } from './recordedTrackio';

const makeSource = () => createTrackioSource(recordedServer());
const names = ['plain', 'nonfinite', 'repeated', 'trainer', 'texts', 'other'];

describeRunSource(
  {
    name: 'createTrackioSource',
    makeSource,
    expectations: { runIds: names.map(recordedId), points: 9 + 9 + 4 + 8 + 4 },
  },
  { describe, it, expect },
);

const histories = async (name: string) =>
  (await makeSource().loadHistories(recordedId(name))).histories;
const runs = async () =>
  new Map((await makeSource().listRuns()).runs.map((run) => [run.name, run] as const));

describe('a Trackio server', () => {
  it('gives NaN and infinities as what was logged', async () => {
    const { eval_loss: logged } = await histories('nonfinite');
    expect([...(logged?.value ?? [])]).toEqual([1.5, Number.NaN, Infinity, -Infinity]);
    expect([...(logged?.step ?? [])]).toEqual([0, 1, 2, 3]);
  });

  it('keeps the last of several values at a step', async () => {
    const { train_loss: logged } = await histories('repeated');
    expect([...(logged?.step ?? [])]).toEqual([5, 10, 20, 21]);
    expect([...(logged?.value ?? [])]).toEqual([4, 2.75, 1.75, 1]);
    expect([logged?.duplicates, logged?.outOfOrder]).toEqual([2, 2]);
  });

  it('puts what a trainer logs at the trainer’s own steps and epochs', async () => {
    const { eval_loss: logged } = await histories('trainer');
    expect([...(logged?.step ?? [])]).toEqual([50, 100, 150, 200]);
    expect([...(logged?.epoch ?? [])]).toEqual([0.5, 1, 1.5, 2]);
    expect((await runs()).get('trainer')).toMatchObject({
      steps: { done: 200, planned: 200 },
      epochs: { done: 2, planned: 2 },
    });
  });

  it('takes texts, truth values, histograms and system metrics for no metric', async () => {
    expect(Object.keys(await histories('plain')).sort()).toEqual([
      'eval_loss',
      'learning_rate',
      'train_loss',
    ]);
    expect((await runs()).get('texts')?.issues.map(({ message }) => message)).toEqual([
      'No number was logged.',
    ]);
  });

  it('has the settings without credentials, and the model that they name', async () => {
    const plain = (await runs()).get('plain');
    expect(plain?.config).toEqual({
      recorded: 'full',
      values: {
        lr: 0.001,
        model_name_or_path: 'gpt2',
        eps: Infinity,
        optim: { name: 'adamw', betas: [0.9, 0.95] },
      },
    });
    expect(plain?.model).toEqual({ name: 'gpt2', from: 'config' });
    expect((await runs()).get('repeated')?.model).toEqual({ name: 'Byteslab', from: 'folder' });
    expect(JSON.stringify(await makeSource().listRuns())).not.toMatch(/hf_secret|sk-secret/);
  });

  it('asks for rows until there are no more, of the project and run that are asked for', async () => {
    const queries: string[] = [];
    const total = 23_000;
    const server = fakeServer(({ path, body }) => {
      if (path.endsWith('get_all_projects')) return { body: { data: ['a', 'b'] } };
      const { query } = body as { query: string };
      queries.push(query);
      const from = Number(/id > (-?\d+)/.exec(query)?.[1]) + 1;
      const ids = Array.from({ length: Math.min(10_000, total - from) }, (_, i) => from + i);
      const rows = query.includes('FROM configs')
        ? []
        : ids.map((id) => ({ ...row, id, step: id, run_id: "o'b/c" }));
      return { body: { data: { rows } } };
    });
    const source = createTrackioSource({ baseUrl: 'http://trackio.test', fetch: server });
    const { histories: loaded } = await source.loadHistories("b/o'b/c");
    expect(loaded.train_loss?.length).toBe(total);
    expect(queries).toHaveLength(1 + 3);
    expect(new Set(queries.map((query) => /CAST.*TEXT\)/.exec(query)?.[0]))).toEqual(
      new Set(["CAST(X'6f27622f63' AS TEXT)"]),
    );
  });

  it('rejects where the same page comes again', async () => {
    const rows = Array.from({ length: 10_000 }, () => ({ ...row, id: 5 }));
    const fetch = fakeServer(({ path }) => ({
      body: { data: path.endsWith('get_all_projects') ? ['a'] : { rows } },
    }));
    const source = createTrackioSource({ baseUrl: 'http://trackio.test', fetch });
    await expect(source.listRuns()).rejects.toThrow('the same rows of project "a" again');
  });

  it('says which project could not be read, and why, beside the others', async () => {
    const recorded = recordedServer();
    const fetch = fakeServer(async ({ path, body }) => {
      const isOther = (body as { project?: string }).project === 'other';
      if (isOther) return { status: 500, body: { error: 'database is locked' } };
      const answer = await recorded.fetch(`http://trackio.test${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return { body: await answer.text() };
    });
    const source = createTrackioSource({ baseUrl: 'http://trackio.test', fetch });
    const listed = await source.listRuns();
    expect(listed.runs).toHaveLength(names.length - 1);
    expect(listed.issues).toEqual([
      { path: 'other', message: expect.stringContaining('database is locked') },
    ]);
  });

  it('says of a run that it does not have where it looked', async () => {
    const id = 'Byteslab2/x';
    await expect(makeSource().loadHistories(id)).rejects.toThrow(
      'run "Byteslab2/x" is not in "http://trackio.test", or was deleted: the projects there are Byteslab, other.',
    );
  });

  it('rejects for an address that is something else', async () => {
    const fetch = fakeServer(() => ({ body: { hello: 'world' } }));
    const source = createTrackioSource({ baseUrl: 'http://other.test', fetch });
    await expect(source.listRuns()).rejects.toThrow('Is this the address of its dashboard?');
  });

  it('gives whole histories or a promised error, whatever it answers', async () => {
    await fc.assert(
      fc.asyncProperty(damagedJson, async (damage) => {
        const source = createTrackioSource(recordedServer(damage));
        const page = await source.listRuns().catch(promised);
        for (const run of page?.runs ?? []) expect(typeof run.id).toBe('string');
        const loaded = await source.loadHistories(recordedId('trainer')).catch(promised);
        expect(Object.values(loaded?.histories ?? {}).flatMap(historyProblems)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

const row = {
  run_name: 'n',
  timestamp: '2026-01-01T00:00:00.000001+00:00',
  step: 1,
  metrics: '{"train_loss":1}',
};

function promised(error: unknown): undefined {
  if (error instanceof ServerError || error instanceof RunCompareError) return undefined;
  throw error;
}
