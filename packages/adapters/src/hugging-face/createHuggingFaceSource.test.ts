import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { History, Run } from '@runcompare/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../files/node';
import { describeRunSource } from '../testing/describeRunSource';
import { createHuggingFaceSource } from './createHuggingFaceSource';

const folder = fileURLToPath(new URL('../../fixtures/runs', import.meta.url));
const makeSource = () => createHuggingFaceSource({ files: createNodeFileTree(folder) });

interface Truth {
  readonly kind: string;
  readonly hyperparameters: { readonly [key: string]: unknown };
  readonly train_rows?: number;
  readonly eval_rows?: number;
  readonly global_step?: number;
  readonly max_steps?: number;
  readonly complete_by_state?: boolean;
  readonly nonfinite?: {
    readonly loss: number;
    readonly grad_norm: number;
    readonly eval_loss: number;
  };
  readonly evals?: readonly { step: number; epoch: number; eval_loss: number | null }[];
  readonly best_eval_loss?: number | null;
  readonly best_step?: number | null;
  readonly best_epoch?: number | null;
  readonly train_runtime?: number | null;
  readonly final_row?: { readonly train_loss: number; readonly train_samples_per_second: number };
  readonly all_results?: { readonly [key: string]: number };
}

const truths = Object.entries(
  (JSON.parse(readFileSync(`${folder}/TRUTH.json`, 'utf8')) as { runs: { [id: string]: Truth } })
    .runs,
).filter(([, truth]) => truth.kind === 'hf-trainer');

describeRunSource(
  {
    name: 'createHuggingFaceSource on 32 real runs',
    makeSource,
    expectations: { runIds: truths.map(([id]) => id) },
  },
  { describe, it, expect },
);

let runs: Map<string, Run>;
const histories = new Map<string, { readonly [metric: string]: History }>();

beforeAll(async () => {
  const source = makeSource();
  runs = new Map((await source.listRuns()).runs.map((run) => [run.id, run]));
  for (const id of runs.keys()) histories.set(id, (await source.loadHistories(id)).histories);
});

/** One run's list ends with the evaluation of the reloaded best model, at the last step again. */
const curveOf = ({ evals = [] }: Truth) =>
  evals.filter((row, i) => i === 0 || row.step !== evals[i - 1]?.step);

const runOf = (id: string) => runs.get(id) as Run;
const historyOf = (id: string, metric: string) => histories.get(id)?.[metric];
const nonFinite = (history: History | undefined) =>
  Array.from(history?.value ?? []).filter((value) => !Number.isFinite(value)).length;

describe.each(truths)('%s', (id, truth) => {
  it('shows the best eval loss with its step and epoch', () => {
    const min = runOf(id).summary.eval_loss?.min;
    expect(min?.value ?? null).toBe(truth.best_eval_loss ?? null);
    expect(min?.step ?? null).toBe(truth.best_step ?? null);
    expect(min?.epoch ?? null).toBe(truth.best_epoch ?? null);
  });

  it('has every evaluation as a point of the curve, and no other', () => {
    const history = historyOf(id, 'eval_loss');
    const evals = curveOf(truth);
    expect(Array.from(history?.step ?? [])).toEqual(evals.map(({ step }) => step));
    expect(Array.from(history?.epoch ?? [])).toEqual(evals.map(({ epoch }) => epoch));
    expect(Array.from(history?.value ?? [])).toEqual(
      evals.map((row) => row.eval_loss ?? Number.NaN),
    );
  });

  it('has every logged training step, NaN included', () => {
    expect(historyOf(id, 'train_loss')?.length ?? 0).toBe(truth.train_rows ?? 0);
    expect({
      loss: nonFinite(historyOf(id, 'train_loss')),
      grad_norm: nonFinite(historyOf(id, 'grad_norm')),
      eval_loss: nonFinite(historyOf(id, 'eval_loss')),
    }).toEqual(truth.nonfinite ?? { loss: 0, grad_norm: 0, eval_loss: 0 });
  });

  it('says how far it came and whether it ended', () => {
    const run = runOf(id);
    expect(run.steps).toEqual({ done: truth.global_step, planned: truth.max_steps });
    const hasEnded = truth.complete_by_state === true || truth.final_row !== undefined;
    expect(run.status).toBe(hasEnded ? 'completed' : 'unknown');
  });

  it('carries the recorded hyperparameters and no token', () => {
    const { recorded, values } = runOf(id).config;
    expect(recorded).toBe('full');
    expect(values).toMatchObject(truth.hyperparameters);
    expect(JSON.stringify(values)).not.toContain('hub_token');
  });

  it('reports perplexity as the trainer did', () => {
    const reported = runOf(id).summary.perplexity?.reported?.value;
    expect(reported).toBe(truth.all_results?.perplexity);
  });

  if (id !== resumed) {
    it('takes training time and means from the final row', () => {
      const { times, summary } = runOf(id);
      if (truth.train_runtime != null) expect(times.trainingSeconds).toBe(truth.train_runtime);
      const { train_loss: mean, train_samples_per_second: speed } = truth.final_row ?? {};
      const meanLoss = mean === null ? Number.NaN : mean;
      expect(summary.train_loss?.reported?.value).toEqual(meanLoss);
      expect(summary.samples_per_second?.mean).toBe(speed);
    });
  }
});

