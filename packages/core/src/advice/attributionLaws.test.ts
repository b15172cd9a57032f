import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type Run } from '../run/run';
import { type Attribution, attributeConfig } from './attribution';

const setup = fc.record({
  loss: fc.integer({ min: 1, max: 50 }),
  x: fc.integer({ min: 1, max: 9 }),
  y: fc.integer({ min: 1, max: 400 }),
  optim: fc.constantFrom('a', 'b', 'c'),
});
const setups = fc.array(setup, { minLength: 5, maxLength: 15 });
type Setup = typeof setup extends fc.Arbitrary<infer T> ? T : never;

const runsOf = (list: readonly Setup[], change: (loss: number) => number): readonly Run[] =>
  list.map(({ loss, ...values }, i) => {
    const value = change(loss);
    return createRun({
      id: `run-${i}`,
      status: 'completed',
      config: { recorded: 'full', values },
      summary: { loss: { min: { value }, max: { value } } },
    });
  });

const attribute = (list: readonly Setup[], change = (loss: number) => loss): Attribution =>
  attributeConfig(runsOf(list, change), { metric: 'loss', direction: 'min' });

const keysOf = ({ bundles }: Attribution) =>
  bundles.flatMap(({ keys }) => keys).sort((a, b) => (a.key < b.key ? -1 : 1));

/** What rounding may change about a coefficient. */
const rounded = (attribution: Attribution) =>
  keysOf(attribution).map((key) =>
    key.kind === 'number'
      ? [key.key, ...[key.pearson, key.spearman, key.pValue].map(nineDigits)]
      : [key.key, ...[key.etaSquared, key.pValue].map(nineDigits)],
  );

const nineDigits = (value: number) => Number(value.toFixed(9)) + 0;

describe('the laws of what the change did', () => {
  it('gives the same coefficients in whatever unit the objective is, and from wherever it counts', () => {
    fc.assert(
      fc.property(setups, (list) => {
        const expected = rounded(attribute(list));
        expect(rounded(attribute(list, (loss) => 8 * loss))).toEqual(expected);
        expect(rounded(attribute(list, (loss) => loss + 1024))).toEqual(expected);
      }),
    );
  });

  it('turns correlations and nothing else when losses are negated, and says the same is better', () => {
    fc.assert(
      fc.property(setups, (list) => {
        const negated = attributeConfig(
          runsOf(list, (loss) => -loss),
          { metric: 'loss', direction: 'max' },
        );
        const [one, other] = [keysOf(attribute(list)), keysOf(negated)];
        expect(other.map(({ key }) => key)).toEqual(one.map(({ key }) => key));
        for (const [i, key] of one.entries()) {
          const turned = other[i];
          if (key.kind !== 'number' || turned?.kind !== 'number') continue;
          expect(turned.pearson).toBeCloseTo(-key.pearson, 9);
          // At 0 on paper, rounding decides on the sign.
          const isPlain = Math.min(Math.abs(key.pearson), Math.abs(key.spearman)) > 1e-9;
          if (isPlain) expect(turned.higherIs).toBe(key.higherIs);
          expect(turned.pValue).toBeCloseTo(key.pValue, 9);
        }
      }),
    );
  });

  it('asks about every key once: it has a coefficient or a reason for none', () => {
    fc.assert(
      fc.property(setups, (list) => {
        const found = attribute(list);
        if (found.state === 'noSpread') return;
        const keys = [...keysOf(found), ...found.leftOut].map(({ key }) => key);
        expect(keys.sort()).toEqual(['optim', 'x', 'y']);
      }),
    );
  });

  it('calls it a signal exactly where a corrected p-value is under 5 %', () => {
    fc.assert(
      fc.property(setups, (list) => {
        const found = attribute(list);
        const least = Math.min(1, ...keysOf(found).map(({ adjustedPValue }) => adjustedPValue));
        expect(found.state === 'signal').toBe(least < 0.05);
      }),
    );
  });
});
