import { describe, expect, it } from 'vitest';
import { RunCompareError } from './errors';

describe('RunCompareError', () => {
  it('says where it was thrown and can be told apart by its code', () => {
    const error = new RunCompareError('unknown-baseline', 'compareRuns', 'no such run.');
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, error.message]).toEqual([
      'RunCompareError',
      'unknown-baseline',
      '[runcompare] compareRuns: no such run.',
    ]);
  });
});
