import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalMetricName } from './canonicalName';

describe('canonicalMetricName', () => {
  it.each([
    ['val_loss', 'eval_loss'],
    ['eval/loss', 'eval_loss'],
    ['validation_loss', 'eval_loss'],
    ['Eval-Loss', 'eval_loss'],
    ['valid.loss', 'eval_loss'],
    [' eval loss ', 'eval_loss'],
    ['loss', 'train_loss'],
    ['train/loss', 'train_loss'],
    ['lr', 'learning_rate'],
    ['train/grad_norm', 'grad_norm'],
    ['ppl', 'perplexity'],
    ['num_input_tokens_seen', 'tokens'],
    ['tokens_per_second', 'train_tokens_per_second'],
    ['gpu_util', 'gpu_utilization'],
  ])('calls %s %s', (name, canonical) => {
    expect(canonicalMetricName(name)).toBe(canonical);
  });

  it.each(['rewards/chosen', 'MyMetric', '__proto__', 'constructor', 'toString', ''])(
    'keeps the unknown name "%s" as the source writes it',
    (name) => {
      expect(canonicalMetricName(name)).toBe(name);
    },
  );

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('val_loss', 'PPL', 'loss')), (name) => {
        const once = canonicalMetricName(name);
        expect(canonicalMetricName(once)).toBe(once);
      }),
    );
  });
});
