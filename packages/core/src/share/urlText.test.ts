import { describe, expect, it } from 'vitest';
import { decodeUrlText, encodeUrlText } from './urlText';

describe('encodeUrlText and decodeUrlText', () => {
  it('give back every UTF-16 code unit there is, in characters that nothing encodes further', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = encodeUrlText(String.fromCharCode(unit));
      if (decodeUrlText(text) !== String.fromCharCode(unit) || !/^[A-Za-z0-9_*-]+$/.test(text)) {
        expect.fail(`code unit ${unit} became ${text}`);
      }
    }
  });

  it.each(['*', 'a*', '*2', '*2F', '*u12', '*uzzzz', 'a b', 'a.b', '%41', 'é'])(
    'refuse %j, which is never written',
    (text) => {
      expect(decodeUrlText(text)).toBeUndefined();
    },
  );
});
