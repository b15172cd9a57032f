import type { Run } from '@runcompare/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damagedJson } from '../http/damagedJson';
import { fakeServer } from '../http/fakeServer';
import { ServerError } from '../http/serverError';
import { describeRunSource } from '../testing/describeRunSource';
import { historyProblems } from '../testing/historyProblems';
import { tenThousand } from '../testing/mutations';
import { createWandbApiSource } from './createWandbApiSource';
import { historyKeys } from './historyKeys';
import { parseWandbRun } from './parseWandbRun';
import { toRun } from './toRun';
import { type KeptRun, wandbServer } from './wandbServer';

/** As the Trainer logs it: what it trained and what it evaluated in rows of their own. */
const trainerRows = [1, 2, 3].flatMap((call) => [
  {
    _step: 2 * call,
    _timestamp: 1_700_000_000.5 + call,
    'train/global_step': call * 100,
    'train/epoch': call / 2,
    'train/loss': 4 - call,
  },
  {
    _step: 2 * call + 1,
    _timestamp: 1_700_000_000.75 + call,
    'train/global_step': call * 100,
    'eval/loss': call === 3 ? 'NaN' : 5 - call,
  },
]);

const trainer: KeptRun = {
  name: 'abc',
  displayName: 'brave-fox-1',
  state: 'finished',
  tags: ['baseline'],
  group: 'sweep-a',
  createdAt: '2026-01-01T00:00:00',
  heartbeatAt: '2026-01-01T00:10:00Z',
  config: {
    lr: { desc: null, value: 1e-3 },
    model_name: { desc: null, value: 'gpt2' },
    hub_token: { desc: null, value: 'hf_secret' },
    num_train_epochs: { desc: null, value: 2 },
    max_steps: { desc: null, value: -1 },
    optim: { desc: null, value: { name: 'adamw', api_key: 'sk-secret' } },
    _wandb: { desc: null, value: { cli_version: '0.31.0' } },
  },
  summary: {
    'train/loss': 1,
    'eval/loss': 'NaN',
    'train/global_step': 300,
    'train/epoch': 1.5,
    table: { _type: 'table-file', nrows: 3 },
    _step: 7,
    _runtime: 590,
    _wandb: { runtime: 591 },
  },
  rows: trainerRows,
};
const long: KeptRun = {
  name: 'long',
  state: 'running',
  createdAt: '2026-01-02T00:00:00Z',
  heartbeatAt: '2026-01-02T01:00:00Z',
  summary: { loss: 0, acc: { max: 0.75, last: 0.5 }, _step: 119 },
  rows: Array.from({ length: 120 }, (_, i) => ({
    _step: i,
    _timestamp: 1_767_312_000 + i,
    loss: (i * 37) % 120 === 0 ? 0 : (i * 37) % 120,
    ...(i === 50 && { acc: 0.75 }),
    ...(i === 119 && { acc: 0.5, loss: 0 }),
  })),
};
const empty: KeptRun = { name: 'empty', state: 'crashed' };
const kept = [trainer, long, empty];

const open = (runs: readonly KeptRun[] = kept) => {
  const server = wandbServer(runs);
  return { ...server, source: createWandbApiSource(server.options) };
};

describeRunSource(
  {
    name: 'createWandbApiSource',
    makeSource: () => open().source,
    expectations: { runIds: ['abc', 'long', 'empty'], points: 3 + 3 + 120 + 2 },
  },
  { describe, it, expect },
);

describeRunSource(
  {
    name: 'createWandbApiSource on three pages',
    makeSource: () =>
      open(Array.from({ length: 120 }, (_, i) => ({ ...empty, name: `run-${i}` }))).source,
    expectations: { runIds: Array.from({ length: 120 }, (_, i) => `run-${i}`) },
  },
  { describe, it, expect },
);

