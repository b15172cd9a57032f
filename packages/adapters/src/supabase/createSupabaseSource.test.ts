import { beforeAll, describe, expect, it } from 'vitest';
import { fakeServer } from '../http/fakeServer';
import { exampleJobs } from '../jobs/exampleJobs';
import { describeRunSource } from '../testing/describeRunSource';
import { defaultJobColumns } from './columns';
import { createSupabaseSource } from './createSupabaseSource';
import { startPostgrest } from './postgrestServer';
import { hiddenId, jobsAtFirst, trainingTables, uuidOf } from './trainingTables';

let server: Awaited<ReturnType<typeof startPostgrest>>;
const jobColumns = [...defaultJobColumns, 'archived'];
const address = () => ({
  baseUrl: 'http://postgrest.test',
  fetch: server.fetchOf(1000),
  headers: { apikey: 'member' },
});
const makeSource = () => createSupabaseSource({ ...address(), jobColumns });

beforeAll(async () => {
  server = await startPostgrest(trainingTables + jobsAtFirst);
}, 60_000);

describeRunSource(
  {
    name: 'createSupabaseSource on PostgreSQL',
    makeSource,
    expectations: {
      runIds: exampleJobs.map(({ id }) => uuidOf(id)),
      points: 3000 + 2 + 1 + 1 + 1,
    },
  },
  { describe, it, expect },
);

describe('createSupabaseSource', () => {
  it('reads on where the server gives fewer rows than asked and does not say so', async () => {
    const source = createSupabaseSource({ ...address(), fetch: server.fetchOf(2) });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await source.listRuns({ cursor });
      ids.push(...page.runs.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(ids).toEqual(exampleJobs.map(({ id }) => uuidOf(id)).sort());
  });

  it('loses no row of a step whose rows come in two pages', async () => {
    const source = createSupabaseSource({ ...address(), fetch: server.fetchOf(1) });
    const { histories } = await source.loadHistories(uuidOf('b2'));
    expect([histories.train_loss?.value[0], histories.train_loss?.duplicates]).toEqual([0.5, 1]);
  });

  it('never asks for a credential, nor for all columns', async () => {
    await makeSource().listRuns();
    await makeSource().loadHistories(uuidOf('b1'));
    const selects = server.requests.map(({ query }) => query.get('select') ?? '*');
    expect(selects.filter((select) => /\*|token/.test(select))).toEqual([]);
    for (const column of ['*', 'job_token', 'name:job_token', 'config->>hub_token', 'jobs(*)']) {
      const create = () => createSupabaseSource({ ...address(), jobColumns: ['id', column] });
      expect(create, column).toThrow('cannot be read');
    }
    const withoutKey = () => createSupabaseSource({ ...address(), metricColumns: ['step'] });
    expect(withoutKey).toThrow('id, job_id is missing');
  });

  it('reads NaN and what a job says of itself', async () => {
    const { runs } = await makeSource().listRuns();
    const [best, failed, queued] = ['06a9655e', 'fa25ad23', '0a04dd4e'].map((id) =>
      runs.find((run) => run.id === uuidOf(id)),
    );
    expect(best).toMatchObject({
      times: { startedAtMs: Date.UTC(2025, 11, 2, 10, 11, 12, 123), trainingSeconds: 8280 },
      summary: { eval_loss: { min: { value: 0.5, step: 1500, epoch: 11 } } },
      config: { recorded: 'full', values: { learning_rate: 2e-5 } },
    });
    expect(failed?.summary.eval_loss?.last?.value).toBeNaN();
    expect([queued?.status, queued?.archived]).toEqual(['queued', true]);
  });

  it('reads a long table whose columns have other names', async () => {
    const source = createSupabaseSource({
      ...address(),
      metricsTable: 'training_metrics',
      metricColumns: ['id', 'job_id', 'step:at_step', 'metric_name', 'metric_value'],
    });
    const { histories } = await source.loadHistories(uuidOf('b1'));
    expect(Object.keys(histories).sort()).toEqual(['eval_loss', 'train_loss']);
    expect(histories.eval_loss?.value[0]).toBeNaN();
  });

  it('asks for no more steps than are looked at', async () => {
    const before = server.requests.length;
    const { histories } = await makeSource().loadHistories(uuidOf('06a9655e'), {
      steps: { from: 1400, to: 1600 },
    });
    expect([histories.train_loss?.step[0], histories.train_loss?.step.at(-1)]).toEqual([
      1400, 1600,
    ]);
    // The job, the rows, and an empty page.
    expect(server.requests.length - before).toBe(3);
  });

  it('does not show what a policy hides', async () => {
    await expect(makeSource().loadHistories(hiddenId)).rejects.toThrow('a policy hides it');
    const stranger = createSupabaseSource({ ...address(), headers: { apikey: 'anon' } });
    const { runs, issues } = await stranger.listRuns();
    expect([runs, issues[0]?.message]).toEqual([[], expect.stringContaining('row-level security')]);
  });

  it('quotes PostgreSQL where a table is not there', async () => {
    const source = createSupabaseSource({ ...address(), jobsTable: 'jobs' });
    await expect(source.listRuns()).rejects.toMatchObject({ status: 404, code: '42P01' });
  });

  it('ends where a server ignores the key of the last row, and says so', async () => {
    const fetch = fakeServer(() => ({ body: [{ id: 1, step: 1, train_loss: 1 }] }));
    const source = createSupabaseSource({ baseUrl: 'http://postgrest.test', fetch });
    const { histories, issues } = await source.loadHistories('1');
    expect(histories.train_loss?.length).toBe(1);
    expect(issues.map(({ message }) => message).join()).toContain('the same rows again');
  });

  it('refuses an answer that is no list of rows', async () => {
    const fetch = fakeServer(() => ({ body: { swagger: '2.0' } }));
    const source = createSupabaseSource({ baseUrl: 'http://postgrest.test', fetch });
    await expect(source.listRuns()).rejects.toThrow('no list of rows');
  });
});
