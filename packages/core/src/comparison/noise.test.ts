import { describe, expect, it } from 'vitest';
import { sampleMoments } from '../distribution/sampleMoments';
import { findNoise, type NoiseInput } from './noise';

const of = (...values: number[]) => sampleMoments(values);
/** n values around a mean whose sample sd is exactly this. */
const set = (mean: number, sd: number, n: number) => ({ n, mean, sd });

const noise = (input: Partial<NoiseInput>) =>
  findNoise({ a: of(1), b: of(2), elsewhere: [], scale: 'ratio', assumed: 0.02, ...input });

describe('findNoise', () => {
  it('measures where both sides were repeated, whatever else there is', () => {
    const found = noise({ a: of(1, 2, 3), b: of(5, 6), elsewhere: [set(9, 100, 50)] });
    expect(found).toMatchObject({ source: 'measured', method: 'welch' });
  });

  it('names one sd that gives the standard error of unequal sides', () => {
    const found = noise({ a: set(0, 3, 5), b: set(0, 4, 5) });
    expect(found).toMatchObject({ sd: Math.sqrt(12.5) });
  });

  it('pools the sets of the group by their degrees of freedom', () => {
    const found = noise({ elsewhere: [set(7, 1, 3), set(9, 2, 5)] });
    expect(found).toMatchObject({ source: 'pooled', method: 'pooledSd', df: 6 });
    expect(found).toHaveProperty('sd', Math.sqrt((2 * 1 + 4 * 4) / 6));
    expect(found).toHaveProperty('standardError', Math.sqrt((2 * 1 + 4 * 4) / 6) * Math.sqrt(2));
  });

  it('counts a repeated side among the sets', () => {
    expect(noise({ a: set(7, 1, 3) })).toMatchObject({ source: 'pooled', sd: 1, df: 2 });
  });

  it('takes the largest sd with its own freedom where spreads differ more than threefold', () => {
    expect(noise({ elsewhere: [set(7, 1, 9), set(9, 3, 4)] })).toMatchObject({
      method: 'pooledSd',
      df: 11,
    });
    expect(noise({ elsewhere: [set(7, 1, 9), set(9, 3.01, 4)] })).toMatchObject({
      method: 'largestSd',
      sd: 3.01,
      df: 3,
    });
  });

  it('does not depend on the order of the sets', () => {
    const sets = [set(1, 0.1, 3), set(1, 0.2, 4), set(1, 0.3, 5), set(1, 0.3, 2)];
    expect(noise({ elsewhere: sets.toReversed() })).toEqual(noise({ elsewhere: sets }));
  });

  it('assumes a share of the larger magnitude where nothing was repeated', () => {
    expect(noise({ a: of(-1), b: of(-3) })).toEqual({
      source: 'assumed',
      method: 'assumedShare',
      sd: 0.06,
      standardError: 0.06 * Math.sqrt(2),
      df: Infinity,
    });
    expect(noise({ assumed: 0.1 })).toMatchObject({ sd: 0.2 });
  });

  it.each<[string, Partial<NoiseInput>]>([
    ['when told so', { assumed: 'off' }],
    ['on an interval scale', { scale: 'interval' }],
    ['where signs differ, so that zero does not mean none', { a: of(-1), b: of(1) }],
  ])('assumes nothing %s', (_, input) => {
    expect(noise(input)).toBeUndefined();
  });

  it('learns nothing from replicates that are all exactly equal', () => {
    expect(noise({ a: of(1, 1, 1), b: of(2, 2) })).toMatchObject({ source: 'assumed' });
    expect(noise({ a: of(1, 1, 1), b: set(2, 0.5, 4) })).toMatchObject({
      source: 'pooled',
      method: 'pooledSd',
      sd: 0.5,
      df: 3,
    });
  });
});
