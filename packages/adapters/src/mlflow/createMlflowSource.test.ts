import type { History, Run } from '@runcompare/core';
import { describe, expect, it } from 'vitest';
import { fakeServer } from '../http/fakeServer';
import { ServerError } from '../http/serverError';
import { describeRunSource } from '../testing/describeRunSource';
import { createMlflowSource, type MlflowSourceOptions } from './createMlflowSource';
import { readRecording, recordedReleases, recordedServer } from './recordedServer';

const baseUrl = 'http://mlflow.test';

describe.each(recordedReleases)('what MLflow %s answered', (release) => {
  const recording = readRecording(release);
  const makeSource = () => createMlflowSource(recordedServer(recording));
  const { deleted, ...listed } = recording.ids;
  const runNamed = async (name: string) => {
    const { runs } = await makeSource().listRuns();
    return runs.find(({ id }) => id === recording.ids[name]) as Run;
  };
  const loaded = (name: string) => makeSource().loadHistories(recording.ids[name] as string);

  describeRunSource(
    { name: 'createMlflowSource', makeSource, expectations: { runIds: Object.values(listed) } },
    { describe, it, expect },
  );

  it('gives a run of the Trainer with all that was logged, and no credential', async () => {
    const run = await runNamed('trainer');
    expect(run).toMatchObject({
      name: 'trainer',
      model: { name: 'bert-base-uncased', from: 'config' },
      status: 'completed',
      archived: false,
      times: {
        startedAtMs: 1_700_000_000_000,
        endedAtMs: 1_700_000_120_000,
        trainingSeconds: 100.5,
      },
      epochs: { done: 3, planned: 3 },
      steps: { done: 30, planned: 30 },
      tags: ['stage=prod'],
      issues: [],
    });
    expect(run.config).toMatchObject({
      recorded: 'full',
      values: {
        learning_rate: 3e-5,
        seed: 7,
        fp16: true,
        lr_scheduler: null,
        code: '007',
        eval_dataset: 'sst2 (abc123)',
      },
    });
    expect(JSON.stringify(run)).not.toMatch(/hf_secret|sk-secret/);
    expect(run.links[0]?.href).toMatch(
      /^http:\/\/mlflow\.test\/#\/experiments\/\d+\/runs\/\w{32}$/,
    );
  });

  it('keeps the mean over the run apart from the curve of the train loss', async () => {
    const { train_loss: loss } = (await runNamed('trainer')).summary;
    expect(loss).toEqual({
      last: { value: 1.5, step: 30 },
      sourceName: 'loss',
      mean: 2,
      reported: { value: 2, is: 'mean' },
    });
    const { histories } = await loaded('trainer');
    expect([...(histories.train_loss?.value ?? [])]).toEqual([2.5, 2, 1.5]);
    expect([...(histories.eval_loss?.epoch ?? [])]).toEqual([1, 2, 3]);
  });

  it('knows which model was logged', async () => {
    const isThree = release.startsWith('3');
    const model = isThree ? { id: expect.stringMatching(/^m-/), step: 20 } : { id: 'model' };
    expect((await runNamed('trainer')).checkpoints).toEqual([model]);
  });

  it('says how each run ended, and names those of one experiment after it', async () => {
    const { runs } = await makeSource().listRuns();
    const statusOf = (name: string) => runs.find((run) => run.name === name)?.status;
    const names = ['failed', 'killed', 'running', 'scheduled', 'child'];
    expect(names.map(statusOf)).toEqual(['failed', 'cancelled', 'running', 'queued', 'completed']);
    expect((await runNamed('elsewhere')).model).toEqual({ name: 'other', from: 'folder' });
  });

  it('reads NaN and infinities as what was logged', async () => {
    const { histories } = await loaded('nonfinite');
    expect([...(histories.eval_loss?.value ?? [])]).toEqual([1.5, Number.NaN, Infinity, -Infinity]);
  });

  it('keeps of a step what MLflow calls its latest value, negative steps included', async () => {
    const { step, value, duplicates } = (await loaded('duplicates')).histories
      .train_loss as History;
    expect([[...step], [...value], duplicates]).toEqual([[-5, 10, 20], [1, Number.NaN, 2], 2]);
  });

  it('says of values without a step why there is no curve', async () => {
    const { issues, histories } = await loaded('stepless');
    expect(histories.train_loss?.length).toBe(1);
    expect(issues).toEqual([{ path: 'train_loss', message: expect.stringContaining('All 5') }]);
  });

  it('shows a nested run with its parent, and the parent without metrics as such', async () => {
    expect((await runNamed('child')).tags).toEqual([`parent=${recording.ids.parent}`]);
    expect((await runNamed('parent')).issues.map(({ message }) => message)).toEqual([
      'No metrics were logged.',
    ]);
  });
});