describe('a run of a W&B project', () => {
  it('is told in our words, without credentials and what W&B keeps for itself', async () => {
    const { source, asked } = open();
    const [run] = (await source.listRuns()).runs;
    expect(run).toMatchObject({
      name: 'brave-fox-1',
      model: { name: 'gpt2', from: 'config' },
      status: 'completed',
      archived: false,
      times: {
        startedAtMs: Date.UTC(2026, 0, 1),
        endedAtMs: Date.UTC(2026, 0, 1, 0, 10),
        trainingSeconds: 590,
      },
      epochs: { done: 1.5, planned: 2 },
      steps: { done: 300 },
      tags: ['baseline', 'group=sweep-a'],
      links: [{ label: 'W&B', href: 'https://wandb.ai/team/bytes/runs/abc' }],
      issues: [],
    });
    expect(run?.config).toEqual({
      recorded: 'full',
      values: {
        lr: 1e-3,
        model_name: 'gpt2',
        num_train_epochs: 2,
        max_steps: -1,
        optim: { name: 'adamw' },
      },
    });
    expect(run?.summary).toEqual({
      train_loss: { last: { value: 1 }, sourceName: 'train/loss' },
      eval_loss: { last: { value: Number.NaN }, sourceName: 'eval/loss' },
    });
    expect(asked[0]?.variables).toMatchObject({ entity: 'team', project: 'bytes', perPage: 50 });
  });

  it.each([
    ['finished', 'completed', undefined],
    ['crashed', 'failed', 'crashed'],
    ['killed', 'cancelled', undefined],
    ['pending', 'queued', undefined],
    ['preempting', 'running', 'preempting'],
    ['preempted', 'cancelled', 'preempted'],
    ['something new', 'unknown', 'something new'],
  ])('%s is %s', async (state, status, statusDetail) => {
    const [run] = (await open([{ ...trainer, state }]).source.listRuns()).runs;
    expect([run?.status, run?.statusDetail]).toEqual([status, statusDetail]);
    expect(run?.times.endedAtMs === undefined).toBe(['queued', 'running'].includes(status));
  });

  it('shows what the training asked W&B to keep of a metric', async () => {
    const runs = (await open().source.listRuns()).runs;
    expect(runs[1]?.summary.acc).toEqual({ last: { value: 0.5 }, max: { value: 0.75 } });
  });

  it('keeps the rest of itself where its configuration is no JSON', async () => {
    const broken = { ...trainer, config: '{"lr": ', summary: '{"note": "a\u0001b\nc", "loss": 2}' };
    const [run] = (await open([broken]).source.listRuns()).runs;
    expect(run?.summary.train_loss).toEqual({ last: { value: 2 }, sourceName: 'loss' });
    expect(run?.config.recorded).toBe('none');
    expect(run?.issues.map(({ path }) => path)).toEqual(['abc.config']);
  });
});

describe('a history of a W&B run', () => {
  it('stands at the steps of the trainer, of rows with and without an epoch', async () => {
    const { histories, issues } = await open().source.loadHistories('abc');
    expect([...(histories.train_loss?.step ?? [])]).toEqual([100, 200, 300]);
    expect([...(histories.train_loss?.epoch ?? [])]).toEqual([0.5, 1, 1.5]);
    expect(histories.train_loss?.timeMs?.[0]).toBe(1_700_000_001_500);
    expect([...(histories.eval_loss?.step ?? [])]).toEqual([100, 200, 300]);
    expect([...(histories.eval_loss?.value ?? [])]).toEqual([4, 3, Number.NaN]);
    expect(issues).toEqual([]);
  });

  it('says how many values have no step of the trainer', async () => {
    const rows = [...trainerRows, { _step: 8, _timestamp: 1_700_000_009, 'train/loss': 9 }];
    const { histories, issues } = await open([{ ...trainer, rows }]).source.loadHistories('abc');
    expect(histories.train_loss?.length).toBe(3);
    expect(issues).toEqual([
      {
        path: 'train/loss',
        message:
          '1 of its values were logged without train/global_step and train/epoch and are left out.',
      },
    ]);
  });

  it('is marked where W&B sampled it, with how many points there are', async () => {
    const rows = Array.from({ length: 10_500 }, (_, i) => ({ _step: i, _timestamp: i, loss: i }));
    const { source, asked } = open([{ name: 'huge', summary: { loss: 1 }, rows }]);
    const { histories } = await source.loadHistories('huge', { maxPoints: 100 });
    expect(histories.train_loss?.sampled).toEqual({ of: 10_500 });
    expect(histories.train_loss?.length).toBeLessThanOrEqual(100);
    const specs = asked.flatMap(({ variables }) => (variables.specs ?? []) as string[]);
    expect(specs.map((spec) => JSON.parse(spec))).toMatchObject([{ samples: 10_000 }]);
  });

  it('that fails is named beside the others, and rejects only with all of them', async () => {
    const failing = (bad: RegExp) => {
      const server = wandbServer(kept, ({ body }) => {
        const { specs } = (body as { variables: { specs?: readonly string[] } }).variables;
        return bad.test(specs?.[0] ?? '') ? { status: 500, body: 'out of order' } : undefined;
      });
      return createWandbApiSource(server.options).loadHistories('abc');
    };
    const { histories, issues } = await failing(/eval\/loss/);
    expect(Object.keys(histories)).toEqual(['train_loss']);
    expect(issues[0]).toMatchObject({ path: 'eval/loss' });
    await expect(failing(/loss/)).rejects.toMatchObject({ status: 500 });
  });
});

