import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { type Axis, axisOrigin, axisPositions } from './axis';
import { reduceHistory } from './reduceHistory';

const { NaN: nan } = Number;
const start = Date.UTC(2026, 10, 1, 9);

const history = createHistory({
  step: [100, 200, 300],
  value: [3, 2, 1],
  epoch: [0.5, 1, 1.5],
  timeMs: [start, start + 60_000, start + 90_000],
  tokens: [8192, 16_384, 24_576],
});

const axes = ['step', 'relativeStep', 'epoch', 'wallTime', 'relativeTime', 'tokens'] as const;

describe('axisPositions', () => {
  it.each<[Axis, readonly number[]]>([
    ['step', [100, 200, 300]],
    ['relativeStep', [0, 100, 200]],
    ['epoch', [0.5, 1, 1.5]],
    ['wallTime', [start, start + 60_000, start + 90_000]],
    ['relativeTime', [0, 60, 90]],
    ['tokens', [8192, 16_384, 24_576]],
  ])('places points by %s', (axis, x) => {
    const positions = axisPositions(history, axis);
    expect([...(positions?.x ?? [])]).toEqual(x);
    expect(positions).toMatchObject({ unknown: 0, backwards: 0 });
  });

  it.each(axes.slice(2))('is undefined where a history does not carry %s', (axis) => {
    const bare = createHistory({ step: [1, 2], value: [1, 2] });
    expect(axisPositions(bare, axis)).toBeUndefined();
    const empty = { epoch: [nan, nan], timeMs: [nan, nan], tokens: [nan, nan] };
    const unsaid = createHistory({ step: [1, 2], value: [1, 2], ...empty });
    expect(axisPositions(unsaid, axis)).toBeUndefined();
  });

  it('counts points that do not say where they stand', () => {
    const epoch = [nan, 1, Infinity, 2];
    const partly = createHistory({ step: [1, 2, 3, 4], value: [1, 2, 3, 4], epoch });
    expect(axisPositions(partly, 'epoch')).toEqual({
      x: new Float64Array([nan, 1, nan, 2]),
      unknown: 2,
      backwards: 0,
    });
  });

  it('drops what a killed segment left between the points of its successor', () => {
    // Killed at step 60 and resumed from 30 an hour later, with the logging shifted by five steps.
    const minutes = [1, 2, 3, 60, 4, 61, 5, 62, 6, 63, 64];
    const resumed = createHistory({
      step: [10, 20, 30, 35, 40, 45, 50, 55, 60, 65, 75],
      value: minutes,
      timeMs: minutes.map((minute) => start + minute * 60_000),
    });
    const positions = axisPositions(resumed, 'wallTime');
    const known = minutes.filter((_, i) => Number.isFinite(positions?.x[i]));
    expect(known).toEqual([1, 2, 3, 60, 61, 62, 63, 64]);
    expect(positions?.backwards).toBe(3);
  });

  it.each([
    ['ahead', 1e15],
    ['behind', 0],
  ])('loses one point to a clock that was far %s once', (_, wrong) => {
    const timeMs = Array.from({ length: 50 }, (_, i) => (i === 20 ? wrong : start + i));
    const glitch = createHistory({ step: timeMs.map((_, i) => i), value: timeMs, timeMs });
    const positions = axisPositions(glitch, 'wallTime');
    expect(positions?.backwards).toBe(1);
    expect(positions?.x[20]).toBeNaN();
  });

  it('keeps several points at one position', () => {
    const epoch = [0.01, 0.01, 0.02];
    const rounded = createHistory({ step: [1, 2, 3], value: [1, 2, 3], epoch });
    expect([...(axisPositions(rounded, 'epoch')?.x ?? [])]).toEqual(epoch);
  });

  it('ascends, never moves a point, and counts every one that it drops', () => {
    const anyEpoch = fc.oneof(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.constantFrom(nan, Infinity, 1),
    );
    fc.assert(
      fc.property(fc.array(anyEpoch, { minLength: 1 }), (epoch) => {
        const jumpy = createHistory({ step: epoch.map((_, i) => i), value: epoch, epoch });
        const positions = axisPositions(jumpy, 'epoch');
        const x = [...(positions?.x ?? [])];
        const known = x.filter(Number.isFinite);
        expect(known).toEqual([...known].sort((a, b) => a - b));
        for (const [i, at] of x.entries()) if (Number.isFinite(at)) expect(at).toBe(epoch[i]);
        expect(x.filter(Number.isNaN)).toHaveLength(x.length - known.length);
        expect(known.length > 0).toBe(epoch.some(Number.isFinite));
        if (!positions) return;
        expect(positions.unknown + positions.backwards + known.length).toBe(epoch.length);
      }),
    );
  });

  it('drops as few points as any choice could', () => {
    const few = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(few, (epoch) => {
        const jumpy = createHistory({ step: epoch.map((_, i) => i), value: epoch, epoch });
        expect(axisPositions(jumpy, 'epoch')?.backwards).toBe(epoch.length - longestOf(epoch));
      }),
    );
  });

  it('loses no point of a reduced curve but those that it counts', () => {
    const epoch = [0, 1, 2, nan, 1, 3];
    const jumpy = createHistory({ step: epoch.map((_, i) => i), value: epoch, epoch });
    const positions = axisPositions(jumpy, 'epoch');
    const reduced = reduceHistory(jumpy, { columns: 1000, x: positions?.x });
    expect(reduced).toEqual({ indices: [0, 1, 2, 5], of: 4, leftOut: 2 });
  });

  it('gives no copy where nothing is changed', () => {
    expect(axisPositions(history, 'step')?.x).toBe(history.step);
    expect(axisPositions(history, 'epoch')?.x).toBe(history.epoch);
  });
});

describe('axisOrigin', () => {
  const evaluations = createHistory({ step: [150, 300], value: [2, 1], timeMs: [nan, start] });

  it('keeps the curves of one run where they were to each other', () => {
    const train = createHistory({ step: [110, 300], value: [2, 1], timeMs: [start - 500, start] });
    const atStep = axisOrigin([evaluations, train], 'relativeStep');
    expect(atStep).toBe(110);
    const origin = axisOrigin([evaluations, train], 'relativeTime');
    expect(axisPositions(evaluations, 'relativeTime', { origin })?.x.at(-1)).toBe(0.5);
    expect(axisPositions(train, 'relativeTime', { origin })?.x.at(-1)).toBe(0.5);
  });

  it('is not moved by a clock that was far ahead at first', () => {
    const timeMs = [1e15, start, start + 1, start + 2];
    const unset = createHistory({ step: [1, 2, 3, 4], value: timeMs, timeMs });
    expect(axisOrigin([unset], 'relativeTime')).toBe(start);
  });

  it('is undefined where there is none', () => {
    expect(axisOrigin([], 'relativeStep')).toBeUndefined();
    expect(axisOrigin([evaluations], 'epoch')).toBeUndefined();
    const bare = createHistory({ step: [1], value: [1] });
    expect(axisOrigin([bare], 'relativeTime')).toBeUndefined();
  });
});

/** Length of the longest ascending choice, by trying all of them. */
function longestOf(values: readonly number[], from = -Infinity): number {
  const [first, ...rest] = values;
  if (first === undefined) return 0;
  const without = longestOf(rest, from);
  return first < from ? without : Math.max(without, 1 + longestOf(rest, first));
}
