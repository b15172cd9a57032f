import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smoothHistory } from '../../curve/smoothHistory';
import { createHistory, type History } from '../../run/history';
import { createRun, type Run } from '../../run/run';
import { pathPoints } from '../../testing/pathPoints';
import { pixelOf, project } from '../scale/chartScale';
import { lossChartData } from './lossChartData';
import { type LossChartView, type LossChartViewOptions, lossChartView } from './lossChartView';

const anyValue = fc.oneof(
  { weight: 20, arbitrary: fc.double({ min: -2, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, 0) },
);
const anyHistory = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 5000 }), anyValue), { minLength: 1, maxLength: 300 })
  .map((points) =>
    createHistory({ step: points.map(([step]) => step), value: points.map(([, y]) => y) }),
  );
/** Many points a pixel: columns are thinned, and go through whole blocks. */
const denseHistory = fc.array(anyValue, { minLength: 1, maxLength: 40 }).map((values) => {
  const value = values.flatMap((y, i) => [
    y,
    ...Array.from({ length: 49 }, (_, k) => 1 + ((i + k) % 7)),
  ]);
  return createHistory({ step: value.map((_, i) => i + 1), value });
});
const someHistory = fc.oneof(anyHistory, denseHistory);
const anyScale = fc.constantFrom('linear' as const, 'log' as const);
const anyPicture = fc.record({
  width: fc.oneof(fc.integer({ min: 60, max: 120 }), fc.integer({ min: 120, max: 900 })),
  height: fc.integer({ min: 60, max: 500 }),
  xScale: anyScale,
  yScale: anyScale,
  window: fc.option(
    fc.tuple(fc.integer({ min: -50, max: 6000 }), fc.integer({ min: -50, max: 6000 })),
    { nil: undefined },
  ),
  layout: fc.constantFrom('wide' as const, 'compact' as const),
});

