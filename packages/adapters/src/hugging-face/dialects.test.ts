import { describe, expect, it } from 'vitest';
import { evalRow, openFolder, row, state } from './trainerFolder';

describe('what TRL writes', () => {
  it('of supervised fine-tuning has its own count of tokens, in evaluations as well', async () => {
    const { run, histories } = await openFolder({
      'sft/trainer_state.json': state(
        {},
        { ...row(10), entropy: 1.2, mean_token_accuracy: 0.6, num_tokens: 40_960 },
        {
          ...evalRow(20, 1.5),
          eval_entropy: 1.1,
          eval_mean_token_accuracy: 0.65,
          eval_num_tokens: 81_920,
        },
      ),
    });
    expect(Array.from(histories.train_loss?.tokens ?? [])).toEqual([40_960]);
    expect(Array.from(histories.eval_loss?.tokens ?? [])).toEqual([81_920]);
    expect(run.summary.mean_token_accuracy?.last?.value).toBe(0.6);
    expect(run.summary.eval_mean_token_accuracy?.last?.value).toBe(0.65);
  });

  it('of preferences keeps rewards, logits and probabilities under the names that it gives them', async () => {
    const preferences = {
      'rewards/chosen': 0.5,
      'rewards/rejected': -0.25,
      'rewards/accuracies': 0.75,
      'rewards/margins': 0.75,
      'logps/chosen': -120.5,
      'logps/rejected': -140,
      'logits/chosen': -1.5,
      'logits/rejected': -1.25,
    };
    const ofEval = Object.entries(preferences).map(([key, value]) => [`eval_${key}`, value]);
    const { run } = await openFolder({
      'dpo/trainer_state.json': state(
        {},
        { ...row(10), ...preferences },
        { ...evalRow(20, 0.6), ...Object.fromEntries(ofEval) },
      ),
    });
    for (const key of Object.keys(preferences)) {
      expect(run.summary[key]?.last).toMatchObject({ step: 10 });
      expect(run.summary[`eval_${key}`]?.last).toMatchObject({ step: 20 });
    }
    expect(run.issues).toEqual([]);
  });

  it('of rewards has rows with a loss of nearly nothing, which are rows of training like others', async () => {
    const { run, histories } = await openFolder({
      'grpo/trainer_state.json': state(
        {},
        {
          ...row(10, 0),
          num_tokens: 5000,
          reward: 0.5,
          reward_std: 0.25,
          'rewards/format_reward/mean': 0.5,
          'rewards/format_reward/std': 0.25,
          'completions/mean_length': 120.5,
          'clip_ratio/region_mean': 0,
          frac_reward_zero_std: 0.5,
          kl: 0.001,
        },
      ),
    });
    expect(histories.train_loss?.length).toBe(1);
    expect(run.summary.reward?.last).toMatchObject({ value: 0.5, step: 10 });
    expect(run.summary['rewards/format_reward/mean']?.last?.value).toBe(0.5);
  });
});

describe('what Axolotl writes', () => {
  const memory = { 'memory/max_allocated (GiB)': 13.14, 'memory/device_reserved (GiB)': 13.74 };

  it('never shows the perplexity of training as that of evaluations, whichever comes first', async () => {
    const train = { ...row(10, 2), ppl: Math.exp(2), ...memory };
    const evaluation = { ...evalRow(20, 1), eval_ppl: Math.exp(1), ...memory };
    for (const log of [
      [train, evaluation],
      [{ ...evaluation, step: 0, epoch: 0 }, train],
    ]) {
      const { run } = await openFolder({ 'axolotl/trainer_state.json': state({}, ...log) });
      expect(run.summary.perplexity).toMatchObject({
        last: { value: Math.exp(1) },
        sourceName: 'eval_ppl',
      });
      expect(run.summary.train_perplexity).toMatchObject({
        last: { value: Math.exp(2) },
        sourceName: 'ppl',
      });
    }
  });

  it('has an infinite perplexity where it overflowed, beside a loss that is a number', async () => {
    const text = state({}, row(10), { ...evalRow(20, 900), eval_ppl: 'overflow' });
    const { run } = await openFolder({
      'axolotl/trainer_state.json': text.replace('"overflow"', 'Infinity'),
    });
    expect(run.summary.perplexity?.last?.value).toBe(Infinity);
    expect(run.summary.eval_loss?.last?.value).toBe(900);
    expect(run.issues).toEqual([]);
  });

  it('states what memory was taken in the row at the end of training', async () => {
    const { run } = await openFolder({
      'axolotl/trainer_state.json': state(
        {},
        { ...row(10), ...memory },
        { step: 20, epoch: 1, train_loss: 2, train_runtime: 60, ...memory },
      ),
    });
    expect(run.status).toBe('completed');
    expect(run.summary['memory/max_allocated (GiB)']).toMatchObject({
      last: { value: 13.14, step: 10 },
      reported: { value: 13.14, is: 'final' },
    });
  });
});

describe('what PEFT writes', () => {
  it('names the base model and its own settings, also where they lie in checkpoints alone', async () => {
    const adapter = (r: number) =>
      JSON.stringify({
        base_model_name_or_path: 'FacebookAI/roberta-base',
        inference_mode: true,
        lora_alpha: 2 * r,
        peft_type: 'LORA',
        r,
        target_modules: null,
        task_type: 'SEQ_CLS',
      });
    const { run } = await openFolder({
      'results/checkpoint-10/trainer_state.json': state({ global_step: 10 }, row(10)),
      'results/checkpoint-10/adapter_config.json': adapter(8),
      'results/checkpoint-20/trainer_state.json': state({}, row(10), evalRow(20, 1)),
      'results/checkpoint-20/adapter_config.json': adapter(8),
    });
    expect(run.model.name).toBe('FacebookAI/roberta-base');
    expect(run.config.values.adapter).toMatchObject({ r: 8, lora_alpha: 16, target_modules: null });
    expect(run.config.identityKeys).toContain('adapter.inference_mode');
  });
});
