import type { SampleMoments } from '../distribution/sampleMoments';
import { studentTQuantile } from '../distribution/studentT';
import { type MeasuringTerms, obstacleBetween } from './comparability';
import { findNoise, type Noise, type NoiseInput } from './noise';

/** The noise of differences from one configuration, for any number of others of its group. */
export interface GroupNoise {
  /** What `findNoise` gives with all replicate sets of the group that are comparable with both. */
  to(other: SampleMoments, terms: MeasuringTerms): Noise | undefined;
  /** Beyond this no difference is within the noise at 95 %, whatever the terms of the other. */
  reach(other: SampleMoments): number;
}

/** Looks through the replicate sets of the group once for all others that are measured alike. */
export function createGroupNoise({
  from,
  terms,
  sets,
  ...rules
}: Pick<NoiseInput, 'scale' | 'assumed'> & {
  readonly from: SampleMoments;
  readonly terms: MeasuringTerms;
  /** All of the group, also that of the configuration itself. */
  readonly sets: readonly { readonly terms: MeasuringTerms; readonly moments: SampleMoments }[];
}): GroupNoise {
  const pools = new Map<string, Noise | undefined>();
  const poolFor = (other: MeasuringTerms) => {
    const key = JSON.stringify(other);
    if (!pools.has(key)) {
      const alike = sets.filter((set) =>
        [terms, other].every((side) => !obstacleBetween(side, set.terms)),
      );
      const elsewhere = alike.map(({ moments }) => moments);
      pools.set(key, findNoise({ a: lone, b: lone, elsewhere, scale: 'ratio', assumed: 'off' }));
    }
    return pools.get(key);
  };
  const widest = sets.reduce((sd, { moments }) => Math.max(sd, moments.sd || 0), 0);
  const [mostSds, fewestSds] = [studentTQuantile(0.975, 1), studentTQuantile(0.975, Infinity)];
  return {
    to(other, otherTerms) {
      const own = findNoise({ a: from, b: other, elsewhere: [], ...rules });
      if (own?.source === 'measured') return own;
      const pool = poolFor(otherTerms);
      return pool ? { ...pool, standardError: pool.sd * unitOf(from, other) } : own;
    },
    reach(other) {
      const share = rules.assumed === 'off' ? 0 : rules.assumed;
      const assumed = share * Math.max(Math.abs(from.mean), Math.abs(other.mean));
      return unitOf(from, other) * Math.max(mostSds * widest, fewestSds * assumed);
    },
  };
}

/** A side that measures nothing itself. */
const lone: SampleMoments = { n: 1, mean: 0, sd: Number.NaN };

function unitOf(a: SampleMoments, b: SampleMoments): number {
  return Math.sqrt(1 / a.n + 1 / b.n);
}