const resumed = 'bytegpt-2l-64d/lr3e-3-bs16-seed2';
const killed = 'bytegpt-2l-64d/lr3e-3-bs16-seed1';
const overfit = 'bytegpt-2l-64d/overfit-8pct-lr5e-3-seed0';

describe('runs that are easily misread', () => {
  it('adds up the two parts of the resumed run instead of showing the second as all', () => {
    const run = runOf(resumed);
    expect(run.times.segments).toBe(2);
    const first = historyOf(resumed, 'train_runtime')?.value[34] as number;
    expect(run.times.trainingSeconds).toBeCloseTo(first + 24.5861, 9);
    // 1.17 in the final row is below every loss ever logged (2.21): half a sum over all steps.
    expect(run.summary.train_loss?.reported).toBeUndefined();
    expect(run.summary.samples_per_second).toBeUndefined();
    expect(run.issues.map(({ message }) => message).join()).toContain('was resumed');
  });

  it('reads the killed run from its last checkpoint and calls it neither done nor failed', () => {
    const run = runOf(killed);
    expect(run.status).toBe('unknown');
    expect(run.steps).toEqual({ done: 352, planned: 704 });
    expect(run.epochs).toEqual({ done: 2, planned: 4 });
    expect(run.checkpoints).toEqual([
      { id: 'checkpoint-352', step: 352, epoch: 2, bytes: expect.any(Number) },
    ]);
    expect(run.times.trainingSeconds).toBe(historyOf(killed, 'train_runtime')?.value.at(-1));
  });

  it('keeps the evaluation of the reloaded best model out of the overfit curve', () => {
    const { summary } = runOf(overfit);
    expect(summary.eval_loss?.last?.epoch).toBe(40);
    expect(summary.eval_loss?.last?.value).toBeGreaterThan(2.9);
    expect(summary.eval_loss?.reported).toEqual({ value: 2.822777509689331, is: 'best' });
  });

  it('does not call the reloaded model best by loss where it was chosen by accuracy', () => {
    const id = 'tinyllama-4l-128d/lr3e-3-bs16-cosine-warmup0.1-eval25-seed0';
    const { eval_loss: loss, perplexity } = runOf(id).summary;
    expect(loss?.reported?.is).toBe('final');
    expect(loss?.reported?.value).toBeGreaterThan(loss?.min?.value as number);
    expect(perplexity?.reported?.is).toBe('final');
  });

  it('keeps the zeros that hide a NaN loss, beside the NaN that gives them away', () => {
    const id = 'bytegpt-2l-64d/sgd-lr3-noclip-nanfilter-seed0';
    expect(runOf(id).summary.train_loss?.last?.value).toBe(0);
    expect(runOf(id).summary.eval_loss?.last?.value).toBeNaN();
    expect(runOf(id).summary.eval_loss?.min?.value).toBe(4.861269950866699);
  });

  it.each(['oov-sep-token-failed', 'oov-sep-token-failed-again'])(
    'lists %s, which failed before any evaluation, and says so',
    (name) => {
      const run = runOf(`bytegpt-2l-64d/${name}`);
      expect(run.status).toBe('unknown');
      expect(run.summary).toEqual({});
      expect(run.steps).toEqual({});
      expect(run.issues.map(({ message }) => message).join()).toContain('No evaluations recorded');
    },
  );

  it('groups by the folder above the run, where no file names the model', () => {
    expect(runOf(killed).model).toEqual({ name: 'bytegpt-2l-64d', from: 'folder' });
  });
});

describe('a model folder opened on its own', () => {
  it('has one fingerprint for all runs of one architecture, dropout aside', async () => {
    const files = createNodeFileTree(`${folder}/bytegpt-2l-64d`);
    const page = await createHuggingFaceSource({ files }).listRuns();
    expect(page.runs).toHaveLength(23);
    const models = new Set(page.runs.map(({ model }) => model.fingerprint));
    expect(models).toEqual(
      new Set(['gpt2, n_embd 64, n_head 4, n_layer 2, n_positions 128, vocab_size 256']),
    );
  });

  it('reads a single run that was opened itself, under the name of its folder', async () => {
    const files = createNodeFileTree(`${folder}/${killed}`);
    const { runs: found } = await createHuggingFaceSource({ files }).listRuns();
    expect(found.map(({ id, name }) => [id, name])).toEqual([
      ['lr3e-3-bs16-seed1', 'lr3e-3-bs16-seed1'],
    ]);
  });

  it('reads a single checkpoint that was opened itself', async () => {
    const files = createNodeFileTree(`${folder}/${killed}/checkpoint-352`);
    const { runs: found } = await createHuggingFaceSource({ files }).listRuns();
    expect(found.map(({ id, steps }) => [id, steps.done])).toEqual([['checkpoint-352', 352]]);
  });
});
