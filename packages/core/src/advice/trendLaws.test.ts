import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../metric/metricDefinition';
import { createRun } from '../run/run';
import { analyzeTrend, type Trend } from './trend';

const losses = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 14 });
const rules = fc.record({
  threshold: fc.integer({ min: 0, max: 20 }),
  window: fc.integer({ min: 2, max: 6 }),
});

interface Rules {
  readonly threshold: number;
  readonly window: number;
  readonly direction?: Direction;
}

const analyze = (values: readonly number[], { threshold, window, direction = 'min' }: Rules) =>
  analyzeTrend(
    values.map((value, i) =>
      createRun({
        id: `run-${String(i).padStart(3, '0')}`,
        status: 'completed',
        times: { startedAtMs: i },
        summary: { loss: { min: { value }, max: { value } } },
      }),
    ),
    { objective: { metric: 'loss', direction }, minimumMeaningfulDifference: threshold, window },
  );

/** Which attempts brought a gain, by the rule alone: against the best at the last counted one. */
function countedIn(values: readonly number[], threshold: number): readonly boolean[] {
  let [best, reference] = [Infinity, values[0] ?? 0];
  return values.map((value, i) => {
    best = Math.min(best, value);
    const counts = i > 0 && reference - best > threshold;
    if (counts) reference = best;
    return counts;
  });
}

function stateOf(values: readonly number[], { threshold, window }: Rules): Trend['state'] {
  const counted = countedIn(values, threshold);
  const since = counted.length - 1 - counted.lastIndexOf(true);
  if (values.length < 4) return 'tooFewRuns';
  if (counted.includes(true) && since < window / 2) return 'stillImproving';
  if (counted.includes(true) && since < window) return 'flattening';
  return values.length < window + 2 ? 'tooFewRuns' : 'noLongerImproving';
}

describe('the laws of the trend', () => {
  it('counts gains and names the state by the rule that its docstring states', () => {
    fc.assert(
      fc.property(losses, rules, (values, rule) => {
        const { state, attempts } = analyze(values, rule);
        expect(attempts.map(({ isCountedGain }) => isCountedGain)).toEqual(
          countedIn(values, rule.threshold),
        );
        expect(state).toBe(stateOf(values, rule));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same in any unit, from wherever it counts, and negated in the other direction', () => {
    fc.assert(
      fc.property(losses, rules, (values, rule) => {
        const shapeOf = ({ state, attempts, runsSinceGain, best }: Trend) => ({
          state,
          counted: attempts.map(({ isCountedGain }) => isCountedGain),
          runsSinceGain,
          bestId: best?.runId,
        });
        const expected = shapeOf(analyze(values, rule));
        const scaled = { ...rule, threshold: 8 * rule.threshold };
        expect(
          shapeOf(
            analyze(
              values.map((value) => 8 * value),
              scaled,
            ),
          ),
        ).toEqual(expected);
        const moved = values.map((value) => value + 1024);
        expect(shapeOf(analyze(moved, rule))).toEqual(expected);
        const negated = values.map((value) => -value);
        expect(shapeOf(analyze(negated, { ...rule, direction: 'max' }))).toEqual(expected);
      }),
    );
  });

  it('never improves by a further run that is no better than the best', () => {
    const order = ['noLongerImproving', 'flattening', 'stillImproving'];
    fc.assert(
      fc.property(losses, rules, (values, rule) => {
        const before = analyze(values, rule);
        const after = analyze([...values, 99], rule);
        expect(after.countedGains).toBe(before.countedGains);
        if (before.state === 'tooFewRuns') return;
        expect(order.indexOf(after.state)).toBeLessThanOrEqual(order.indexOf(before.state));
      }),
    );
  });
});
