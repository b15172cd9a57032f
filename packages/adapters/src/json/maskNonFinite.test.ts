import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNonFinite } from './maskNonFinite';
import { parsePythonJson } from './parsePythonJson';

const masked = (text: string) => JSON.parse(maskNonFinite(text)) as unknown;

/** As Python's json.dumps writes it, with the value that is to be read from it. */
function pythonJson(value: unknown, indent?: number): { text: string; expected: unknown } {
  const marked = JSON.stringify(value, (_key, v) => (Number.isNaN(v) ? marker : v), indent);
  return {
    text: marked.replaceAll(`"${marker}"`, 'NaN'),
    expected: JSON.parse(marked.replaceAll(marker, 'NaN')),
  };
}

const marker = '@a bare literal stands here@';

const strings = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'NaN',
    '"NaN"',
    ': NaN,',
    '\\',
    '\\"',
    '-Infinity',
    '[NaN, Infinity]',
    '{"a": NaN',
  ),
);
const values = (leaf: fc.Arbitrary<unknown>) =>
  fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 5 }),
    object: fc.dictionary(strings, tie('value'), { maxKeys: 5 }),
  })).value;

describe('maskNonFinite', () => {
  it('reads a bare NaN as the text NaN and infinities as infinities', () => {
    const text = '{"a": NaN, "b": -Infinity, "c": [Infinity,NaN], "d": 1}';
    expect(masked(text)).toEqual({ a: 'NaN', b: -Infinity, c: [Infinity, 'NaN'], d: 1 });
  });

  it('leaves a text without bare literals as it is', () => {
    const texts = ['{"a": "NaN"}', '{"a": "x \\" NaN, "}', '{"Infinity": "\\\\"}', '{"NaNs": 1}'];
    for (const text of texts) expect(maskNonFinite(text)).toBe(text);
  });

  it('equals JSON.parse where no literal is bare, whatever the strings contain', () => {
    const finite = fc.oneof(strings, fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(values(finite), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(maskNonFinite(text)).toBe(text);
      }),
    );
  });

  it('changes bare literals alone in any mix with strings that look like them', () => {
    const leaf = fc.oneof(strings, fc.constantFrom(Number.NaN, 1.5));
    fc.assert(
      fc.property(values(leaf), fc.constantFrom(undefined, 2), (value, indent) => {
        const { text, expected } = pythonJson(value, indent);
        expect(masked(text)).toEqual(expected);
      }),
    );
  });

  it('does not make an invalid text valid', () => {
    for (const text of ['1Infinity', '[1 NaN]', 'NaNNaN', 'xNaN', '[Infinity5]', '[-NaN]']) {
      expect(() => masked(text)).toThrow(SyntaxError);
    }
  });

  it('stays linear on one long line', () => {
    const text = `[${'NaN,'.repeat(100_000)}NaN]`;
    expect((masked(text) as unknown[]).length).toBe(100_001);
  });
});

describe('parsePythonJson', () => {
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { value, issues } = parsePythonJson(text, 'x.json');
        expect(value === undefined).toBe(issues.length > 0);
      }),
    );
  });

  it('says what a file that is no JSON is', () => {
    const messageOf = (text: string) => parsePythonJson(text, 'x.json').issues[0]?.message;
    expect(messageOf('')).toBe('The file is empty.');
    expect(messageOf('{"a": [1, 2')).toContain('cut off after 11 characters');
    expect(messageOf('{"a": b}')).toContain('Not valid JSON');
    expect(messageOf('version https://git-lfs.github.com/spec/v1\noid sha256:1\n')).toContain(
      'git lfs pull',
    );
  });
});
