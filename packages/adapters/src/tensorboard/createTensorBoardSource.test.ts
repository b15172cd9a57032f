import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { History, Run } from '@runcompare/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTextFileTree } from '../files/memory';
import { createNodeFileTree } from '../files/node';
import { describeRunSource } from '../testing/describeRunSource';
import { createTensorBoardSource } from './createTensorBoardSource';
import { type WrittenEvent, writeEvents } from './writeEvents';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

interface Truth {
  readonly global_step?: number;
  readonly max_steps?: number;
  readonly best_eval_loss?: number | null;
  readonly best_step?: number | null;
  readonly best_epoch?: number | null;
  readonly train_rows?: number;
  readonly train_runtime?: number | null;
  readonly evals?: readonly { step: number; eval_loss: number | null }[];
  readonly tensorboard?: { readonly scalars: { readonly [tag: string]: object } } | null;
}

const truths = Object.entries(
  (
    JSON.parse(readFileSync(`${fixtures}/runs/TRUTH.json`, 'utf8')) as {
      runs: { [id: string]: Truth };
    }
  ).runs,
).filter(([id, { tensorboard }]) => /^(bytegpt-2l|tinyllama)/.test(id) && tensorboard);

const makeSource = () => createTensorBoardSource({ files: createNodeFileTree(`${fixtures}/runs`) });

describeRunSource(
  {
    name: 'createTensorBoardSource on 29 real runs',
    makeSource,
    expectations: { runIds: truths.map(([id]) => id) },
  },
  { describe, it, expect },
);

const killed = 'bytegpt-2l-64d/lr3e-3-bs16-seed1';
const resumed = 'bytegpt-2l-64d/lr3e-3-bs16-seed2';

let runs: Map<string, Run>;
const histories = new Map<string, { readonly [metric: string]: History }>();

beforeAll(async () => {
  const source = makeSource();
  runs = new Map((await source.listRuns()).runs.map((run) => [run.id, run]));
  for (const id of runs.keys()) histories.set(id, (await source.loadHistories(id)).histories);
});

const runOf = (id: string) => runs.get(id) as Run;

describe.each(truths)('%s', (id, truth) => {
  it('has the best eval loss that its state file has, as a 32-bit float', () => {
    const min = runOf(id).summary.eval_loss?.min;
    const best = truth.best_eval_loss ?? undefined;
    expect(min?.value).toBe(best === undefined ? undefined : Math.fround(best));
    expect(min?.step ?? null).toBe(truth.best_step ?? null);
    expect(min?.epoch ?? null).toBe(
      truth.best_epoch == null ? null : Math.fround(truth.best_epoch),
    );
  });

  it('has every evaluation of the training once, and none of after it', () => {
    const steps = new Set((truth.evals ?? []).map(({ step }) => step));
    expect(Array.from(histories.get(id)?.eval_loss?.step ?? [])).toEqual([...steps]);
  });

  it('says whether it ended, and how long it took', () => {
    const { status, times } = runOf(id);
    expect(status).toBe(truth.train_runtime == null ? 'unknown' : 'completed');
    if (truth.train_runtime != null && id !== resumed) {
      expect(times.trainingSeconds).toBeCloseTo(truth.train_runtime, 4);
    }
  });
});

describe('runs that are easily misread', () => {
  it('shows of the killed run what it wrote beyond its last checkpoint', () => {
    expect(runOf(killed).steps).toEqual({ done: 420 });
    expect(histories.get(killed)?.train_loss?.length).toBe(42);
  });

  it('takes the steps that the resumed run wrote twice from its second part', () => {
    const run = runOf(resumed);
    expect(histories.get(resumed)?.train_loss?.length).toBe(70);
    expect(histories.get(resumed)?.train_loss?.duplicates).toBe(0);
    expect(run.times.segments).toBe(2);
    expect(run.issues.map(({ message }) => message).join()).toContain(
      '9 rows from step 360 on were written again',
    );
  });

  it('gives points the time they were written at', () => {
    const timeMs = histories.get(killed)?.train_loss?.timeMs;
    const started = runOf(killed).times.startedAtMs as number;
    expect((timeMs?.[0] as number) - started).toBeGreaterThan(0);
    expect((timeMs?.at(-1) as number) - started).toBeLessThan(60_000);
  });

  it('reads the arguments of the run from its texts, without a token', () => {
    const { config } = runOf(killed);
    expect(config.recorded).toBe('full');
    expect(config.values).toMatchObject({ learning_rate: 0.003, seed: 1 });
    expect(config.values.model).toMatchObject({ n_embd: 64 });
    expect(JSON.stringify(config)).not.toContain('hub_token');
  });
});

