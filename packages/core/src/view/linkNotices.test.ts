import { describe, expect, it } from 'vitest';
import { linkNotices } from './linkNotices';

describe('linkNotices', () => {
  it('says nothing of a whole link', () => {
    expect(linkNotices({})).toEqual([]);
    expect(linkNotices({ of: 3, goneIds: [], issues: [], leftOut: [] })).toEqual([]);
  });

  it('names the runs that are gone, by as much of an id as people know', () => {
    expect(linkNotices({ of: 2, goneIds: ['44b0e1c9-7f2c-4d7e-9a53-0c1f6f3d2b11'] })).toEqual([
      '1 of 2 runs is gone: 44b0e1c9. The rest is shown.',
    ]);
    expect(linkNotices({ of: 5, goneIds: ['a/1', 'b'], archivedIds: ['c'] })).toEqual([
      '2 of 5 runs are gone: a/1, b. The rest is shown.',
      '1 of 5 runs is archived: c. The rest is shown.',
    ]);
  });

  it('never counts fewer runs than it names: the baseline may be gone as well', () => {
    expect(linkNotices({ of: 1, goneIds: ['a', 'b'] })).toEqual([
      '2 of 2 runs are gone: a, b. The rest is shown.',
    ]);
  });

  it('tells a link that was cut off from parts that mean nothing, and both from another version', () => {
    const notices = (...codes: string[]) =>
      linkNotices({ issues: codes.map((code) => ({ code })) });
    expect(notices('cutOff')).toEqual(['This link is cut off. What is left of it is shown.']);
    expect(notices('cutOff', 'unreadable', 'repeated')).toEqual([
      'This link is cut off. What is left of it is shown.',
      '2 parts of this link could not be read and are left out.',
    ]);
    expect(notices('unknownField')).toEqual([
      '1 part of this link could not be read and is left out.',
    ]);
    expect(notices('unknownVersion')).toEqual([
      'This link cannot be read: another version wrote it.',
    ]);
  });

  it('says that the address did not take what is shown, and nothing where it did', () => {
    expect(linkNotices({ isInUrl: true })).toEqual([]);
    expect(linkNotices({ isInUrl: false })).toEqual([
      'The address could not be changed. What is shown is right, and lost on a reload.',
    ]);
  });

  it('says what did not fit, and what nothing can be ranked by', () => {
    const refusedObjective = { metric: 'training_time' };
    expect(linkNotices({ leftOut: ['visibleMetrics', 'axis'], refusedObjective })).toEqual([
      'Runs cannot be ranked by training time, as the link asks; it is left out.',
      'The link leaves out which metrics are shown, the axes: it would be too long.',
    ]);
  });
});
