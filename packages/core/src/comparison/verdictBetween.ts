import { sameConfiguration } from './sameConfiguration';
import type { PairVerdict, Verdicts } from './verdict';

/**
 * The verdict between two compared runs, with the first as A: that of their configurations, so a
 * tie where they share one. Undefined where either has no value or was not compared, and for a run
 * and itself. Whether the difference is that of a headline, only `headline` says: it is a tie where
 * the means order the two runs the other way round.
 */
export function verdictBetween(
  { configurations, pairs }: Verdicts,
  { aId, bId }: { readonly aId: string; readonly bId: string },
): PairVerdict | undefined {
  for (const pair of pairs) {
    if (pair.aIds.includes(aId) && pair.bIds.includes(bId)) return pair;
    if (pair.aIds.includes(bId) && pair.bIds.includes(aId)) return mirrored(pair);
  }
  const shared = configurations.find(
    ({ runIds }) => aId !== bId && runIds.includes(aId) && runIds.includes(bId),
  );
  return shared && sameConfiguration(shared);
}

function mirrored(pair: PairVerdict): PairVerdict {
  const { difference, interval, toSettle } = pair;
  return {
    ...pair,
    ...(difference !== undefined && { difference: 0 - difference }),
    ...(interval && { interval: [0 - interval[1], 0 - interval[0]] as const }),
    nA: pair.nB,
    nB: pair.nA,
    sdA: pair.sdB,
    sdB: pair.sdA,
    aIds: pair.bIds,
    bIds: pair.aIds,
    ...(toSettle && { toSettle: { ...toSettle, moreA: toSettle.moreB, moreB: toSettle.moreA } }),
    caveats: pair.caveats.map((caveat) =>
      caveat.code === 'stepBudget' ? { ...caveat, a: caveat.b, b: caveat.a } : caveat,
    ),
  };
}
