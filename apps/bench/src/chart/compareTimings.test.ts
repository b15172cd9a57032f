import { describe, expect, it } from 'vitest';
import { compareTimings } from './compareTimings';
import type { Timing } from './interleave';

const timed = (...times: readonly number[]): Timing => ({ state: 'timed', times });
const roles = { yardstick: 'peer', blank: 'blank' };

describe('compareTimings', () => {
  it('takes the blank page off both sides before it divides', () => {
    const compared = compareTimings(
      new Map([
        ['peer', timed(12, 10, 11)],
        ['own', timed(6, 5.5, 200)],
        ['blank', timed(1, 1, 1)],
      ]),
      roles,
    );
    expect([...compared.keys()]).toEqual(['peer', 'own']);
    expect(compared.get('peer')).toEqual({ state: 'timed', ms: 10, ratio: 1, rounds: 3 });
    expect(compared.get('own')).toEqual({ state: 'timed', ms: 5, ratio: 0.5, rounds: 3 });
  });

  it('has no ratio where the yardstick has no time', () => {
    const compared = compareTimings(
      new Map<string, Timing>([
        ['peer', { state: 'tooSlow' }],
        ['own', timed(6)],
      ]),
      roles,
    );
    expect(compared.get('peer')).toEqual({ state: 'tooSlow' });
    expect(compared.get('own')).toEqual({ state: 'timed', ms: 6, ratio: undefined, rounds: 1 });
  });

  it('never divides by what the blank page hides', () => {
    const compared = compareTimings(
      new Map([
        ['peer', timed(0.9)],
        ['own', timed(2)],
        ['blank', timed(1)],
      ]),
      roles,
    );
    expect(compared.get('own')).toMatchObject({ ms: 1, ratio: 100 });
  });

  it('says that a warm-up alone is no time', () => {
    expect(compareTimings(new Map([['own', timed()]]), roles).get('own')).toEqual({
      state: 'givenUp',
    });
  });
});