describe('a W&B that says no', () => {
  const answering = (body: unknown, status = 200, headers = {}) =>
    createWandbApiSource({
      entity: 'team',
      project: 'bytes',
      fetch: fakeServer(() => ({ status, body, headers })),
    });

  it.each([
    [401, { errors: [{ message: 'invalid API key' }] }, /401, invalid API key/],
    [403, '<html>Forbidden</html>', /403/],
    [429, { error: 'rate limit exceeded' }, /429, rate limit exceeded Try again in 7 s\./],
  ])('by the status %i is a ServerError of that status', async (status, body, message) => {
    const headers = status === 429 ? { 'Retry-After': '7' } : {};
    const error: unknown = await answering(body, status, headers)
      .listRuns()
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({
      status,
      retryAfterSeconds: status === 429 ? 7 : undefined,
      message: expect.stringMatching(message),
    });
  });

  it('tells how long to wait in the words of its own headers, too', async () => {
    const later = new Date(Date.now() + 60_000).toUTCString();
    const headers = [{ 'RateLimit-Reset': '12' }, { 'Retry-After': later }, { 'Retry-After': 'x' }];
    const waits: unknown[] = [];
    for (const one of headers) {
      await answering('', 429, one)
        .listRuns()
        .catch((error: ServerError) => waits.push(error.retryAfterSeconds));
    }
    expect(waits).toEqual([12, expect.closeTo(60, -1), undefined]);
  });

  it('by errors under the status 200 is refused by their words', async () => {
    const said = [
      ['permission denied', 403],
      ['project not found', 404],
      ['context deadline exceeded', undefined],
    ] as const;
    for (const [message, status] of said) {
      const refused = answering({ data: { project: null }, errors: [{ message }] }).listRuns();
      await expect(refused).rejects.toMatchObject({
        status,
        message: expect.stringContaining(message),
      });
    }
  });

  it('by errors beside runs is shown as far as it goes', async () => {
    const project = {
      runs: { edges: [{ node: { name: 'abc' } }, { node: {} }], pageInfo: { hasNextPage: false } },
    };
    const errors = [{ message: 'could not load config', path: ['project', 'runs', 0, 'config'] }];
    const { runs, issues } = await answering({ data: { project }, errors }).listRuns();
    expect(runs.map(({ id }) => id)).toEqual(['abc']);
    expect(issues.map(({ path }) => path)).toEqual(['project.runs.0.config', 'runs.1.name']);
  });

  it('by no project at all, or is none, is named', async () => {
    const none = answering({ data: { project: null } }).listRuns();
    await expect(none).rejects.toThrow('no project "team/bytes"');
    await expect(answering({ hello: 1 }).listRuns()).rejects.toThrow("none of W&B's");
    await expect(answering('<html>').listRuns()).rejects.toThrow('not JSON');
  });

  it('by the same page again ends the list with an issue', async () => {
    const runs = { edges: [], pageInfo: { hasNextPage: true, endCursor: 'x' } };
    const page = await answering({ data: { project: { runs } } }).listRuns({ cursor: 'x' });
    expect(page.nextCursor).toBeUndefined();
    expect(page.issues[0]?.message).toContain('the same page again');
  });

  it('is asked by a key as the client asks it, and without one where none is given', async () => {
    const seen: (string | null)[] = [];
    const fetch = fakeServer(({ headers }) => {
      seen.push(headers.get('authorization'));
      return { body: { data: { project: { runs: { edges: [] } } } } };
    });
    const server = { entity: 'team', project: 'bytes', fetch };
    await createWandbApiSource({ ...server, apiKey: 'secret-key' }).listRuns();
    await createWandbApiSource({ ...server, baseUrl: 'https://wandb.example/' }).listRuns();
    expect(seen).toEqual([`Basic ${btoa('api:secret-key')}`, null]);
  });
});

describe('damaged answers of W&B', () => {
  it('never make a reader throw, whatever stands in a run', () => {
    const { name, ...rest } = trainer;
    const answered = JSON.stringify({
      ...rest,
      name,
      config: JSON.stringify(trainer.config),
      summaryMetrics: JSON.stringify(trainer.summary),
      historyKeys: { keys: { loss: { typeCounts: [{ type: 'number', count: 3 }] } } },
    });
    const server = { entity: 'team', project: 'bytes' };
    fc.assert(
      fc.property(damagedJson, damagedJson, (damage, deeper) => {
        const content = parsed(damage(answered));
        const { value, issues } = parseWandbRun(content);
        if (!value) return void expect(issues.length).toBeGreaterThan(0);
        const run: Run = toRun(
          { ...value, summaryMetrics: deeper(value.summaryMetrics ?? '') },
          { server, issues },
        );
        expect(JSON.stringify(run)).not.toMatch(/hf_secret|sk-secret/);
        for (const count of historyKeys(value.historyKeys).values()) expect(count).not.toBeNaN();
      }),
      tenThousand,
    );
  });

  it('give whole runs and histories, or one of the errors that were promised', async () => {
    await fc.assert(
      fc.asyncProperty(damagedJson, async (damage) => {
        const { fetch, ...options } = wandbServer(kept).options;
        const broken: typeof fetch = async (input, init) => {
          const text = await (await fetch(input, init)).text();
          return new Response(damage(text));
        };
        const source = createWandbApiSource({ ...options, fetch: broken });
        const page = await source.listRuns().catch(expected);
        for (const run of page?.runs ?? []) expect(typeof run.id).toBe('string');
        const loaded = await source.loadHistories('abc').catch(expected);
        expect(Object.values(loaded?.histories ?? {}).flatMap(historyProblems)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function expected(error: unknown): undefined {
  if (error instanceof Error && error.message.startsWith('[runcompare]')) return undefined;
  throw error;
}
