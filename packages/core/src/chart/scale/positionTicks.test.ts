import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axis } from '../../curve/axis';
import { wordingOf } from '../../view/viewOptions';
import { positionTicks } from './positionTicks';

const wording = wordingOf({});
const texts = (axis: Axis, domain: readonly [number, number], kind: 'linear' | 'log' = 'linear') =>
  positionTicks(domain, { axis, kind, count: 5, wording }).map(({ text }) =>
    text.replaceAll('\u202f', ' '),
  );

describe('positionTicks', () => {
  it('counts whole steps, also where they would fit closer', () => {
    expect(texts('step', [0, 5760])).toEqual(['0', '1,000', '2,000', '3,000', '4,000', '5,000']);
    expect(texts('relativeStep', [3, 5])).toEqual(['3', '4', '5']);
    expect(texts('epoch', [3, 5])).toEqual(['3.0', '3.5', '4.0', '4.5', '5.0']);
  });

  it('writes tokens in millions and billions', () => {
    expect(texts('tokens', [0, 2_000_000])).toEqual(['0', '0.5 M', '1.0 M', '1.5 M', '2.0 M']);
    expect(texts('tokens', [0, 1.4e10])).toEqual([
      '0',
      '2 B',
      '4 B',
      '6 B',
      '8 B',
      '10 B',
      '12 B',
      '14 B',
    ]);
    expect(texts('tokens', [1e5, 1e9], 'log').at(-1)).toBe('1 B');
  });

  it('writes all durations of an axis in one unit, hours with decimals', () => {
    expect(texts('relativeTime', [0, 40])).toEqual(['0', '10 s', '20 s', '30 s', '40 s']);
    expect(texts('relativeTime', [0, 1800])).toEqual([
      '0',
      '5 min',
      '10 min',
      '15 min',
      '20 min',
      '25 min',
      '30 min',
    ]);
    expect(texts('relativeTime', [0, 2.3 * 3600])).toEqual([
      '0',
      '0.5 h',
      '1.0 h',
      '1.5 h',
      '2.0 h',
    ]);
    expect(texts('relativeTime', [0, 9 * 86_400])).toEqual(['0', '2 d', '4 d', '6 d', '8 d']);
  });

  it('writes times in UTC, with the day in place of midnight and the year where it is new', () => {
    const at = Date.UTC(2026, 10, 22, 14, 3, 7);
    const span = (ms: number) => texts('wallTime', [at, at + ms]);
    const hour = 3_600_000;
    expect(span(5000)).toEqual([
      '14:03:07',
      '14:03:08',
      '14:03:09',
      '14:03:10',
      '14:03:11',
      '14:03:12',
    ]);
    expect(span(hour)).toEqual(['14:15', '14:30', '14:45', '15:00']);
    expect(span(48 * hour)).toEqual(['Nov 23', '12:00', 'Nov 24', '12:00']);
    expect(span(30 * 24 * hour)).toEqual(['Nov 26', 'Dec 3', 'Dec 10', 'Dec 17']);
    expect(span(400 * 24 * hour)).toEqual(['Jan 2027', 'Apr', 'Jul', 'Oct']);
    expect(span(2000 * 24 * hour)).toEqual(['Jan 2028', 'Jan 2030', 'Jan 2032']);
  });

  it('stays inside any range, ascends, and is never crowded', () => {
    const anyAxis = fc.constantFrom<Axis>('step', 'epoch', 'tokens', 'relativeTime', 'wallTime');
    const anyStart = fc.double({ min: 0, max: 4e12, noNaN: true });
    const anySpan = fc.double({ min: 1e-3, max: 4e12, noNaN: true });
    fc.assert(
      fc.property(anyAxis, anyStart, anySpan, (axis, from, span) => {
        const domain = [from, from + span] as const;
        const ticks = positionTicks(domain, { axis, kind: 'linear', count: 5, wording });
        expect(ticks.length).toBeLessThanOrEqual(13);
        ticks.forEach(({ value }, i) => {
          expect(value).toBeGreaterThanOrEqual(domain[0] - 1e-9 * span);
          expect(value).toBeLessThanOrEqual(domain[1] + 1e-9 * span);
          if (i > 0) expect(value).toBeGreaterThan(ticks[i - 1]?.value ?? Infinity);
        });
      }),
    );
  });
});
