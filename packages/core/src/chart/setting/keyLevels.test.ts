import { describe, expect, it } from 'vitest';
import type { ConfigCell } from '../../comparison/configTable';
import type { FlatConfigValue } from '../../run/flattenConfig';
import { wordingOf } from '../../view/viewOptions';
import { keyLevels } from './keyLevels';

const wording = wordingOf({});
const cells = (...values: readonly FlatConfigValue[]) =>
  values.map((value): ConfigCell => ({ state: 'value', value }));
const textsOf = (of: readonly ConfigCell[]) => {
  const found = keyLevels(of, wording);
  return found.kind === 'category' ? found.levels.map(({ text }) => text) : found.numbers;
};

describe('keyLevels', () => {
  it('holds numbers where every run that sets the key holds one', () => {
    expect(textsOf([...cells(1, null, 3), { state: 'notSet' }])).toEqual([
      1,
      undefined,
      3,
      undefined,
    ]);
  });

  it('is categories where one run holds anything else, or all hold the same number', () => {
    expect(textsOf(cells(16, 'auto'))).toEqual(['16', 'auto']);
    expect(textsOf(cells(16, 16))).toEqual(['16']);
    expect(textsOf(cells(1, Number.NaN))).toEqual(['1', 'NaN']);
  });

  it('keeps 1 and "1", true and "true", null and "null" apart', () => {
    expect(textsOf(cells('1', 1, true, 'true', null, 'null', ''))).toEqual([
      'true',
      '1',
      '“”',
      '“1”',
      '“null”',
      '“true”',
      'null',
    ]);
  });

  it('puts false before true, then numbers by size, texts, null and not set', () => {
    const of: readonly ConfigCell[] = [
      { state: 'notSet' },
      ...cells(null, 'cosine', 'Cosine', 10, 9, true, false),
    ];
    expect(textsOf(of)).toEqual([
      'false',
      'true',
      '9',
      '10',
      'Cosine',
      'cosine',
      'null',
      'not set',
    ]);
    expect(textsOf([...of].reverse())).toEqual(textsOf(of));
  });

  it('has no category for what nobody recorded', () => {
    const found = keyLevels([...cells('a'), { state: 'notRecorded' }], wording);
    expect(found).toMatchObject({ kind: 'category', of: [0, undefined] });
  });
});
