import { describe, expect, it } from 'vitest';
import { shareClear, shareCrowned, shareLikely } from './verdictSimulation';

/*
 * A small part of `pnpm simulate`, which runs the whole grid with ten times the data sets. The
 * bounds are those of the whole; seeds are fixed, so a failure is a changed rule, never bad luck.
 */
const dataSets = 1000;

describe('the rules of verdicts as a whole', { timeout: 60_000 }, () => {
  it.each([
    { k: 2, n: 2, noiseRatio: 1 },
    { k: 2, n: 3, noiseRatio: 6.5 },
    { k: 5, n: 4, noiseRatio: 2 },
    { k: 5, n: 5, noiseRatio: 6.5 },
    { k: 10, n: 3, noiseRatio: 1, dataSets: 300 },
  ])('call any two of equal configurations clear in at most 7 % of data sets: %o', (cell) => {
    expect(shareClear({ dataSets, ...cell, seed: 1 })).toBeLessThanOrEqual(0.07);
  });

  it.each([
    { k: 2, n: 2 },
    { k: 5, n: 3 },
    { k: 10, n: 6, dataSets: 300 },
  ])('call any two of equal lone runs likely in at most 10 %: %o', (cell) => {
    expect(shareLikely({ dataSets, ...cell, seed: 2 })).toBeLessThanOrEqual(0.1);
  });

  it('find a true difference of 3 sd with five seeds each in at least 90 %', () => {
    expect(shareClear({ k: 2, n: 5, lead: 3, dataSets, seed: 3 })).toBeGreaterThanOrEqual(0.9);
  });

  it('are silent where a tool that crowns the lowest number is wrong every time', () => {
    expect(shareCrowned({ k: 5, n: 3, dataSets, seed: 4 })).toBe(1);
  });
});