type Answers = {
  readonly [path: string]: (asked: URLSearchParams & { token?: string }) => unknown;
};

/** A server with one experiment whose other answers are given by the end of their path. */
function serverOf(answers: Answers, asked: string[] = []): MlflowSourceOptions {
  return {
    baseUrl,
    fetch: fakeServer(({ path, query, body }) => {
      const call = path.replace('/api/2.0/mlflow/', '');
      asked.push(`${call} ${query} ${JSON.stringify(body)}`);
      const own = answers[call]?.(Object.assign(query, body as { token?: string }));
      if (own !== undefined)
        return own instanceof Object && 'status' in own ? (own as never) : { body: own };
      if (call === 'experiments/search') {
        return { body: { experiments: [{ experiment_id: '1', name: 'bert' }] } };
      }
      return { status: 404, body: { error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'gone' } };
    }),
  };
}

const runOf = (id: string, ...keys: readonly string[]) => ({
  info: { run_id: id, experiment_id: '1', status: 'FINISHED' },
  data: { metrics: keys.map((key) => ({ key, value: 1, timestamp: 5, step: 1 })) },
});

describe('pages of runs', () => {
  it('end with the last one, and carry the token on', async () => {
    const asked: string[] = [];
    const source = createMlflowSource(
      serverOf(
        {
          'runs/search': (query) =>
            'page_token' in query
              ? { runs: [runOf('b', 'loss')], next_page_token: '' }
              : { runs: [runOf('a', 'loss')], next_page_token: 'two' },
        },
        asked,
      ),
    );
    const first = await source.listRuns();
    expect(first.nextCursor).toBe('two');
    const second = await source.listRuns({ cursor: 'two' });
    expect([second.runs.map(({ id }) => id), second.nextCursor]).toEqual([['b'], undefined]);
    expect(asked.at(-1)).toContain('"page_token":"two"');
  });

  it('end, and say so, where the server gives the same token again', async () => {
    const source = createMlflowSource(
      serverOf({ 'runs/search': () => ({ runs: [runOf('a', 'loss')], next_page_token: 'again' }) }),
    );
    const { nextCursor, issues, runs } = await source.listRuns({ cursor: 'again' });
    expect([nextCursor, runs.length]).toEqual([undefined, 1]);
    expect(issues[0]?.message).toContain('the same page again');
  });

  it('are of the experiments that were asked for, and name one that is not there', async () => {
    const asked: string[] = [];
    const options = serverOf({ 'runs/search': () => ({ runs: [runOf('a', 'loss')] }) }, asked);
    const source = createMlflowSource({ ...options, experimentNames: ['bert', 'gone'] });
    const { runs, issues } = await source.listRuns();
    expect(runs.map(({ model }) => model.name)).toEqual(['bert']);
    expect(issues.map(({ path }) => path)).toEqual(['experiment "gone"']);
    expect(asked.at(-1)).toContain('"experiment_ids":["1"]');
    const none = await createMlflowSource({ ...options, experimentIds: ['9'] }).listRuns();
    expect([none.runs, none.issues.length]).toEqual([[], 2]);
  });
});

