import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTextFileTree } from '../files/memory';
import { createNodeFileTree } from '../files/node';
import { createHuggingFaceSource } from '../hugging-face/createHuggingFaceSource';
import { evalRow, row, state } from '../hugging-face/trainerFolder';
import { readStore } from '../mlflow-files/recordedStore';
import { writeEvents } from '../tensorboard/writeEvents';
import { describeRunSource } from '../testing/describeRunSource';
import { createFolderSource, detectRuns } from './createFolderSource';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const offlineRun = fileURLToPath(new URL('../wandb/fixtures/run-recorded.wandb', import.meta.url));
const files = createNodeFileTree(fixtures);
const { runs: truths } = JSON.parse(readFileSync(`${fixtures}/runs/TRUTH.json`, 'utf8')) as {
  runs: { [id: string]: { readonly kind: string } };
};
const trainerIds = Object.entries(truths).flatMap(([id, { kind }]) =>
  kind === 'hf-trainer' ? [`runs/${id}`] : [],
);
const lightningIds = ['csv/version_0', 'csv/version_1', 'tb/version_0'].map(
  (id) => `lightning/chargru-lightning/${id}`,
);

describeRunSource(
  {
    name: 'createFolderSource on 35 real runs of three formats',
    makeSource: () => createFolderSource({ files }),
    expectations: { runIds: [...trainerIds, ...lightningIds] },
  },
  { describe, it, expect },
);