describe('the drawn line', () => {
  it('has the extremes of every pixel column where they are', () => {
    law(({ columns, drawn, places }) => {
      for (const column of columns) {
        const heights = column.map((i) => places[i]?.[1] as number);
        const here = drawn.filter((key) => column.some((i) => keyOf(places[i]) === key));
        expect(here.map(heightOf)).toContain(Math.min(...heights));
        expect(here.map(heightOf)).toContain(Math.max(...heights));
      }
    });
  });

  it('begins and ends where the visible points do', () => {
    law(({ shown, drawn, places }) => {
      expect(drawn).toContain(keyOf(places[shown[0] as number]));
      expect(drawn).toContain(keyOf(places[shown.at(-1) as number]));
    });
  });

  it('has only places of points inside the visible range, at most four a column', () => {
    law(({ view, drawn, places, columns, shown }) => {
      const all = new Set(shown.map((i) => keyOf(places[i])));
      const { left, right } = view.plot;
      const inside = drawn.filter((key) => xOf(key) > left && xOf(key) < right);
      for (const key of inside) expect(all).toContain(key);
      expect(view.curves[0]?.drawn).toBeLessThanOrEqual(4 * columns.length);
      // Besides those there is one on either side.
      expect(drawn.length).toBeLessThanOrEqual(4 * columns.length + 2);
    });
  });

  it('never runs through what cannot be drawn', () => {
    law(({ view, history }) => {
      const holes = [...history.value].flatMap((y, i) => (isShown(y, view.y.kind) ? [] : [i]));
      const xs = holes.map((i) => pixelOf(view.x, history.step[i] as number));
      for (const line of pathPoints(view.curves[0]?.path ?? '')) {
        for (const x of xs.filter((at) => at > view.plot.left && at < view.plot.right)) {
          const before = line.filter((point) => point[0] < x - 0.06).length;
          const after = line.filter((point) => point[0] > x + 0.06).length;
          expect(before === 0 || after === 0, `a line on both sides of a hole at ${x}`).toBe(true);
        }
      }
    });
  });

  it('is one line per uninterrupted stretch where there is a pixel for every point', () => {
    fc.assert(
      fc.property(
        fc.array(anyValue, { minLength: 1, maxLength: 40 }),
        anyScale,
        (values, yScale) => {
          const view = draw(historyOf(values), { width: 900, height: 300, yScale });
          const stretches: number[] = [];
          let isOpen = false;
          for (const y of values) {
            if (isShown(y, yScale) && isOpen) stretches.push((stretches.pop() ?? 0) + 1);
            else if (isShown(y, yScale)) stretches.push(1);
            isOpen = isShown(y, yScale);
          }
          const lines = pathPoints(view.curves[0]?.path ?? '');
          expect(lines.map((line) => line.length)).toEqual(stretches);
        },
      ),
    );
  });

  it('is cut at each of many holes inside one pixel', () => {
    const nan = Number.NaN;
    const history = createHistory({
      step: [1, 2, 3, 4, 5, 6, 7, 1e6],
      value: [5, nan, 1, nan, 9, nan, 3, 4],
    });
    const view = draw(history, { width: 700, height: 300 });
    const lines = pathPoints(view.curves[0]?.path ?? '');
    expect(lines.map((line) => line.length)).toEqual([1, 1, 1, 2]);
  });

  it('marks or counts every point that cannot be drawn', () => {
    law(({ view, history }) => {
      const [from, to] = view.x.domain;
      const visible = [...history.value].filter((_, i) => {
        const at = history.step[i] as number;
        return at >= from && at <= to && (view.x.kind === 'linear' || at > 0);
      });
      const marked = view.nonFinite.reduce((sum, mark) => sum + mark.count, 0);
      expect(marked).toBe(visible.filter((y) => !Number.isFinite(y)).length);
      const counted = (word: string) =>
        Number.parseInt(
          view.notes.find((note) => note.includes(word))?.replace(',', '') ?? '0',
          10,
        );
      const isLeftOut = (y: number) => Number.isFinite(y) && y <= 0;
      expect(counted('are 0 or less') || counted('is 0 or less')).toBe(
        view.y.kind === 'log' ? visible.filter(isLeftOut).length : 0,
      );
      expect(counted('at 0 or less')).toBe(
        view.x.kind === 'log' ? [...history.step].filter((at) => at <= 0).length : 0,
      );
    });
  });

  it('stays a spike of one step at every size and zoom', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => (i === 12_345 ? 90 : 1 + (i % 3)));
    const data = dataOf(historyOf(values));
    const picture = fc.record({
      width: fc.integer({ min: 100, max: 2000 }),
      height: fc.integer({ min: 60, max: 600 }),
      window: fc.tuple(
        fc.integer({ min: -9, max: 12_344 }),
        fc.integer({ min: 12_346, max: 30_000 }),
      ),
      xScale: anyScale,
      yScale: anyScale,
    });
    fc.assert(
      fc.property(picture, (options) => {
        const view = lossChartView(data, options);
        const spike = tenth(pixelOf(view.y, 90));
        const heights = pathPoints(view.curves[0]?.path ?? '')
          .flat()
          .map(([, y]) => y);
        expect(heights).toContain(spike);
        expect(view.y.domain[1]).toBeGreaterThan(90);
      }),
    );
  });

  it('is a dot at its own x for a series of one point', () => {
    const view = draw(createHistory({ step: [480], value: [0.8] }), { width: 700, height: 300 });
    const { x, y } = view;
    expect(view.full).toEqual([0, 480]);
    expect(view.curves[0]?.path).toBe(`M${tenth(pixelOf(x, 480))} ${tenth(pixelOf(y, 0.8))}h0`);
  });

  it('runs to both edges of a zoomed plot, straight, however far away the next point is', () => {
    const history = createHistory({ step: [0, 1e9], value: [1, 3] });
    const view = draw(history, { width: 700, height: 300, window: [5e8, 5e8 + 10] });
    const [line = []] = pathPoints(view.curves[0]?.path ?? '');
    expect(line.length).toBe(2);
    const [[x0, y0], [x1, y1]] = line as [readonly [number, number], readonly [number, number]];
    expect(x0).toBeLessThan(view.plot.left);
    expect(x1).toBeGreaterThan(view.plot.right);
    expect(Math.abs(x1 - x0)).toBeLessThan(4000);
    const heightAt = (x: number) => y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
    const { plot, y } = view;
    expect(heightAt(plot.left)).toBeCloseTo(pixelOf(y, 1 + 2 * 0.5), 0);
    expect(heightAt(plot.right)).toBeCloseTo(pixelOf(y, 1 + 2 * (0.5 + 1e-8)), 0);
  });

  it('has the heights of the full smoothed series at every zoom', () => {
    const smoothing = { method: 'ema', weight: 0.9 } as const;
    fc.assert(
      fc.property(someHistory, anyPicture, (history, options) => {
        const view = lossChartView(dataOf(history, { smoothing }), options);
        const smoothed = smoothHistory(history, smoothing).value;
        const heights = new Set([...smoothed].map((y) => tenth(pixelOf(view.y, y))));
        const line = view.curves.find((curve) => curve.kind === 'line');
        for (const [x, y] of pathPoints(line?.path ?? '').flat()) {
          if (x > view.plot.left && x < view.plot.right) expect(heights).toContain(y);
        }
        const ghost = view.curves.find((curve) => curve.kind === 'raw');
        const recorded = new Set([...history.value].map((y) => tenth(pixelOf(view.y, y))));
        for (const [x, y] of pathPoints(ghost?.path ?? '').flat()) {
          if (x <= view.plot.left || x >= view.plot.right) continue;
          expect(recorded).toContain(y);
          expect(y >= view.plot.top && y <= view.plot.bottom).toBe(true);
        }
      }),
    );
  });

  it('is between the ends of its axes, with their ticks', () => {
    law(({ view, drawn }) => {
      const { left, right, top, bottom } = view.plot;
      expect(view.y.domain[0]).toBeLessThan(view.y.domain[1]);
      for (const key of drawn) {
        if (xOf(key) <= left || xOf(key) >= right) continue;
        expect(heightOf(key)).toBeGreaterThanOrEqual(top);
        expect(heightOf(key)).toBeLessThanOrEqual(bottom);
      }
      for (const { position } of view.xTicks) {
        expect(position >= left && position <= right).toBe(true);
      }
      for (const { position } of view.yTicks) {
        expect(position >= top && position <= bottom).toBe(true);
      }
    });
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(someHistory, anyPicture, (history, options) => {
        expect(draw(history, options)).toEqual(draw(history, options));
      }),
    );
  });
});