describe('a history', () => {
  const runs = { 'runs/get': () => ({ run: runOf('a', 'loss', 'acc') }) };
  const pointsAt = (...steps: readonly number[]) =>
    steps.map((step) => ({ key: 'loss', value: step, timestamp: 5, step }));

  it('is read page by page, and always with a size: without one some servers give no point', async () => {
    const asked: string[] = [];
    const source = createMlflowSource(
      serverOf(
        {
          ...runs,
          'metrics/get-history': (query) =>
            query.get('page_token') === 'two'
              ? { metrics: pointsAt(3) }
              : { metrics: pointsAt(1, 2), next_page_token: 'two' },
        },
        asked,
      ),
    );
    const { histories, issues } = await source.loadHistories('a', { metrics: ['train_loss'] });
    expect([...(histories.train_loss?.step ?? [])]).toEqual([1, 2, 3]);
    expect([Object.keys(histories), issues]).toEqual([['train_loss'], []]);
    const pages = asked.filter((line) => line.startsWith('metrics/get-history'));
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toContain('max_results=25000');
  });

  it.each([
    ['empty, with ever new tokens', [], (page: number) => `token-${page}`],
    ['the same, with the same token', pointsAt(1), () => 'again'],
  ])('ends where pages are %s', async (_, metrics, tokenOf) => {
    let page = 0;
    const answer = () => {
      if (++page > 9) throw new Error('reads on for ever');
      return { metrics, next_page_token: tokenOf(page) };
    };
    const source = createMlflowSource(serverOf({ ...runs, 'metrics/get-history': answer }));
    const { issues } = await source.loadHistories('a', { metrics: ['loss'] });
    expect(issues.map(({ message }) => message).join()).toContain('the same page again');
  });

  it('keeps of a step the value that was logged last, then the highest, in whatever order', async () => {
    const at = (step: number, timestamp: number, value: unknown) => ({
      ...{ key: 'loss', step, timestamp, value },
    });
    const metrics = [
      at(2, 5, -1),
      at(2, 5, 'NaN'),
      at(1, 7, 2.5),
      at(1, 6, 3),
      at(3, 5, 4),
      at(3, 5, 3),
    ];
    const source = createMlflowSource(
      serverOf({ ...runs, 'metrics/get-history': () => ({ metrics }) }),
    );
    const { histories } = await source.loadHistories('a', { metrics: ['loss'] });
    expect([...(histories.train_loss?.value ?? [])]).toEqual([2.5, Number.NaN, 4]);
  });

  it('that fails is an issue beside the others; where all fail, nothing is known', async () => {
    const broken = { status: 500, body: { error_code: 'INTERNAL_ERROR', message: 'disk full' } };
    const some = createMlflowSource(
      serverOf({
        ...runs,
        'metrics/get-history': (query) =>
          query.get('metric_key') === 'acc' ? broken : { metrics: pointsAt(1) },
      }),
    );
    const { histories, issues } = await some.loadHistories('a');
    expect(Object.keys(histories)).toEqual(['train_loss']);
    expect(issues).toEqual([{ path: 'acc', message: expect.stringContaining('disk full') }]);
    const none = createMlflowSource(serverOf({ ...runs, 'metrics/get-history': () => broken }));
    await expect(none.loadHistories('a')).rejects.toMatchObject({
      status: 500,
      code: 'INTERNAL_ERROR',
    });
  });

  it('reads the largest double as the infinity that an SQL store keeps as it, and a bare NaN', async () => {
    const text =
      '{"metrics": [{"key": "loss", "value": 1.7976931348623157e308, "step": 1}, {"key": "loss", "value": NaN, "step": 2}, {"key": "loss", "value": "-Infinity", "step": 3}]}';
    const source = createMlflowSource(serverOf({ ...runs, 'metrics/get-history': () => text }));
    const { value, timeMs } = (await source.loadHistories('a')).histories.train_loss as History;
    expect([[...value], timeMs]).toEqual([[Infinity, Number.NaN, -Infinity], undefined]);
  });

  it('leaves out a point that is none, with its place', async () => {
    const metrics = [...pointsAt(1), { key: 'loss', value: 'low', step: 2 }, 7, ...pointsAt(4)];
    const source = createMlflowSource(
      serverOf({ ...runs, 'metrics/get-history': () => ({ metrics }) }),
    );
    const { histories, issues } = await source.loadHistories('a', { metrics: ['loss'] });
    expect([...(histories.train_loss?.step ?? [])]).toEqual([1, 4]);
    expect(issues.map(({ path }) => path)).toEqual(['loss.metrics.1.value', 'loss.metrics.2']);
  });

  it('counts epochs that a framework numbers from 0 as completed ones', async () => {
    const steps = [9, 19, 29];
    const source = createMlflowSource(
      serverOf({
        'runs/get': () => ({ run: runOf('a', 'val_loss', 'epoch') }),
        'metrics/get-history': (query) => ({
          metrics: steps.map((step, i) => ({
            key: 'x',
            value: query.get('metric_key') === 'epoch' ? i : 2,
            step,
          })),
        }),
      }),
    );
    const { histories } = await source.loadHistories('a', { metrics: ['eval_loss'] });
    expect(Object.keys(histories)).toEqual(['eval_loss']);
    expect([...(histories.eval_loss?.epoch ?? [])]).toEqual([1, 2, 3]);
  });
});

