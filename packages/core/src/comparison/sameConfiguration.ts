import type { ComparedConfiguration, PairVerdict } from './verdict';

/** The verdict between runs of one configuration: a tie by definition, "same settings, other seed". */
export function sameConfiguration({ runIds, pooledIds, sd }: ComparedConfiguration): PairVerdict {
  return {
    verdict: 'tie',
    reason: 'sameConfiguration',
    noiseSource: sd === undefined ? 'none' : 'measured',
    method: 'none',
    noiseSd: sd,
    nA: pooledIds.length,
    nB: pooledIds.length,
    pairs: 0,
    aIds: runIds,
    bIds: runIds,
    caveats: [],
  };
}
