import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenLabel } from './shortenLabel';

describe('shortenLabel', () => {
  it('keeps both ends and never exceeds the length', () => {
    expect(shortenLabel('06a9655e', 18)).toBe('06a9655e');
    expect(shortenLabel('qwen2.5-7b-lora-r16-seed-3', 18)).toBe('qwen2.5-7b-…seed-3');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0, max: 20 }),
        (label, length) => {
          expect([...shortenLabel(label, length)].length).toBeLessThanOrEqual(length);
        },
      ),
    );
  });
});