describe('a server that says no', () => {
  const answering = (status: number, body: unknown) =>
    createMlflowSource({ baseUrl, fetch: fakeServer(() => ({ status, body })) });

  it('is quoted, be it in JSON or not', async () => {
    await expect(answering(403, 'Cross-origin request blocked').listRuns()).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('403, Cross-origin request blocked'),
    });
    const denied = { error_code: 'PERMISSION_DENIED', message: 'not yours' };
    await expect(answering(403, denied).listRuns()).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
      message: expect.stringContaining('not yours'),
    });
  });

  it('is not read where it answers with a page instead of JSON', async () => {
    const page = answering(200, '<!doctype html><title>Sign in</title>').listRuns();
    await expect(page).rejects.toThrow('the answer is not JSON');
  });

  it('is named where it cannot be reached at all', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    const error = await createMlflowSource({ baseUrl, fetch })
      .listRuns()
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ServerError);
    expect(String(error)).toContain('no answer (fetch failed)');
  });
});

describe('what is wrong with one run', () => {
  const list = async (...runs: readonly unknown[]) =>
    createMlflowSource(serverOf({ 'runs/search': () => ({ runs }) })).listRuns();

  it('stays with it, and a run without an id is none', async () => {
    const bad = { ...runOf('b', 'loss'), info: { run_id: 'b', start_time: 'noon' } };
    const { runs, issues } = await list(runOf('a', 'loss'), bad, { info: {} }, 3);
    expect(runs.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(runs[1]?.issues.map(({ path }) => path)).toEqual(['runs.1.info.start_time']);
    expect(issues.map(({ path }) => path)).toEqual(['runs.2.info.run_id', 'runs.3']);
  });

  it('leaves out a time that cannot be', async () => {
    const info = { run_id: 'a', start_time: 1_700_000_000_000, end_time: 1_600_000_000_000 };
    const { runs } = await list({ ...runOf('a', 'loss'), info });
    expect(runs[0]?.times).toEqual({ startedAtMs: 1_700_000_000_000 });
    expect(runs[0]?.issues[0]?.message).toContain('ended before it started');
  });

  it('takes the time of the last part of a resumed run for no whole', async () => {
    const info = { run_id: 'a', start_time: 1_700_000_000_000, end_time: 1_700_001_000_000 };
    const metrics = [{ key: 'train_runtime', value: 50, step: 1 }];
    const { runs } = await list({ info, data: { metrics } });
    expect(runs[0]?.times.trainingSeconds).toBeUndefined();
    expect(runs[0]?.issues[0]?.message).toContain('was resumed');
  });
});
