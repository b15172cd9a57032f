import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../run/history';
import { createRun } from '../../../run/run';
import { type ChartDomain, pixelOf, project } from '../../scale/chartScale';
import { type LossChartData, lossChartData } from '../lossChartData';
import { type LossChartView, lossChartView } from '../lossChartView';
import { clampWindow, moveWindow, panWindow, stretchWindow, zoomWindow } from './zoomWindow';

type Options = Omit<Parameters<typeof lossChartView>[1], 'width' | 'height'>;

const anySteps = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 40 });
const anyScale = fc.constantFrom('linear' as const, 'log' as const);
const anyView = fc
  .record({ steps: anySteps, xScale: anyScale, window: fc.tuple(fc.nat(5000), fc.nat(5000)) })
  .map(({ steps, ...options }) => viewOf(steps, options));

describe('zoomWindow', () => {
  it('keeps a position where it is on the screen, unless an end is in the way', () => {
    const view = viewOf(evenSteps(1000), { window: [200, 800] });
    const zoomed = zoomWindow(view, { factor: 2, at: 350 });
    expect(zoomed).toEqual([275, 575]);
    const before = pixelOf(view.x, 350);
    expect(pixelOf(viewOf(evenSteps(1000), { window: zoomed }).x, 350)).toBeCloseTo(before, 6);
    expect(zoomWindow(view, { factor: 2 })).toEqual([350, 650]);
    expect(zoomWindow(view, { factor: 0.8, at: 200 })).toEqual([200, 950]);
    expect(zoomWindow(view, { factor: 0.8, at: 800 })).toEqual([50, 800]);
    expect(zoomWindow(viewOf(evenSteps(1000), { window: [600, 1000] }), { factor: 0.5 })).toEqual([
      200, 1000,
    ]);
  });

  it('does the same by factors on a log axis', () => {
    const view = viewOf([1, 10, 100, 1000, 10_000], { xScale: 'log' });
    const [from, to] = zoomWindow(view, { factor: 2, at: 100 });
    expect(from).toBeCloseTo(10, 9);
    expect(to).toBeCloseTo(1000, 9);
  });

  it('comes back to everything exactly', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(zoomWindow(view, { factor: 1e-6 })).toEqual(view.full);
      }),
    );
  });

  it('never goes closer than the points that lie next to each other there', () => {
    fc.assert(
      fc.property(anySteps, anyScale, fc.nat(5000), (steps, xScale, at) => {
        const data = dataOf(steps);
        let view = lossChartView(data, { ...size, xScale });
        for (let i = 0; i < 30; i++) {
          const window = zoomWindow(view, { factor: 3, at });
          expectInside(window, view);
          view = lossChartView(data, { ...size, xScale, window });
        }
        const sorted = steps.toSorted((a, b) => a - b);
        const distances = sorted
          .slice(1)
          .map((step, i) => project(step, xScale) - project(sorted[i] as number, xScale));
        expect(widthOf(view)).toBeGreaterThan(Math.min(...distances) * (1 - 1e-6));
      }),
    );
  });

  it('goes as close as two points where there are many, and not at all with one', () => {
    let view = viewOf(evenSteps(1000), {});
    for (let i = 0; i < 60; i++) {
      view = viewOf(evenSteps(1000), { window: zoomWindow(view, { factor: 1.7, at: 430 }) });
    }
    expect(widthOf(view)).toBeCloseTo(1, 6);
    expect(zoomWindow(viewOf([480], {}), { factor: 2 })).toEqual([0, 480]);
    expect(zoomWindow(viewOf([], {}), { factor: 2 })).toEqual([0, 1]);
  });

  it('goes closer before the first point, too', () => {
    const view = viewOf([500, 600, 1000, 2000], {});
    expect(view.full).toEqual([0, 2000]);
    expect(zoomWindow(view, { factor: 2, at: 100 })).toEqual([50, 1050]);
  });

  it('leaves the window as it is for a factor that is none', () => {
    const view = viewOf(evenSteps(100), { window: [20, 40] });
    expect(zoomWindow(view, { factor: 0 })).toEqual([20, 40]);
    expect(zoomWindow(view, { factor: Number.NaN })).toEqual([20, 40]);
  });
});

describe('panWindow', () => {
  it('moves by a share of the window and stops at both ends with its width', () => {
    const view = viewOf(evenSteps(1000), { window: [200, 400] });
    expect(panWindow(view, { by: 0.5 })).toEqual([300, 500]);
    expect(panWindow(view, { by: -9 })).toEqual([0, 200]);
    expect(panWindow(view, { by: 9 })).toEqual([800, 1000]);
  });

  it('keeps the width on the screen and never leaves', () => {
    fc.assert(
      fc.property(anyView, fc.double({ min: -3, max: 3, noNaN: true }), (view, by) => {
        const window = panWindow(view, { by });
        expectInside(window, view);
        const width = project(window[1], view.x.kind) - project(window[0], view.x.kind);
        expect(width).toBeGreaterThan(widthOf(view) * (1 - 1e-9));
      }),
    );
  });
});

