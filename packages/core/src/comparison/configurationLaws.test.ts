import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedMaximum } from '../distribution/expectedMaximum';
import { createHistory } from '../run/history';
import { createRun, type Run } from '../run/run';
import { compareRuns } from './compareRuns';
import { judgeConfigurations, type VerdictOptions } from './judgeConfigurations';
import { rankRuns } from './rankRuns';
import { verdictBetween } from './verdictBetween';

describe('the laws of verdicts on configurations', () => {
  const member = fc.record({
    lr: fc.integer({ min: 0, max: 2 }),
    seed: fc.integer({ min: 0, max: 5 }),
    noise: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -5, max: 5 }) },
      { weight: 1, arbitrary: fc.integer({ min: -90, max: 900 }) },
    ),
    status: fc.constantFrom('completed' as const, 'completed' as const, 'failed' as const),
    isCompared: fc.boolean(),
    wobbles: fc.boolean(),
  });
  type Member = typeof member extends fc.Arbitrary<infer T> ? T : never;
  const members = fc.uniqueArray(member, {
    selector: ({ lr, seed }) => `${lr}/${seed}`,
    minLength: 2,
    maxLength: 18,
  });
  /** Settings are really different, and most of their seeds are close to each other. */
  const lossOf = ({ lr, noise }: Member) => 100 * (lr + 1) + noise;
  const toRun = (one: Member, sign: 1 | -1 = 1): Run => {
    const { lr, seed, status, wobbles } = one;
    const curve = [7, 9, 6, 8, 9, 7, 0].map(
      (above) => sign * (lossOf(one) + (wobbles ? above : 0)),
    );
    return createRun({
      id: `lr${lr}-seed${seed}`,
      status,
      config: { recorded: 'full', values: { lr, seed } },
      histories: { loss: createHistory({ step: curve.map((_, i) => i), value: curve }) },
    });
  };
  const split = (list: readonly Member[], sign: 1 | -1 = 1) => ({
    runs: list.filter(({ isCompared }) => isCompared).map((one) => toRun(one, sign)),
    peers: list.filter(({ isCompared }) => !isCompared).map((one) => toRun(one, sign)),
  });
  const judge = (list: readonly Member[], rest: Partial<VerdictOptions> = {}) => {
    const { runs, peers } = split(list);
    const objective = { metric: 'loss', direction: 'min' } as const;
    return judgeConfigurations(runs, { objective, peers, ...rest });
  };
  const check = (law: (list: readonly Member[]) => void) =>
    fc.assert(fc.property(members, law), { numRuns: 500 });

  it('compares the means of all whole runs of both settings, peers included', () => {
    check((list) => {
      const { configurations, pairs } = judge(list);
      const meanOf = (id: string) => {
        const { lr } = list.find((one) => toRun(one).id === id) as Member;
        const own = list.filter((one) => one.lr === lr && one.status === 'completed');
        const sum = own.reduce((total, one) => total + lossOf(one), 0);
        return own.length > 0 ? sum / own.length : undefined;
      };
      for (const { runIds, mean } of configurations) {
        const expected = meanOf(runIds[0] as string);
        if (expected !== undefined) expect(mean).toBeCloseTo(expected, 9);
      }
      for (const { aIds, bIds, difference } of pairs) {
        const [a, b] = [meanOf(aIds[0] as string), meanOf(bIds[0] as string)];
        if (a !== undefined && b !== undefined) expect(difference).toBeCloseTo(b - a, 9);
      }
    });
  });

  it('is never clear unless both settings were repeated', () => {
    let clear = 0;
    let pairs = 0;
    check((list) => {
      for (const { verdict, nA, nB, noiseSource } of judge(list).pairs) {
        pairs++;
        if (verdict !== 'clear') continue;
        clear++;
        expect(Math.min(nA, nB)).toBeGreaterThanOrEqual(2);
        expect(noiseSource).toBe('measured');
      }
    });
    // Else the law would hold by never being asked.
    expect(clear / pairs).toBeGreaterThan(0.02);
  });

  it('does not become clear, nor stop being it, by a peer with other settings', () => {
    const others = fc.array(member, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(members, others, (list, more) => {
        const peers = more.map((one, i) => ({ ...one, lr: 9, seed: i, isCompared: false }));
        const before = judge(list).pairs;
        const after = judge([...list, ...peers]).pairs;
        expect(after).toHaveLength(before.length);
        for (const [i, pair] of after.entries()) {
          expect(pair.verdict === 'clear').toBe(before[i]?.verdict === 'clear');
          if (pair.verdict === 'clear') expect(pair).toEqual(before[i]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing of lone runs without a noise, however smooth their curves are', () => {
    check((list) => {
      const lone = list.map((one, i) => ({ ...one, lr: i }));
      for (const { verdict } of judge(lone, { assumedNoise: 'off' }).pairs) {
        expect(verdict).toBe('insufficient');
      }
    });
  });

  it('gives negated values in the other direction the same verdicts', () => {
    check((list) => {
      const { runs, peers } = split(list, -1);
      const objective = { metric: 'loss', direction: 'max' } as const;
      const negated = judgeConfigurations(runs, { objective, peers });
      const { pairs, headline } = judge(list);
      expect(negated.headline?.verdict).toBe(headline?.verdict);
      expect(negated.pairs.map(({ verdict, reason }) => [verdict, reason])).toEqual(
        pairs.map(({ verdict, reason }) => [verdict, reason]),
      );
      for (const [i, { difference }] of pairs.entries()) {
        expect(negated.pairs[i]?.difference).toBeCloseTo(difference as number, 9);
      }
    });
  });

  it('calls any two runs of one configuration a tie', () => {
    check((list) => {
      const verdicts = judge(list);
      for (const { runIds } of verdicts.configurations) {
        for (const bId of runIds.slice(1)) {
          const aId = runIds[0] as string;
          expect(verdictBetween(verdicts, { aId, bId })).toMatchObject({
            verdict: 'tie',
            reason: 'sameConfiguration',
          });
        }
      }
    });
  });

  it('mirrors all of a verdict when it is asked from the other side', () => {
    check((list) => {
      const verdicts = judge(list);
      for (const pair of verdicts.pairs) {
        const [aId, bId] = [pair.aIds[0] as string, pair.bIds[0] as string];
        const back = verdictBetween(verdicts, { aId: bId, bId: aId });
        const { difference, interval, toSettle } = pair;
        expect(back).toEqual({
          ...pair,
          aIds: pair.bIds,
          bIds: pair.aIds,
          nA: pair.nB,
          nB: pair.nA,
          sdA: pair.sdB,
          sdB: pair.sdA,
          difference: difference === undefined ? undefined : 0 - difference,
          interval: interval && [0 - interval[1], 0 - interval[0]],
          toSettle: toSettle && { ...toSettle, moreA: toSettle.moreB, moreB: toSettle.moreA },
        });
      }
    });
  });

  it("states the winner's curse of all runs with a value, killed ones and peers included", () => {
    check((list) => {
      const { winnersCurse, noiseSource, sdA, noiseSd } = judge(list).headline ?? {};
      if (!winnersCurse) return;
      expect(winnersCurse.of).toBe(list.length);
      const sd = noiseSource === 'measured' ? sdA : noiseSd;
      expect(winnersCurse.expected).toBeCloseTo(expectedMaximum(list.length) * (sd as number), 9);
      expect(winnersCurse.exceedsLead).toBe(winnersCurse.lead < winnersCurse.expected);
    });
  });

  it('never changes the order of the runs, tie or not', () => {
    check((list) => {
      const { runs, peers } = split(list);
      const objective = { metric: 'loss', direction: 'min' } as const;
      const order = compareRuns(runs, { objective, peers }).runs.map(({ id, rank }) => [id, rank]);
      expect(order).toEqual(rankRuns(runs, objective).map(({ run, rank }) => [run.id, rank]));
    });
  });
});
