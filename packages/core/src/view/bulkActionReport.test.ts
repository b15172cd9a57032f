import { describe, expect, it } from 'vitest';
import type { ActionOutcome } from '../source/runActions';
import { outcomeText, tallyText } from './bulkActionReport';

const told = (outcome: 'refused' | 'notFound' | 'failed', reason: string) =>
  outcomeText('archive', { outcome: { runId: 'a', outcome, reason } });

describe('outcomeText', () => {
  it('gives the reason, and says where there is none', () => {
    expect(told('refused', '403, no permission')).toBe('Not archived: 403, no permission');
    expect(told('failed', ' ')).toBe('Not archived: the source gave no reason');
    expect(told('notFound', '404')).toBe('Not archived: not found at the source');
  });

  it('says what was done in the word of the action', () => {
    const outcome: ActionOutcome = { runId: 'a', outcome: 'done' };
    expect(outcomeText('delete', { outcome })).toBe('Deleted');
    expect(outcomeText('restore', { outcome })).toBe('Restored');
  });
});

describe('tallyText', () => {
  const tally = (done: number, failed: number, notStarted: number) =>
    tallyText(
      { action: 'archive', count: done + failed + notStarted, done, failed, notStarted },
      { names: Array.from({ length: done }, (_, i) => `r${i}`) },
    );

  it('names up to three runs and counts more', () => {
    expect(tally(3, 0, 0)).toBe('Archived r0, r1, r2');
    expect(tally(4, 0, 0)).toBe('Archived 4 runs');
  });

  it('leaves out no part of what happened', () => {
    expect(tally(8, 2, 0)).toBe('Archived 8 runs. 2 runs were not archived.');
    expect(tally(0, 1, 2)).toBe('1 run was not archived. 2 not started.');
    expect(tally(1, 0, 2)).toBe('Archived r0. 2 not started.');
  });
});
