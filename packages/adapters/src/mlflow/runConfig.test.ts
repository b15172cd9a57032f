import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseParam } from './runConfig';

describe('parseParam', () => {
  it('reads back what Python wrote', () => {
    const read = ['3e-05', '1.0', '-7', 'True', 'None', 'nan', 'inf', '[1, 2]', ''].map(parseParam);
    expect(read).toEqual([3e-5, 1, -7, true, null, Number.NaN, Infinity, '[1, 2]', '']);
  });

  it('keeps every text that a number would not bring back', () => {
    const texts = ['007', '1_000', '9007199254740993', '1.', ' 1', '0x10', '12e', 'e5', '-', '.'];
    const asNumbers = texts.filter((text) => typeof parseParam(text) === 'number');
    expect(asNumbers).toEqual(['1.']);
  });

  it('brings back every finite number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        fc.pre(!Number.isInteger(value) || Number.isSafeInteger(value));
        expect(Object.is(parseParam(String(value)), Object.is(value, -0) ? 0 : value)).toBe(true);
      }),
    );
  });
});
