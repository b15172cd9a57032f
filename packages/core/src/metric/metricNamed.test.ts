import { describe, expect, it } from 'vitest';
import { builtInMetrics } from './builtInMetrics';
import { metricNamed } from './metricNamed';

describe('metricNamed', () => {
  const known = [
    ['eval_loss', 'Eval loss', 'min'],
    ['gpu_utilization', 'GPU utilization', 'max'],
    ['train_loss', 'Train loss', 'min'],
    ['grad_norm', 'Gradient norm', undefined],
    ['learning_rate', 'Learning rate', undefined],
    ['samples_per_second', 'Samples/s', 'max'],
    ['tokens', 'Tokens seen', undefined],
    ['train_steps_per_second', 'Steps/s', 'max'],
    ['train_tokens_per_second', 'Tokens/s', 'max'],
    ['eval_accuracy', 'Eval accuracy', 'max'],
  ] as const;

  it.each(known)('knows %s', (key, label, direction) => {
    const metric = metricNamed(key);
    expect([metric.label, metric.direction]).toEqual([label, direction]);
  });

  it('has a test row for every known metric', () => {
    expect(builtInMetrics.map((metric) => metric.key)).toEqual(known.map(([key]) => key));
  });

  it.each([
    ['eval/wer', 'min'],
    ['test-rougeL', 'max'],
    ['rewards.accuracy', 'max'],
    ['loss_scale', undefined],
    ['accuracy_steps', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('lets only the last word of %s settle its direction', (key, direction) => {
    expect(metricNamed(key).direction).toBe(direction);
  });

  it('knows where a percentage means nothing', () => {
    expect(metricNamed('eval/reward').scale).toBe('interval');
    expect(metricNamed('eval/f1').scale).toBe('ratio');
  });

  it('makes a label that can be read, and never an empty one', () => {
    expect(metricNamed('eval_bleu').label).toBe('Eval bleu');
    expect(metricNamed('__').label).toBe('__');
  });
});