describe('detectRuns', () => {
  it('says from the listing alone what reads each training', async () => {
    const found = await detectRuns(files);
    const formats = new Map(found.map((run) => [run.id, run.formats.join(' + ')]));
    expect([...formats.keys()].sort()).toEqual([...trainerIds, ...lightningIds].sort());
    expect(formats.get('runs/bytegpt-2l-64d/lr1e-3-bs16-seed0')).toBe('hugging-face + tensorboard');
    expect(formats.get(lightningIds[0] as string)).toBe('table');
    expect(formats.get(lightningIds[2] as string)).toBe('tensorboard');
  });

  it('rejects with the reason once aborted', async () => {
    const reason = new Error('left');
    await expect(detectRuns(files, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('runs that were logged by the Trainer and to TensorBoard', () => {
  const root = createNodeFileTree(`${fixtures}/runs`);
  let folder: Awaited<ReturnType<ReturnType<typeof createFolderSource>['listRuns']>>;
  let trainer: typeof folder;

  beforeAll(async () => {
    folder = await createFolderSource({ files: root }).listRuns();
    trainer = await createHuggingFaceSource({ files: root }).listRuns();
  });

  it('are one run each, with the values of the state, which is not rounded', () => {
    expect(folder.runs.map(({ id }) => id)).toEqual(trainer.runs.map(({ id }) => id));
    const best = ({ runs }: typeof folder) => runs.map(({ summary }) => summary.eval_loss?.min);
    expect(best(folder)).toEqual(best(trainer));
  });

  it('know from the event file when each point was written', async () => {
    const id = 'bytegpt-2l-64d/lr1e-3-bs16-seed0';
    const { histories } = await createFolderSource({ files: root }).loadHistories(id);
    const times = Array.from(histories.train_loss?.timeMs ?? []);
    expect(times).toHaveLength(70);
    expect(times.every(Number.isFinite)).toBe(true);
    expect(times).toEqual([...times].sort());
  });

  it('show of runs that failed before any state was saved what the event file has', () => {
    const failed = folder.runs.find(({ id }) => id.endsWith('oov-sep-token-failed'));
    expect(failed?.steps.done).toBe(25);
    expect(failed?.summary.train_loss?.last?.step).toBe(25);
    expect(failed?.status).toBe('unknown');
  });

  it('say of the killed run that its event file goes on', () => {
    const killed = folder.runs.find(({ id }) => id === 'bytegpt-2l-64d/lr3e-3-bs16-seed1');
    expect(killed?.steps).toEqual({ done: 352, planned: 704 });
    expect(killed?.summary.train_loss?.last?.step).toBe(350);
    expect(killed?.issues.map(({ message }) => message).join()).toContain('goes on to step 420');
  });

  it('say a thing once that both logs say', () => {
    for (const { issues } of folder.runs) {
      const said = issues.map(({ message }) => message);
      expect(said).toEqual([...new Set(said)]);
    }
  });
});

describe("trackers' own files", () => {
  const store = readStore('3.17.2');
  const { deleted, ...listed } = store.ids;
  const mlruns = Object.fromEntries(
    Object.entries(store.files).map(([path, text]) => [`mlruns/${path}`, text]),
  );
  const open = (given: { readonly [path: string]: string | Uint8Array }) =>
    createTextFileTree({ name: 'project', files: given });

  describeRunSource(
    {
      name: 'createFolderSource on a store of MLflow',
      makeSource: () => createFolderSource({ files: open(mlruns) }),
      expectations: { runIds: Object.values(listed), points: 26 },
    },
    { describe, it, expect },
  );

  it('of MLflow and of what a run of it keeps among its artifacts are one run', async () => {
    const id = listed.child as string;
    const meta = Object.keys(mlruns).find((path) => path.endsWith(`${id}/meta.yaml`)) ?? '';
    const artifacts = meta.replace('meta.yaml', 'artifacts/out');
    const files = open({
      ...mlruns,
      [`${artifacts}/trainer_state.json`]: state({}, row(10), evalRow(20, 3)),
      [`${artifacts}/checkpoint-20/trainer_state.json`]: state({}, row(10), evalRow(20, 3)),
      [`${artifacts}/runs/x/events.out.tfevents.1`]: writeEvents([
        { tag: 'eval/accuracy', step: 20, value: 0.5, wallTime: 1_700_000_000 },
      ]),
    });
    const formats = new Map((await detectRuns(files)).map((run) => [run.id, run.formats]));
    expect(formats.get(id)).toEqual(['mlflow', 'hugging-face', 'tensorboard']);
    const { runs } = await createFolderSource({ files }).listRuns();
    expect(runs).toHaveLength(Object.keys(listed).length);
    const joined = runs.find((run) => run.id === id);
    expect(joined).toMatchObject({ name: 'child', status: 'completed' });
    expect(joined?.summary.eval_loss?.min?.value).toBe(3);
    expect(joined?.summary.eval_accuracy?.last?.value).toBe(0.5);
    expect(joined?.checkpoints.map(({ step }) => step)).toEqual([20]);
    expect(joined?.tags).toContain(`parent=${listed.parent}`);
  });

  it('of W&B are its runs, or part of the output folder that they lie in', async () => {
    const wandb = new Uint8Array(readFileSync(offlineRun));
    const alone = open({ 'wandb/offline-run-1-abc/run-abc.wandb': wandb });
    expect(await detectRuns(alone)).toEqual([{ id: 'abc', formats: ['wandb'] }]);
    const { runs } = await createFolderSource({ files: alone }).listRuns();
    expect(runs).toHaveLength(1);
    expect(runs[0]?.status).toBe('completed');
    const beside = open({
      'out/trainer_state.json': state({}, row(10), evalRow(20, 3)),
      'out/wandb/offline-run-1-abc/run-abc.wandb': wandb,
      'other/trainer_state.json': state({}, row(10)),
      'other/wandb/offline-run-1-x/run-x.wandb': wandb,
      'other/wandb/offline-run-2-y/run-y.wandb': wandb,
    });
    const found = await detectRuns(beside);
    expect(found.map(({ id, formats }) => [id, formats.join(' + ')])).toEqual([
      ['other', 'hugging-face'],
      ['out', 'hugging-face + wandb'],
      ['x', 'wandb'],
      ['y', 'wandb'],
    ]);
  });
});

describe('a folder of several logs', () => {
  const open = async (given: { readonly [path: string]: string | Uint8Array }) => {
    const source = createFolderSource({
      files: createTextFileTree({ name: 'opened', files: given }),
    });
    return { ...(await source.listRuns()), source };
  };
  const events = (tag: string, value: number) =>
    writeEvents([{ tag, step: 10, value, wallTime: 1_700_000_000 }]);

  const trainerTexts = new Uint8Array(
    readFileSync(
      `${fixtures}/runs/bytegpt-2l-64d/lr3e-3-bs16-seed1/runs/Nov22_10-50-12_vm/events.out.tfevents.1795344612.vm.6554.0`,
    ),
  );

  it('takes hyperparameters from the event file, where the Trainer left no other', async () => {
    const args = (
      await open({
        'a/trainer_state.json': state({}, row(10), evalRow(20, 3)),
        'a/runs/Nov22_10-00-00_vm/events.out.tfevents.1700000000.vm': trainerTexts,
      })
    ).runs;
    expect(args).toHaveLength(1);
    expect(args[0]?.config.recorded).toBe('full');
    expect(args[0]?.config.values).toMatchObject({ learning_rate: 0.003, seed: 1 });
    expect(args[0]?.summary.eval_loss?.min?.value).toBe(3);
  });

  it('keeps the settings of the adapter beside hyperparameters that only the event file has', async () => {
    const { runs } = await open({
      'a/checkpoint-20/trainer_state.json': state({}, row(10), evalRow(20, 3)),
      'a/checkpoint-20/adapter_config.json': JSON.stringify({
        base_model_name_or_path: 'Qwen/Qwen2.5-7B-Instruct',
        peft_type: 'LORA',
        r: 16,
        lora_alpha: 32,
        target_modules: ['q_proj', 'v_proj'],
      }),
      'a/runs/Nov22_10-00-00_vm/events.out.tfevents.1700000000.vm': trainerTexts,
    });
    expect(runs).toHaveLength(1);
    expect(runs[0]?.model).toMatchObject({ name: 'Qwen/Qwen2.5-7B-Instruct' });
    expect(runs[0]?.config).toMatchObject({
      recorded: 'full',
      values: {
        learning_rate: 0.003,
        model: { n_embd: 64 },
        adapter: { r: 16, lora_alpha: 32, target_modules: ['q_proj', 'v_proj'] },
      },
    });
  });

  it('reads the log of LLaMA-Factory where there is no state, beside the final results', async () => {
    const { runs, source } = await open({
      'a/all_results.json': '{"epoch": 1.0, "eval_loss": 1.5, "train_runtime": 12.5}',
      'a/trainer_log.jsonl':
        '{"current_steps": 10, "total_steps": 20, "loss": 2.5, "epoch": 0.5, "elapsed_time": "0:00:05"}\n{"current_steps": 20, "total_steps": 20, "epoch": 1.0, "elapsed_time": "0:00:12"}\n',
    });
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ status: 'completed', steps: { done: 20, planned: 20 } });
    expect(runs[0]?.summary.eval_loss?.reported?.value).toBe(1.5);
    expect(runs[0]?.issues).toEqual([]);
    expect((await source.loadHistories('a')).histories.train_loss?.length).toBe(1);
  });

  it('reads a table beside event files as one run, each metric from the first that has it', async () => {
    const { runs, source } = await open({
      'a/metrics.csv': 'epoch,step,val_loss\n0,10,0.123456789012\n',
      'a/events.out.tfevents.1': events('val/loss', 0.1),
      'a/version_0/events.out.tfevents.1': events('loss', 2),
    });
    expect(runs.map(({ id }) => id)).toEqual(['a', 'a/version_0']);
    const { histories } = await source.loadHistories('a');
    expect(histories.eval_loss?.value[0]).toBe(0.123456789012);
    expect(histories.eval_loss?.timeMs?.[0]).toBe(1_700_000_000_000);
  });

  it('does not give the logs of other trainings to an output folder above them', async () => {
    const { runs } = await open({
      'trainer_state.json': state({}, row(10)),
      'logs/events.out.tfevents.1': events('loss', 2),
      'other/events.out.tfevents.1': events('loss', 2),
    });
    expect(runs.map(({ id }) => id)).toEqual(['opened', 'other']);
  });

  it('never opens tables that may be data sets, and says of a log that is none why', async () => {
    const { runs, issues } = await open({
      'a/trainer_state.json': state({}, row(10)),
      'data/train.csv': 'step,loss\n1,2\n',
      'data/results.csv': 'model,accuracy\nx,0.5\n',
    });
    expect(runs.map(({ id }) => id)).toEqual(['a']);
    expect(issues.map(({ path }) => path)).toEqual(['data/results.csv']);
  });

  it('says when a folder holds no training', async () => {
    const { issues } = await open({ 'a.txt': '' });
    expect(issues[0]?.message).toContain('No logs of trainings among 1 files');
  });
});
