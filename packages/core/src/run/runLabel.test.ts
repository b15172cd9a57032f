import { describe, expect, it } from 'vitest';
import { runLabel } from './runLabel';

describe('runLabel', () => {
  it.each([
    ['06a9655e', 'Run #1', '06a9655e'],
    ['06a9655e-1234-4abc-9def-0123456789ab', 'Run #1', '06a9655e'],
    ['DEADBEEFCAFE', 'Run #1', 'DEADBEEF'],
    ['run-7', 'Run #1', 'Run #1'],
    ['1234567', 'Run #1', 'Run #1'],
    ['deadbeef!', 'Run #1', 'Run #1'],
    ['run-7', '  ', 'run-7'],
  ])('calls the run %s named "%s" %s', (id, name, label) => {
    expect(runLabel({ id, name })).toBe(label);
  });
});
