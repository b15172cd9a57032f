import { RunCompareError } from '@runcompare/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damagedJson } from '../http/damagedJson';
import { fakeServer } from '../http/fakeServer';
import { ServerError } from '../http/serverError';
import { describeRunSource } from '../testing/describeRunSource';
import { historyProblems } from '../testing/historyProblems';
import { createTensorBoardHttpSource } from './createTensorBoardHttpSource';
import { parseSeries } from './parseSeries';
import { parseSessions } from './parseSessions';
import { recordedServer } from './recordedServer';
import { toEventFile } from './toEventFile';

const makeSource = () => createTensorBoardHttpSource(recordedServer());

describeRunSource(
  {
    name: 'createTensorBoardHttpSource',
    makeSource,
    expectations: {
      runIds: ['empty', 'group/trainer', 'keras', 'lightning', 'long', 'nonfinite', 'plain'],
    },
  },
  { describe, it, expect },
);

describe('a TensorBoard server', () => {
  it('gives the halves of Keras as one run', async () => {
    const { histories } = await makeSource().loadHistories('keras');
    expect([...(histories.train_loss?.value ?? [])]).toEqual([1, 0.5]);
    expect([...(histories.eval_loss?.value ?? [])]).toEqual([1.25, 0.75]);
  });

  it('gives NaN and infinities as what was logged', async () => {
    const { histories } = await makeSource().loadHistories('nonfinite');
    expect([...(histories.eval_loss?.value ?? [])]).toEqual([1.5, Number.NaN, Infinity, -Infinity]);
  });

  it('puts the rows of the Trainer together by their times', async () => {
    const { histories } = await makeSource().loadHistories('group/trainer');
    expect([...(histories.eval_loss?.epoch ?? [])]).toEqual([0, 1, 2]);
  });

  it('marks what is as long as the server keeps, and claims no extremes of it', async () => {
    const { runs } = await makeSource().listRuns();
    const long = runs.find(({ id }) => id === 'long');
    expect(Object.keys(long?.summary.train_loss ?? {})).toEqual(['last']);
    expect(long?.summary.train_loss?.last?.value).toBe(1);
    expect(long?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('--samples_per_plugin scalars=1000000'),
    ]);
    const { histories } = await makeSource().loadHistories('long');
    expect([histories.train_loss?.length, histories.train_loss?.sampled]).toEqual([1000, {}]);
  });

  it('rejects for an address that is something else', async () => {
    const fetch = fakeServer(() => ({ body: { hello: 'world' } }));
    const source = createTensorBoardHttpSource({ baseUrl: 'http://other.test', fetch });
    await expect(source.listRuns()).rejects.toThrow('Is this the address of TensorBoard?');
  });

  it('gives whole histories or a promised error, whatever it answers', async () => {
    await fc.assert(
      fc.asyncProperty(damagedJson, async (damage) => {
        const source = createTensorBoardHttpSource(recordedServer(damage));
        const page = await source.listRuns().catch(expected);
        for (const run of page?.runs ?? []) expect(typeof run.id).toBe('string');
        const loaded = await source.loadHistories('plain').catch(expected);
        expect(Object.values(loaded?.histories ?? {}).flatMap(historyProblems)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is read without an exception, whatever stands in an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        const { step, value, timeMs } = parseSeries(content, 'tag');
        expect([value.length, timeMs.length]).toEqual([step.length, step.length]);
        parseSessions({ sessionGroups: content });
        parseSessions({ sessionGroups: [{ hparams: content, sessions: content }] });
      }),
      { numRuns: 10_000 },
    );
  });
});

it('has the hyperparameters that Lightning logged', async () => {
  const { runs } = await makeSource().listRuns();
  expect(runs.find(({ id }) => id === 'lightning')?.config).toEqual({
    recorded: 'full',
    values: { lr: 0.003, hidden: 96, emb: 32, weight_decay: 0.01, layers: 1, dropout: 0 },
  });
});

describe('hyperparameters of a session', () => {
  it('belong to the run that is named as it', () => {
    const sessions = [{ name: 'a/1', status: 'STATUS_SUCCESS', startTimeSecs: 5, endTimeSecs: 9 }];
    const content = { sessionGroups: [{ hparams: { lr: 0.1, opt: 'adam' }, sessions }] };
    expect(parseSessions(content).get('a/1')).toEqual({
      values: { lr: 0.1, opt: 'adam' },
      startedAtMs: 5000,
      ended: { status: 'success', atMs: 9000 },
    });
  });
});

it('knows by their times which point of which tag came first', () => {
  const points = (timeMs: readonly number[]) => ({
    ...{ step: timeMs, value: timeMs, timeMs, issues: [] },
  });
  const series = new Map([
    ['a', points([10, 30])],
    ['b', points([20, 40])],
  ]);
  const { scalars, firstMs, lastMs } = toEventFile('run', { series, hparams: undefined });
  expect([...scalars.values()].map(({ order }) => [...order])).toEqual([
    [0, 2],
    [1, 3],
  ]);
  expect([firstMs, lastMs]).toEqual([10, 40]);
});

function expected(error: unknown): undefined {
  if (error instanceof ServerError || error instanceof RunCompareError) return undefined;
  throw error;
}
