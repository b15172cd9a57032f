import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './fileName';

describe('fileName', () => {
  it.each([
    ['Qwen/Qwen2.5-7B-Instruct', 'csv', 'qwen-qwen2-5-7b-instruct.csv'],
    ['../../etc/passwd', 'md', 'etc-passwd.md'],
    ['con', 'json', 'file-con.json'],
    ['', 'csv', 'file.csv'],
    ['\u202Egnp.exe', 'md', 'gnp-exe.md'],
    ['学習 3', 'csv', '学習-3.csv'],
    ['a b', undefined, 'a-b'],
  ])('makes %j with %s a name', (text, ending, name) => {
    expect(fileName(text, ending)).toBe(name);
  });

  it('is never a path, hidden, empty, or longer than file systems take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = fileName(text, 'csv');
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.csv$/u);
        expect([...name].length).toBeLessThanOrEqual(90);
      }),
    );
  });
});