describe('clampWindow', () => {
  it('takes a range in any order, cut at the ends', () => {
    const view = viewOf(evenSteps(1000), {});
    expect(clampWindow(view, [700, -50])).toEqual([0, 700]);
    expect(clampWindow(view, [900, 5000])).toEqual([900, 1000]);
    expect(clampWindow(view, [-9, 9000])).toEqual([0, 1000]);
  });

  it('makes room for two points around a click', () => {
    const view = viewOf(evenSteps(1000), {});
    const [from, to] = clampWindow(view, [500.5, 500.5]);
    expect([from, to]).toEqual([500, 501]);
    const beyond = clampWindow(view, [4000, 5000]);
    expect(beyond[1]).toBe(1000);
    expect(beyond[0]).toBeCloseTo(999, 6);
  });
});

describe('stretchWindow', () => {
  it('keeps under each finger what was there, unless an end is in the way', () => {
    const view = viewOf(evenSteps(1000), { window: [400, 600] });
    const from = [pixelOf(view.x, 450), pixelOf(view.x, 500)] as const;
    const to = [pixelOf(view.x, 420), pixelOf(view.x, 520)] as const;
    const window = stretchWindow(view, { from, to });
    expect(window[0]).toBeCloseTo(440, 6);
    expect(window[1]).toBeCloseTo(540, 6);
    const after = viewOf(evenSteps(1000), { window });
    expect(pixelOf(after.x, 450)).toBeCloseTo(to[0], 4);
    expect(pixelOf(after.x, 500)).toBeCloseTo(to[1], 4);
  });

  it('never leaves, and stays where fingers cross or meet', () => {
    const pixel = fc.integer({ min: 0, max: 700 });
    const two = fc.tuple(pixel, pixel);
    fc.assert(
      fc.property(anyView, two, two, (view, from, to) => {
        const window = stretchWindow(view, { from, to });
        expectInside(window, view);
        const isTurned = (from[1] - from[0]) * (to[1] - to[0]) <= 0;
        if (isTurned) expect(window).toEqual(view.x.domain);
      }),
    );
  });
});

describe('moveWindow', () => {
  it('moves one end by a share of everything, never past the other', () => {
    const view = viewOf(evenSteps(1000), { window: [200, 400] });
    expect(moveWindow(view, { part: 'from', by: 0.1 })).toEqual([300, 400]);
    expect(moveWindow(view, { part: 'to', by: 0.1 })).toEqual([200, 500]);
    expect(moveWindow(view, { part: 'from', by: -1 })).toEqual([0, 400]);
    expect(moveWindow(view, { part: 'to', by: 1 })).toEqual([200, 1000]);
    expect(moveWindow(view, { part: 'from', by: 0.9 })).toEqual([399, 400]);
    expect(moveWindow(view, { part: 'to', by: -0.9 })).toEqual([200, 201]);
  });

  it('moves all of it with its width, and never leaves', () => {
    const view = viewOf(evenSteps(1000), { window: [200, 400] });
    expect(moveWindow(view, { part: 'both', by: 0.1 })).toEqual([300, 500]);
    const anyPart = fc.constantFrom('from' as const, 'to' as const, 'both' as const);
    const anyShare = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(anyView, anyPart, anyShare, (any, part, by) => {
        const [from, to] = moveWindow(any, { part, by });
        expectInside([from, to], any);
        if (part === 'from' && any.x.domain[1] === any.full[1]) expect(to).toBe(any.full[1]);
        if (part === 'to' && any.x.domain[0] === any.full[0]) expect(from).toBe(any.full[0]);
      }),
    );
  });
});

const size = { width: 700, height: 300 };

function dataOf(steps: readonly number[]): LossChartData {
  const history = createHistory({ step: steps, value: steps.map(() => 1) });
  return lossChartData([createRun({ id: 'run', histories: { train_loss: history } })]);
}

function viewOf(steps: readonly number[], options: Options): LossChartView {
  return lossChartView(dataOf(steps), { ...size, ...options });
}

const evenSteps = (last: number) => Array.from({ length: last + 1 }, (_, i) => i);

const widthOf = ({ x }: LossChartView) =>
  project(x.domain[1], x.kind) - project(x.domain[0], x.kind);

function expectInside([from, to]: ChartDomain, { full }: LossChartView): void {
  expect(from).toBeLessThan(to);
  expect(from).toBeGreaterThanOrEqual(full[0]);
  expect(to).toBeLessThanOrEqual(full[1]);
}
