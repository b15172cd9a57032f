import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evalSamples } from './evalSamples';

/** An evaluation as the trainer's `speed_metrics` writes it. */
const evaluation = (samples: number, seconds: number) => ({
  eval_loss: 1,
  eval_runtime: Number(seconds.toFixed(4)),
  eval_samples_per_second: Number((samples / seconds).toFixed(3)),
});

describe('evalSamples', () => {
  it('multiplies time and speed, to the sample', () => {
    expect(evalSamples([{ eval_runtime: 0.7756, eval_samples_per_second: 562.162 }])).toBe(436);
    expect(evalSamples([{ eval_runtime: 25.6808, eval_samples_per_second: 0.779 }])).toBe(20);
  });

  it('says nothing where rounding leaves two numbers, and narrows them down over evaluations', () => {
    const slow = evaluation(20_000, 3000);
    expect(evalSamples([slow])).toBeUndefined();
    expect(evalSamples([slow, evaluation(20_000, 60)])).toBe(20_000);
  });

  it('says nothing where evaluations differ, or do not say how long they took', () => {
    expect(evalSamples([evaluation(100, 2), evaluation(200, 4)])).toBeUndefined();
    expect(evalSamples([{ loss: 1 }, { eval_loss: 2 }])).toBeUndefined();
    expect(evalSamples([{ eval_runtime: 'NaN', eval_samples_per_second: 3 }])).toBeUndefined();
    expect(evalSamples([{ eval_runtime: 0, eval_samples_per_second: 0 }])).toBeUndefined();
    expect(evalSamples([])).toBeUndefined();
  });

  it('never says another number than was evaluated', () => {
    const seconds = fc.array(fc.double({ min: 0.01, max: 5000, noNaN: true }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), seconds, (samples, times) => {
        const found = evalSamples(times.map((time) => evaluation(samples, time)));
        expect(found ?? samples).toBe(samples);
      }),
      { numRuns: 1000 },
    );
  });
});
