import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunCompareError } from '../errors';
import { createHistory } from '../run/history';
import { createRun, type Run, type RunInput, type RunStatus } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss } from '../testing/workedExample';
import { compareRuns } from './compareRuns';
import { rankRuns } from './rankRuns';
import { type TieOptions, tiesWithBest } from './tiesWithBest';

const run = (id: string, value: number, { summary, ...rest }: Omit<RunInput, 'id'> = {}) =>
  createRun({
    id,
    status: 'completed',
    summary: { eval_loss: { min: { value } }, ...summary },
    ...rest,
  });

const seeded = (
  id: string,
  value: number,
  [lr, seed, rest]: readonly [lr: number, seed: number, rest?: Omit<RunInput, 'id'>],
) => run(id, value, { config: { recorded: 'full', values: { lr, seed } }, ...rest });

const evaluatedOn = (count: number | undefined): Omit<RunInput, 'id'> =>
  count === undefined
    ? {}
    : { summary: { eval_samples: { reported: { value: count, is: 'final' } } } };

const ties = (runs: readonly Run[], options: Partial<TieOptions> = {}) =>
  Object.fromEntries(tiesWithBest(runs, { objective: evalLoss, ...options }));

describe('tiesWithBest', () => {
  it('says of every run what comparing it alone with the best says', () => {
    fc.assert(
      fc.property(anyGroup, options, (runs, rest) => {
        const found = tiesWithBest(runs, { objective: evalLoss, ...rest });
        const [best, ...others] = rankRuns(runs, evalLoss).filter((entry) => entry.best);
        for (const { run: other } of others) {
          const peers = runs.filter((peer) => peer !== best?.run && peer !== other);
          const { headline } = compareRuns([best?.run as Run, other], {
            objective: evalLoss,
            peers,
            ...rest,
          }).verdicts;
          const isOtherSeed = headline?.reason === 'sameConfiguration';
          const expected = isOtherSeed
            ? 'otherSeed'
            : headline?.verdict === 'tie'
              ? 'tie'
              : undefined;
          expect([other.id, found.get(other.id)]).toEqual([other.id, expected]);
        }
        expect(found.has(best?.run.id as string)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(anyGroup, (runs) => {
        expect(ties([...runs].reverse())).toEqual(ties(runs));
      }),
      { numRuns: 300 },
    );
  });

  it('assumes 2 % of the value where nothing was repeated: 5.5 % of difference is a tie', () => {
    const runs = [run('best', 1), run('near', 1.058), run('far', 1.059), run('none', Number.NaN)];
    expect(ties(runs)).toEqual({ near: 'tie' });
    expect(ties(runs, { assumedNoise: 'off' })).toEqual({});
    expect(ties(runs, { assumedNoise: { eval_loss: 0.1, other: 'off' } })).toEqual({
      near: 'tie',
      far: 'tie',
    });
    expect(ties(runs, { assumedNoise: 'off', mmd: 0.059 })).toEqual({});
    expect(ties(runs, { assumedNoise: 0.001, mmd: 0.0585 })).toEqual({ near: 'tie' });
  });

  it('calls seeds of the best run what they are, however far they lie apart', () => {
    const runs = [seeded('a', 1, [1, 1]), seeded('b', 1.5, [1, 2]), seeded('c', 6, [2, 1])];
    expect(ties(runs)).toEqual({ b: 'otherSeed', c: 'tie' });
  });

  it('judges a run by all seeds of its settings, not by its own value', () => {
    const runs = [
      ...[1, 1.001, 1.002].map((value, i) => seeded(`a${i}`, value, [1, i])),
      ...[1.0005, 1.1, 1.101].map((value, i) => seeded(`b${i}`, value, [2, i])),
      ...[1.2, 1.201, 1.202].map((value, i) => seeded(`c${i}`, value, [3, i])),
    ];
    expect(ties(runs)).toEqual({
      a1: 'otherSeed',
      a2: 'otherSeed',
      b0: 'tie',
      b1: 'tie',
      b2: 'tie',
    });
  });

  it('finds a tie where the best run has the worse settings', () => {
    const runs = [
      ...[1, 2, 2.001].map((value, i) => seeded(`a${i}`, value, [1, i])),
      ...[1.2, 1.201, 1.202].map((value, i) => seeded(`b${i}`, value, [2, i])),
    ];
    expect(ties(runs)).toMatchObject({ b0: 'tie', b1: 'tie', b2: 'tie' });
  });

  it('takes the noise of the replicates for runs that were not repeated', () => {
    const best = [1, 1.001, 1.002].map((value, i) => seeded(`a${i}`, value, [1, i]));
    const others = [1.0055, 1.0065].map((value, i) => seeded(`b${i}`, value, [2 + i, 0]));
    expect(ties([...best, ...others])).toEqual({ a1: 'otherSeed', a2: 'otherSeed', b0: 'tie' });
  });

  it("takes a difference within twice the curve's own wobble for a tie, unless it was measured", () => {
    const jumping = [2, 1.8, 1.9, 1.6, 1.7, 1.4, 1.5, 1.2];
    const curve = (last: number): Omit<RunInput, 'id'> => {
      const value = [...jumping, last];
      return { histories: { eval_loss: createHistory({ step: [...value.keys()], value }) } };
    };
    const best = (i: number) => seeded(`a${i}`, 1 + i / 1000, [1, i, curve(1 + i / 1000)]);
    const other = (i: number) => seeded(`b${i}`, 1.1 + i / 1000, [2, i, curve(1.1 + i / 1000)]);
    expect(ties([best(0), other(0)])).toEqual({ b0: 'tie' });
    expect(ties([best(0), best(1), best(2), other(0), other(1), other(2)])).toEqual({
      a1: 'otherSeed',
      a2: 'otherSeed',
    });
  });

  it('never ties runs that were not measured alike', () => {
    const runs = [100, 100, 200].map((count, i) => run(`${i}`, 1 + i / 1000, evaluatedOn(count)));
    expect(ties(runs)).toEqual({ 1: 'tie' });
  });

  it.each<[string, number | undefined, number | undefined]>([
    ['the best', 100, undefined],
    ['the other', undefined, 100],
  ])('takes no noise from replicates that were not measured like %s', (_, ofBest, ofOther) => {
    const pair = [run('best', 1, evaluatedOn(ofBest)), run('other', 1.01, evaluatedOn(ofOther))];
    const noisy = (count: number) =>
      [2, 2.5].map((value, i) => seeded(`s${i}`, value, [1, i, evaluatedOn(count)]));
    expect(ties([...pair, ...noisy(200)], { assumedNoise: 'off' })).not.toHaveProperty('other');
    expect(ties([...pair, ...noisy(100)], { assumedNoise: 'off' })).toMatchObject({ other: 'tie' });
  });

  it('counts the seeds of the best run once where the other still trains', () => {
    const atStep = (value: number, rest: Omit<RunInput, 'id'> = {}) => {
      const point = { value, step: 10 };
      return { summary: { eval_loss: { min: point, last: point } }, ...rest };
    };
    const runs = [
      ...[1, 1.01, 1.02].map((value, i) => seeded(`a${i}`, value, [1, i, atStep(value)])),
      seeded('late', 1.05, [2, 0, atStep(1.05, { status: 'running' })]),
    ];
    expect(ties(runs)).toMatchObject({ late: 'tie' });
  });

  it.each(['min', 'max'] as const)('goes by the direction of the objective (%s)', (direction) => {
    const point = (value: number) => ({ eval_loss: { min: { value }, max: { value } } });
    const runs = [0.9, 1, 1.01].map((value, i) =>
      createRun({ id: `${i}`, status: 'completed', summary: point(value) }),
    );
    const expected = direction === 'min' ? {} : { 1: 'tie' };
    expect(ties(runs, { objective: { metric: 'eval_loss', direction } })).toEqual(expected);
  });

  it('has nothing to say of no run, one run, and runs without a value', () => {
    expect(ties([])).toEqual({});
    expect(ties([run('a', 1)])).toEqual({});
    expect(ties([createRun({ id: 'a' }), createRun({ id: 'b' })])).toEqual({});
  });

  it.each<Partial<TieOptions>>([{ mmd: -1 }, { mmd: Number.NaN }, { assumedNoise: 0 }])(
    'refuses %o',
    (wrong) => {
      expect(() => ties([run('a', 1), run('b', 2)], wrong)).toThrow(RunCompareError);
    },
  );
});

const options = fc.record(
  {
    mmd: fc.constantFrom(0, 0.01, 0.3),
    assumedNoise: fc.constantFrom<TieOptions['assumedNoise'][]>('off', 0.02, 0.2, {
      eval_loss: 0.1,
    }),
  },
  { requiredKeys: [] },
);

const statuses: readonly RunStatus[] = ['completed', 'running', 'failed', 'unknown'];

/** Few settings and values close together, so that all kinds of noise and of ties come up. */
const anyRun = fc.record({
  value: fc.constantFrom(1, 1, 1.01, 1.02, 1.04, 1.1, 1.3, 2, -1, 0),
  lr: fc.constantFrom(1, 2, 3),
  seed: fc.constantFrom(1, 2, 3, 4, undefined),
  status: fc.constantFrom(...statuses, 'completed' as const, 'completed' as const),
  step: fc.constantFrom(10, 20, 30, undefined),
  samples: fc.constantFrom(undefined, undefined, undefined, 100, 200),
  curve: fc.constantFrom(undefined, undefined, 0, 0.1),
});

const anyGroup = fc.oneof(
  fc.array(anyRun, { minLength: 1, maxLength: 9 }).map((rows) => rows.map(toRun)),
  fc.integer().map((seed) => messyRuns({ seed, count: 7 })),
);

function toRun(
  {
    value,
    lr,
    seed,
    status,
    step,
    samples,
    curve,
  }: typeof anyRun extends fc.Arbitrary<infer Row> ? Row : never,
  i: number,
): Run {
  const wobbly = Array.from({ length: 8 }, (_, k) => value + 0.5 - k / 16 + (k % 2) * (curve ?? 0));
  return createRun({
    id: `run-${i}`,
    status,
    steps: { done: step, planned: 30 },
    config: { recorded: 'full', values: { lr, ...(seed !== undefined && { seed }) } },
    summary: {
      eval_loss: { min: { value, step }, last: { value: value + 0.1, step: 30 } },
      ...(samples !== undefined && {
        eval_samples: { reported: { value: samples, is: 'final' as const } },
      }),
    },
    ...(curve !== undefined && {
      histories: {
        eval_loss: createHistory({ step: [...wobbly.keys(), 8], value: [...wobbly, value] }),
      },
    }),
  });
}
