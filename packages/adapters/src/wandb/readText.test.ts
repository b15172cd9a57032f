import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText } from './readText';

it('a text is what the decoder of the platform makes of it', () => {
  const written = fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text));
  fc.assert(
    fc.property(fc.oneof(written, fc.uint8Array({ maxLength: 100 })), (bytes) => {
      expect(readText(bytes)).toBe(new TextDecoder().decode(bytes));
    }),
  );
});
