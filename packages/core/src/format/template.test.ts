import { describe, expect, it } from 'vitest';
import { fillTemplate, plainText } from './template';

const run = { runId: 'r1', label: '06a9655e' };

describe('fillTemplate', () => {
  it('keeps a run a mention and makes everything else text', () => {
    expect(fillTemplate('{gap} better than {other}.', { gap: '26 %', other: run })).toEqual([
      '26 %',
      ' better than ',
      run,
      '.',
    ]);
  });

  it('does not fill what a value brings along', () => {
    const filled = fillTemplate('{label} of {group}', { label: '{group}', group: 'x' });
    expect(plainText(filled)).toBe('{group} of x');
  });

  it('leaves a placeholder without a value as it is, even one named like a part of objects', () => {
    expect(plainText(fillTemplate('{missing} {constructor}', {}))).toBe('{missing} {constructor}');
  });
});

describe('plainText', () => {
  it('writes a run as its label', () => {
    expect(plainText(['Better than ', run])).toBe('Better than 06a9655e');
  });
});
