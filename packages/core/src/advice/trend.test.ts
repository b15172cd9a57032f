import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../comparison/deepFreeze';
import { createRun, type Run, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRuns } from '../testing/seededRuns';
import { seededRunIn } from '../testing/seededState';
import { evalLoss, workedExample } from '../testing/workedExample';
import { analyzeTrend, type TrendOptions } from './trend';

const run = (
  id: string,
  day: number | undefined,
  loss: number | null,
  rest: Partial<RunInput> = {},
) =>
  createRun({
    id,
    status: 'completed',
    times: { startedAtMs: day },
    summary: { eval_loss: { min: { value: loss } } },
    ...rest,
  });

/** One run per loss, a day apart. */
const attempts = (...losses: readonly (number | null)[]) =>
  losses.map((loss, i) => run(String.fromCharCode(97 + i), i, loss));

const analyze = (runs: readonly Run[], options: Partial<TrendOptions> = {}) =>
  analyzeTrend(runs, { objective: evalLoss, ...options });

const state = (losses: readonly (number | null)[], options?: Partial<TrendOptions>) =>
  analyze(attempts(...losses), options).state;

describe('analyzeTrend', () => {
  it('goes by start time, and by id where that is equal', () => {
    const runs = [run('c', 1, 3), run('b', 2, 2), run('a', 2, 1), run('d', 0, 4)];
    expect(analyze(runs).attempts.map((attempt) => attempt.runId)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('reads the worked example from its oldest run', () => {
    const { attempts, best, state, required } = analyze(workedExample());
    expect(attempts.map(({ label, bestSoFar }) => [label, bestSoFar])).toEqual([
      ['0a04dd4e', 1.1267],
      ['fa25ad23', 0.9041],
      ['06a9655e', 0.6686],
    ]);
    expect([best, state, required]).toEqual([
      { runId: '06a9655e', value: 0.6686 },
      'tooFewRuns',
      4,
    ]);
  });

  it('gives each attempt its gain on the best before it, better being plus', () => {
    const gains = (objective: TrendOptions['objective'], ...values: readonly number[]) =>
      analyzeTrend(
        values.map((value, i) =>
          run(`${i}`, i, 0, { summary: { m: { min: { value }, max: { value } } } }),
        ),
        { objective },
      ).attempts.map((attempt) => attempt.gain);
    expect(gains({ metric: 'm', direction: 'min' }, 4, 3, 5, 3, 2)).toEqual([
      undefined,
      1,
      -2,
      0,
      1,
    ]);
    expect(gains({ metric: 'm', direction: 'max' }, 4, 3, 5)).toEqual([undefined, -1, 1]);
  });

  it('counts a gain past the threshold, small steps adding up since the last', () => {
    const { attempts: found, countedGains } = analyze(attempts(10, 9.6, 9.2, 8.9, 8.5, 8, 7.8), {
      minimumMeaningfulDifference: 1,
    });
    const counted = found.filter((attempt) => attempt.isCountedGain);
    expect(counted.map((attempt) => attempt.value)).toEqual([8.9, 7.8]);
    expect(countedGains).toBe(2);
  });

  it('does not count a gain of exactly the threshold', () => {
    expect(analyze(attempts(4, 3, 2, 1), { minimumMeaningfulDifference: 1 }).countedGains).toBe(1);
    expect(analyze(attempts(4, 3), { noiseSd: 1 }).countedGains).toBe(0);
  });

  it('takes the larger of meaningful difference and noise, and says which', () => {
    const bar = (options: Partial<TrendOptions>) => {
      const { threshold, thresholdFrom } = analyze([], options);
      return [threshold, thresholdFrom];
    };
    expect(bar({})).toEqual([0, 'none']);
    expect(bar({ noiseSd: 0.2 })).toEqual([0.2, 'noise']);
    expect(bar({ noiseSd: 0.2, minimumMeaningfulDifference: 0.3 })).toEqual([
      0.3,
      'minimumMeaningfulDifference',
    ]);
    expect(bar({ noiseSd: Number.NaN, minimumMeaningfulDifference: -1 })).toEqual([0, 'none']);
  });

  it.each([
    ['tooFewRuns', 'under four usable runs', [4, 3, 2]],
    ['stillImproving', 'after a gain in the last run', [9, 9, 9, 8]],
    ['stillImproving', 'after a gain in the last but one', [9, 9, 8, 8]],
    ['flattening', 'after a gain two runs ago', [9, 8, 8, 8]],
    ['flattening', 'after a gain three runs ago', [9, 8, 8, 8, 8]],
    ['noLongerImproving', 'after none in the last four of six', [9, 8, 8, 8, 8, 8]],
    ['noLongerImproving', 'where the first of six was never beaten', [1, 2, 3, 2, 3, 2]],
    ['tooFewRuns', 'where the first of only five was never beaten', [1, 2, 3, 2, 3]],
  ] as const)('is %s %s', (expected, _, losses) => {
    expect(state(losses)).toBe(expected);
  });

  it('flattens only what improved before, and gives up only after K runs without a gain', () => {
    const losses = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 14 });
    fc.assert(
      fc.property(losses, fc.integer({ min: 2, max: 8 }), (values, window) => {
        const {
          state,
          usable,
          required,
          countedGains,
          runsSinceGain = 0,
        } = analyze(attempts(...values), { window });
        if (state === 'flattening' || state === 'stillImproving') {
          expect(countedGains).toBeGreaterThan(0);
          expect(runsSinceGain).toBeLessThan(window);
        }
        if (state === 'noLongerImproving') {
          expect(runsSinceGain).toBeGreaterThanOrEqual(window);
          expect(usable).toBeGreaterThanOrEqual(window + 2);
        }
        expect(state === 'tooFewRuns').toBe(usable < required);
        if (usable >= 4 && state === 'tooFewRuns') {
          expect([countedGains, required]).toEqual([0, window + 2]);
        }
      }),
    );
  });

  it('says how many runs it takes', () => {
    expect(analyze(attempts(4, 3, 2)).required).toBe(4);
    expect(analyze(attempts(1, 2, 3, 4, 5)).required).toBe(6);
    expect(analyze(attempts(1, 2, 3, 4, 5), { window: 10 }).required).toBe(12);
  });

  it('looks back as far as it is told', () => {
    const losses = [9, 8, 8, 8, 8, 8, 8];
    expect([4, 5, 6, 12].map((window) => state(losses, { window }))).toEqual([
      'noLongerImproving',
      'noLongerImproving',
      'flattening',
      'stillImproving',
    ]);
  });

  it.each([0, 1, 2.5, Number.NaN, Infinity])('refuses a window of %s', (window) => {
    expect(() => analyze([], { window })).toThrow('Pass a whole number of at least 2');
  });

  it('lists attempts that do not count, without a value', () => {
    const runs = [
      ...seededRuns({ seed: 2, count: 2, points: 48 }),
      seededRunIn('running', { seed: 5, points: 48, id: 'running' }),
      seededRunIn('diverged', { seed: 5, points: 48, id: 'diverged' }),
      seededRunIn('failed', { seed: 5, points: 48, id: 'failed' }),
      seededRunIn('noEvaluations', { seed: 5, points: 48, id: 'none' }),
      seededRunIn('cancelled', { seed: 5, points: 48, id: 'cancelled' }),
      seededRunIn('queued', { seed: 5, points: 48, id: 'queued' }),
    ];
    const { attempts, withoutStart, usable } = analyze(runs);
    const outcomes = [...attempts, ...withoutStart].map(({ runId, outcome }) => [runId, outcome]);
    expect(Object.fromEntries(outcomes)).toMatchObject({
      running: 'running',
      diverged: 'diverged',
      failed: 'failed',
      none: 'noValue',
      cancelled: 'value',
      queued: 'queued',
    });
    expect(usable).toBe(3);
    const running = attempts.find((attempt) => attempt.runId === 'running');
    expect(running?.value).toBeUndefined();
    expect(running?.gain).toBeUndefined();
    expect(running?.provisionalValue).toBeGreaterThan(0);
  });

  it('does not let what does not count change the state', () => {
    const failed = run('x', 9, 0.001, { status: 'failed' });
    const running = run('y', 10, 0.001, { status: 'running' });
    expect(analyze([...attempts(9, 8, 8, 8), failed, running])).toMatchObject({
      state: 'flattening',
      usable: 4,
      runsSinceGain: 2,
      best: { value: 8 },
    });
  });

  it('gives runs of unknown start no place, but counts them in what a search brings', () => {
    const unknown = [run('z', undefined, 1), run('y', Number.NaN, 2)];
    const { state, withoutStart, usable, expectedBest, best } = analyze([
      ...unknown,
      ...attempts(5, 4),
    ]);
    expect(withoutStart.map((attempt) => attempt.runId)).toEqual(['y', 'z']);
    expect([state, usable, best?.value]).toEqual(['tooFewRuns', 2, 4]);
    expect(expectedBest).toHaveLength(4);
    expect(expectedBest?.at(-1)).toBe(1);
  });

  it('says what one more run would bring, from four runs', () => {
    expect(analyze(attempts(0.81, 0.8, 0.75, 0.72, 0.7)).gainOfOneMore).toBeCloseTo(0.004, 12);
    expect(analyze(attempts(3, 2, 1))).not.toHaveProperty('expectedBest');
  });

  it('has a best so far that never gets worse and is the best in the end', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('min' as const, 'max' as const),
        (seed, direction) => {
          const objective = { metric: 'eval_loss', direction };
          const sign = direction === 'max' ? 1 : -1;
          const { attempts, best } = analyzeTrend(messyRuns({ seed, count: 12 }), { objective });
          let last = -Infinity;
          for (const { value, bestSoFar } of attempts) {
            if (bestSoFar === undefined) continue;
            expect(sign * bestSoFar).toBeGreaterThanOrEqual(last);
            if (value !== undefined) expect(sign * bestSoFar).toBeGreaterThanOrEqual(sign * value);
            last = sign * bestSoFar;
          }
          if (best) expect(last).toBe(sign * best.value);
        },
      ),
    );
  });

  it('counts gains whose sum is no more than the whole improvement', () => {
    const losses = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(losses, fc.integer({ min: 0, max: 10 }), (values, threshold) => {
        const { countedGains } = analyze(attempts(...values), {
          minimumMeaningfulDifference: threshold,
        });
        const whole = (values[0] as number) - Math.min(...values);
        expect(countedGains * threshold).toBeLessThanOrEqual(whole);
      }),
    );
  });

  it('does not depend on the order of the runs, and leaves them untouched', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 10 });
        expect(analyze(runs.toReversed())).toEqual(analyze(runs));
      }),
    );
    const runs = deepFreeze(attempts(2, 1));
    expect(Object.isFrozen(analyze(runs).attempts)).toBe(true);
  });

  it('holds for ten thousand runs', () => {
    const runs = Array.from({ length: 10_000 }, (_, i) => run(`${i}`, i, 1 + 1 / (i + 1)));
    expect(analyze(runs)).toMatchObject({ state: 'stillImproving', usable: 10_000 });
  });
});
