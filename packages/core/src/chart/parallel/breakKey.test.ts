import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakKey } from './breakKey';

describe('breakKey', () => {
  it('breaks behind dots and underscores', () => {
    expect(breakKey('optim.learning_rate', { length: 10, lines: 3 })).toEqual([
      'optim.',
      'learning_',
      'rate',
    ]);
    expect(breakKey('lora.r', { length: 10, lines: 2 })).toEqual(['lora.r']);
  });

  it('shortens the last line that there is room for', () => {
    const [first, second] = breakKey('per_device_train_batch_size', { length: 11, lines: 2 });
    expect(first).toBe('per_device_');
    expect(second).toMatch(/^train.*…/);
  });

  it('fits, and loses nothing while there are lines enough', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}([._][a-z]{1,8}){0,6}$/);
    fc.assert(
      fc.property(key, fc.integer({ min: 9, max: 30 }), (text, length) => {
        const lines = breakKey(text, { length, lines: 8 });
        expect(lines.join('')).toBe(text);
        expect(lines.every((line) => line.length <= length)).toBe(true);
        expect(breakKey(text, { length, lines: 2 }).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
