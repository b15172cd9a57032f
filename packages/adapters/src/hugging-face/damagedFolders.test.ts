import { describe, expect, it } from 'vitest';
import type { FileTree } from '../files/fileTree';
import { createTextFileTree } from '../files/memory';
import { describeRunSource } from '../testing/describeRunSource';
import { createHuggingFaceSource } from './createHuggingFaceSource';
import { evalRow, openFolder, row, state } from './trainerFolder';

const lfsPointer = `version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345
`;

const traps: { readonly [path: string]: string } = {
  'model/infinite/trainer_state.json': state({}, row(10), evalRow(20, 3)).replace(
    '3}',
    'Infinity}',
  ),
  'model/pointer/trainer_state.json': lfsPointer,
  'model/truncated/trainer_state.json': state({}, row(10)).slice(0, -9),
  'model/truncated/checkpoint-10/trainer_state.json': state({ global_step: 10 }, row(10)),
  'model/empty/trainer_state.json': state({ global_step: 5 }),
  'model/wrong/trainer_state.json': '{"log_history": {"a": 1}, "global_step": "many"}',
  'model/list/trainer_state.json': '[1, 2]',
  'model/args-only/training_args.json': '{"learning_rate": NaN, "hub_token": "hf_x", "seed": 1}',
};

describeRunSource(
  {
    name: 'createHuggingFaceSource on damaged folders',
    makeSource: () =>
      createHuggingFaceSource({ files: createTextFileTree({ name: 'traps', files: traps }) }),
  },
  { describe, it, expect },
);

describe('a folder that is damaged', () => {
  it('says of a git-lfs pointer what to run', async () => {
    const { messages, run } = await openFolder({ 'a/trainer_state.json': lfsPointer });
    expect(messages).toContain('git lfs pull');
    expect(run.status).toBe('unknown');
  });

  it('falls back to the latest checkpoint that can be read, and says so', async () => {
    const { run, messages } = await openFolder({
      'a/trainer_state.json': state({}, row(10), row(20)).slice(0, 60),
      'a/checkpoint-20/trainer_state.json': lfsPointer,
      'a/checkpoint-10/trainer_state.json': state({ global_step: 10 }, row(10)),
    });
    expect(run.steps).toEqual({ done: 10, planned: 40 });
    expect(messages).toContain('cut off after 60 characters');
    expect(messages).toContain('shown as of checkpoint-10');
    expect(run.checkpoints.map(({ id }) => id)).toEqual(['checkpoint-10', 'checkpoint-20']);
  });

  it('keeps infinities as points that never are the lowest or highest', async () => {
    const file = state({}, evalRow(10, 3), evalRow(20, 4)).replace(
      '"eval_loss":4',
      '"eval_loss":Infinity',
    );
    const { run } = await openFolder({ 'a/trainer_state.json': file });
    expect(run.summary.eval_loss).toMatchObject({
      last: { value: Infinity, step: 20, epoch: 1 },
      min: { value: 3 },
      max: { value: 3, step: 10 },
    });
  });

  it('says of an empty log up to where nothing was logged', async () => {
    const { run, messages } = await openFolder({
      'a/trainer_state.json': state({ global_step: 5 }),
    });
    expect(run.summary).toEqual({});
    expect(messages).toContain('Nothing was logged up to step 5');
  });

  it('never trusts the path of a best checkpoint that is not there', async () => {
    const { run } = await openFolder({
      'a/trainer_state.json': state(
        { best_model_checkpoint: '.\\results\\checkpoint-500', best_metric: 0.1 },
        evalRow(10, 3),
      ),
    });
    expect(run.checkpoints).toEqual([]);
    expect(run.summary.eval_loss?.min?.value).toBe(3);
    expect(JSON.stringify(run)).not.toContain('checkpoint-500');
  });

  it('says when a folder holds no run at all', async () => {
    const files = createTextFileTree({
      name: 'model',
      files: { 'config.json': '{}', 'a.bin': '' },
    });
    const page = await createHuggingFaceSource({ files }).listRuns();
    expect(page.runs).toEqual([]);
    expect(page.issues[0]?.message).toContain('No Trainer runs among 2 files');
  });

  it('lists what cannot be opened as an issue beside the runs', async () => {
    const readable = createTextFileTree({
      name: 'x',
      files: { 'a/trainer_state.json': state({}) },
    });
    const files: FileTree = {
      ...readable,
      list: async () => [
        ...(await readable.list()),
        { path: 'locked', bytes: 0, problem: 'permission denied' },
      ],
    };
    const page = await createHuggingFaceSource({ files }).listRuns();
    expect(page.runs).toHaveLength(1);
    expect(page.issues).toEqual([
      { path: 'locked', message: 'Could not be listed: permission denied' },
    ]);
  });

  it('takes 2^63 - 1 epochs for unknown', async () => {
    const text = state({}, row(10)).replace(
      '"epoch":1',
      '"epoch":1,"num_train_epochs":9223372036854775807',
    );
    const { run } = await openFolder({ 'a/trainer_state.json': text });
    expect(run.epochs).toEqual({ done: 1 });
    expect(run.config.values.num_train_epochs).toBeUndefined();
  });
});