interface Drawn {
  readonly view: LossChartView;
  readonly history: History;
  /** Points that are visible and can be drawn. */
  readonly shown: readonly number[];
  /** The same by pixel column. */
  readonly columns: readonly (readonly number[])[];
  /** Where every point belongs, to a tenth of a pixel. */
  readonly places: readonly (readonly [number, number])[];
  /** Where points are drawn, as keys of places. */
  readonly drawn: readonly string[];
}

/** Checks something of every picture that has a visible point. */
function law(check: (drawn: Drawn) => void): void {
  fc.assert(
    fc.property(someHistory, anyPicture, (history, options) => {
      const view = draw(history, options);
      const [from, to] = view.x.domain;
      const places = [...history.step].map(
        (step, i) =>
          [
            tenth(pixelOf(view.x, step)),
            tenth(pixelOf(view.y, history.value[i] as number)),
          ] as const,
      );
      const shown = [...history.step].flatMap((step, i) => {
        const isInside = step >= from && step <= to && (view.x.kind === 'linear' || step > 0);
        return isInside && isShown(history.value[i] as number, view.y.kind) ? [i] : [];
      });
      if (shown.length === 0) return;
      const byColumn = new Map<number, number[]>();
      const count = view.plot.right - view.plot.left;
      const [start, end] = [project(from, view.x.kind), project(to, view.x.kind)];
      for (const i of shown) {
        const share = (project(history.step[i] as number, view.x.kind) - start) / (end - start);
        const column = Math.min(count - 1, Math.floor(share * count));
        byColumn.set(column, [...(byColumn.get(column) ?? []), i]);
      }
      const drawn = pathPoints(view.curves[0]?.path ?? '')
        .flat()
        .map(keyOf);
      check({ view, history, shown, columns: [...byColumn.values()], places, drawn });
    }),
  );
}

function draw(history: History, options: LossChartViewOptions): LossChartView {
  return lossChartView(dataOf(history), options);
}

function dataOf(history: History, options: Parameters<typeof lossChartData>[1] = {}) {
  const run: Run = createRun({ id: 'run', histories: { train_loss: history } });
  return lossChartData([run], options);
}

function historyOf(value: readonly number[]): History {
  return createHistory({ step: value.map((_, i) => i + 1), value });
}

const isShown = (y: number, kind: 'linear' | 'log') =>
  Number.isFinite(y) && (kind === 'linear' || y > 0);
const tenth = (pixel: number) => Math.round(pixel * 10) / 10;
const keyOf = (place: readonly [number, number] | undefined) => `${place?.[0]} ${place?.[1]}`;
const xOf = (key: string) => Number(key.split(' ')[0]);
const heightOf = (key: string) => Number(key.split(' ')[1]);
