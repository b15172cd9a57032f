import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateText } from './isolateText';

const marks = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068'];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...marks, '\u2069', 'a', 'ב', ' '), fc.string({ maxLength: 3 })))
  .map((parts) => parts.join(''));

describe('isolateText', () => {
  it('opens one isolate and closes it at the end, whatever the text opens or closes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const isolated = isolateText(text);
        const turns = [...marks, '\u2069'].some((mark) => text.includes(mark));
        expect(/^[^\u2066-\u2069]*$/.test(isolated)).toBe(!turns);
        if (turns) expect(isolated).toMatch(/^\u2068[^\u2066-\u2069]*\u2069$/s);
      }),
    );
  });

  it('leaves text without such marks as it is, in any script', () => {
    for (const text of ['', 'lr3e-3', 'שלום 3', 'a\u200Fb']) expect(isolateText(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isolateText(isolateText(text))).toBe(isolateText(text));
      }),
    );
  });
});
