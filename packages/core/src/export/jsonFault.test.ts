import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './jsonFault';

const at = (text: string) => {
  const fault = jsonFault(text);
  return fault && `${fault.line}:${fault.column}`;
};

describe('jsonFault', () => {
  it.each([
    ['', '1:1'],
    ['{"format":', '1:11'],
    ['{"a": 1,}', '1:9'],
    ['{"a": 1, "a}', '1:10'],
    ['{\n  "a": 1\n  "b": 2\n}', '3:3'],
    ['{\r\n"a": nul\r\n}', '2:6'],
    ['[1, 2}', '1:6'],
    ['[1 2]', '1:4'],
    ['{"a" 1}', '1:6'],
    ['{a: 1}', '1:2'],
    ["['a']", '1:2'],
    ['{"a": NaN}', '1:7'],
    ['01', '1:1'],
    ['1.', '1:1'],
    ['[1]]', '1:4'],
    ['"a\nb"', '1:1'],
    ['"\\x"', '1:1'],
    ['\uFEFF{}', '1:1'],
    ['{} // done', '1:4'],
  ])('says that %j stops being JSON at %s', (text, place) => {
    expect(at(text)).toBe(place);
  });

  it('finds a fault exactly where JSON.parse refuses', () => {
    const json = fc.json();
    const edited = fc
      .tuple(
        json,
        fc.nat(40),
        fc.constantFrom('', ',', '"', '{', ']', ':', '0', '-', '\\', 'e', ' '),
      )
      .map(([text, i, part]) => text.slice(0, i) + part + text.slice(i + 1));
    fc.assert(
      fc.property(fc.oneof(json, edited, fc.string()), (text) => {
        expect(jsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds what precedes the fault no worse than cut off', () => {
    const text = JSON.stringify({ a: [1, { b: 'c' }], d: null }, null, 1);
    for (let end = 0; end < text.length; end++) {
      const cut = text.slice(0, end);
      const offset = offsetOf(cut);
      expect(cut.slice(offset), cut).toMatch(/^("[^"]*|[a-z]*)$/);
    }
  });

  it('takes a million brackets and a string of a million escapes', () => {
    expect(at('['.repeat(1e6))).toBe('1:1000001');
    expect(at(`"${'\\n'.repeat(1e6)}"`)).toBeUndefined();
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function offsetOf(text: string): number {
  const { line = 1, column = 1 } = jsonFault(text) ?? {};
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}
