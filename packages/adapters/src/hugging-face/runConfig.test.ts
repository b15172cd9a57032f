import { describe, expect, it } from 'vitest';
import { openFolder, row, state } from './trainerFolder';

describe('the configuration of a run', () => {
  it('drops secrets at any depth by their exact name, and keeps pad_token', async () => {
    const args = {
      hub_token: 'hf_1',
      job_token: 'x',
      env: { WANDB_API_KEY: 'y' },
      pad_token: '<p>',
    };
    const { run } = await openFolder({ 'a/training_args.json': JSON.stringify(args) });
    expect(run.config).toMatchObject({ recorded: 'full', values: { env: {}, pad_token: '<p>' } });
    expect(Object.keys(run.config.values)).toEqual(['env', 'pad_token']);
  });

  it('is partial where only the trainer state tells', async () => {
    const text = state({ train_batch_size: 8 }, { ...row(10), learning_rate: 5e-5 });
    const { run } = await openFolder({ 'a/trainer_state.json': text });
    expect(run.config).toMatchObject({
      recorded: 'partial',
      values: { train_batch_size: 8, max_steps: 40, learning_rate: 5e-5 },
    });
  });
});