describe('a Lightning log', () => {
  const files = createNodeFileTree(`${fixtures}/lightning/chargru-lightning/tb`);

  it('has epochs completed at each evaluation, from the index that counts from 0', async () => {
    const source = createTensorBoardSource({ files });
    const [run] = (await source.listRuns()).runs;
    expect(run?.name).toBe('tb/version_0');
    expect(run?.summary.eval_loss?.min).toEqual({
      value: 1.9170280694961548,
      step: 1407,
      epoch: 8,
    });
    expect(run?.summary.hp_metric).toBeUndefined();
    expect(run?.config).toMatchObject({ recorded: 'full', values: { lr: 0.003, hidden: 96 } });
    const { histories } = await source.loadHistories('version_0');
    expect(histories.train_loss?.length).toBe(140);
    expect(histories.learning_rate?.length).toBe(148);
    expect(Array.from(histories.eval_loss?.epoch ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('folders of event files', () => {
  const written = (events: readonly WrittenEvent[]) => writeEvents(events);
  const open = async (files: { readonly [path: string]: Uint8Array | string }) => {
    const tree = createTextFileTree({ name: 'opened', files });
    const source = createTensorBoardSource({ files: tree });
    return { ...(await source.listRuns()), source };
  };
  const at = (step: number, value: number, tag = 'loss', wallTime = 1_700_000_000 + step) => ({
    ...{ tag, step, value, wallTime },
  });

  it("joins Keras' halves into one run with train and eval loss over epochs from 1", async () => {
    const { runs, source } = await open({
      'a/train/events.out.tfevents.1.v2': written([0, 1].map((i) => at(i, 3 - i, 'epoch_loss'))),
      'a/validation/events.out.tfevents.2.v2': written([at(0, 4, 'epoch_loss')]),
    });
    expect(runs.map(({ id }) => id)).toEqual(['a']);
    expect(runs[0]?.summary.eval_loss?.min).toEqual({ value: 4, step: 0, epoch: 1 });
    const { histories } = await source.loadHistories('a');
    expect(Array.from(histories.train_loss?.epoch ?? [])).toEqual([1, 2]);
  });

  it('joins the halves of one training that was opened itself', async () => {
    const { runs } = await open({
      'train/events.out.tfevents.1': written([at(0, 3, 'epoch_loss')]),
      'validation/events.out.tfevents.2': written([at(0, 4, 'epoch_loss')]),
    });
    expect(runs.map(({ id }) => id)).toEqual(['opened']);
    expect(Object.keys(runs[0]?.summary ?? {})).toEqual(['train_loss', 'eval_loss']);
  });

  it('lets what was written later win where a restart repeats steps, per tag', async () => {
    const { runs, source } = await open({
      'a/events.out.tfevents.1': written([at(0, 9), at(10, 8), at(20, 7), at(20, 1, 'other')]),
      'a/events.out.tfevents.2': written([{ ...at(10, 5), wallTime: 1_800_000_000 }]),
    });
    const { histories } = await source.loadHistories('a');
    expect(Array.from(histories.train_loss?.value ?? [])).toEqual([9, 5]);
    expect(Array.from(histories.other?.value ?? [])).toEqual([1]);
    expect(runs[0]?.times.segments).toBe(2);
    expect(runs[0]?.issues.map(({ message }) => message).join()).toContain('2 points');
  });

  it('drops every tag from the step on at which a writer says that it starts', async () => {
    const { source } = await open({
      'a/events.out.tfevents.1': written([
        ...[at(0, 9), at(10, 8), at(20, 7, 'other')],
        { step: 10, session: 1 },
        at(10, 5),
      ]),
    });
    const { histories } = await source.loadHistories('a');
    expect(Array.from(histories.train_loss?.value ?? [])).toEqual([9, 5]);
    expect(histories.other?.length).toBe(0);
  });

  it('keeps dated folders apart, unless the files of a trainer lie above them', async () => {
    const dated = {
      'runs/Nov22_10-50-41_vm/events.out.tfevents.1': written([at(0, 2)]),
      'runs/Nov22_10-51-12_vm/events.out.tfevents.2': written([at(0, 1)]),
    };
    expect((await open(dated)).runs).toHaveLength(2);
    const { runs } = await open({ ...dated, 'config.json': '{}' });
    expect(runs.map(({ id }) => id)).toEqual(['opened']);
  });

  it('takes hyperparameters and the final value from the folder of add_hparams', async () => {
    const { runs } = await open({
      'a/events.out.tfevents.1': written([at(1, 3, 'val/loss')]),
      'a/1795345803.53/events.out.tfevents.2': written([at(0, 3, 'hparam/val_loss')]),
    });
    expect(runs.map(({ id }) => id)).toEqual(['a']);
    expect(runs[0]?.summary.eval_loss).toMatchObject({
      min: { value: 3, step: 1 },
      reported: { value: 3, is: 'final' },
    });
  });

  it('never opens decoys, and says of a run without a number why', async () => {
    const { runs, issues } = await open({
      'a/events.out.tfevents.1': written([]),
      'b/events.out.tfevents.2.profile-empty': 'x',
      'c/events.out.tfevents.3.gz': Uint8Array.from([0x1f, 0x8b, ...new Uint8Array(30)]),
      'd/notes.txt': 'x',
    });
    expect(issues).toEqual([]);
    expect(runs.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(runs[0]?.issues[0]?.message).toContain('Nothing was logged');
    expect(runs[1]?.issues[0]?.message).toContain('gzip');
  });

  it('says when a folder holds none', async () => {
    const { issues } = await open({ 'a.txt': '' });
    expect(issues[0]?.message).toContain('No TensorBoard event files among 1 files');
  });

  it('tells how far it is, and stops between two pieces when aborted', async () => {
    const long = written(Array.from({ length: 60_000 }, (_, i) => at(i, 1)));
    const files = createTextFileTree({ name: 'opened', files: { 'events.out.tfevents.1': long } });
    const seen: number[] = [];
    const whole = createTensorBoardSource({ files, onProgress: ({ bytes }) => seen.push(bytes) });
    await whole.listRuns();
    expect(seen.at(-1)).toBe(long.length);
    expect(seen.length).toBeGreaterThan(1);

    const stop = new AbortController();
    const reason = new Error('left the page');
    let calls = 0;
    const aborted = createTensorBoardSource({
      files,
      onProgress() {
        calls++;
        stop.abort(reason);
      },
    });
    await expect(aborted.listRuns({ signal: stop.signal })).rejects.toBe(reason);
    expect(calls).toBe(1);
  });
});
