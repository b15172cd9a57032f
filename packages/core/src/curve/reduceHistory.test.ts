import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, type History } from '../run/history';
import { reduceHistory } from './reduceHistory';

const value = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
);

const histories = fc
  .array(fc.tuple(fc.integer({ min: -100, max: 100_000 }), value), { maxLength: 300 })
  .map((points) =>
    createHistory({ step: points.map(([step]) => step), value: points.map(([, y]) => y) }),
  );

const columnCounts = fc.integer({ min: 1, max: 60 });
const scales = fc.constantFrom('linear' as const, 'log' as const);

/** Indices of the history by the pixel column that a plot would put them in. */
function columnsOf(history: History, columns: number, scale: 'linear' | 'log'): number[][] {
  const shown = [...history.step.subarray()].map((_, i) => i);
  const visible = shown.filter((i) => scale === 'linear' || (history.step[i] as number) > 0);
  const project = (i: number) =>
    scale === 'log' ? Math.log(history.step[i] as number) : (history.step[i] as number);
  const start = project(visible[0] ?? 0);
  const span = project(visible.at(-1) ?? 0) - start;
  const byColumn: number[][] = [];
  for (const i of visible) {
    const share = span > 0 ? (project(i) - start) / span : 0;
    const column = Math.min(columns - 1, Math.floor(share * columns));
    byColumn[column] = [...(byColumn[column] ?? []), i];
  }
  return byColumn.filter(Boolean);
}

describe('reduceHistory', () => {
  it('never invents a value: what it gives are ascending indices of the history', () => {
    fc.assert(
      fc.property(histories, columnCounts, scales, (history, columns, scale) => {
        const { indices } = reduceHistory(history, { columns, scale });
        expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
        for (const index of indices) expect(history.step[index]).toBeDefined();
      }),
    );
  });

  it('keeps first, last, lowest and highest of every column', () => {
    fc.assert(
      fc.property(histories, columnCounts, scales, (history, columns, scale) => {
        const { indices } = reduceHistory(history, { columns, scale });
        const keptValues = (column: readonly number[]) =>
          column.filter((i) => indices.includes(i)).map((i) => history.value[i] as number);
        for (const column of columnsOf(history, columns, scale)) {
          const finite = column.filter((i) => Number.isFinite(history.value[i]));
          if (finite.length === 0) continue;
          const all = finite.map((i) => history.value[i] as number);
          const kept = keptValues(finite);
          expect(indices).toContain(finite[0]);
          expect(indices).toContain(finite.at(-1));
          expect(Math.min(...kept)).toBe(Math.min(...all));
          expect(Math.max(...kept)).toBe(Math.max(...all));
        }
      }),
    );
  });

  it('keeps at most four finite points of a column', () => {
    fc.assert(
      fc.property(histories, columnCounts, scales, (history, columns, scale) => {
        const { indices } = reduceHistory(history, { columns, scale });
        for (const column of columnsOf(history, columns, scale)) {
          const kept = column.filter(
            (i) => indices.includes(i) && Number.isFinite(history.value[i]),
          );
          expect(kept.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  it('keeps a non-finite position in every column that has one', () => {
    fc.assert(
      fc.property(histories, columnCounts, (history, columns) => {
        const { indices } = reduceHistory(history, { columns });
        for (const column of columnsOf(history, columns, 'linear')) {
          const holes = column.filter((i) => !Number.isFinite(history.value[i]));
          if (holes[0] === undefined) continue;
          expect(indices).toContain(holes[0]);
          expect(indices).toContain(holes.at(-1));
        }
      }),
    );
  });

  it('keeps both ends of the curve', () => {
    fc.assert(
      fc.property(histories, columnCounts, (history, columns) => {
        fc.pre(history.length > 0);
        const { indices } = reduceHistory(history, { columns });
        expect([indices[0], indices.at(-1)]).toEqual([0, history.length - 1]);
      }),
    );
  });

  it('shows a spike of one step at any size', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => (i === 12_345 ? 50 : 1));
    const history = createHistory({ step: values.map((_, i) => i), value: values });
    for (const columns of [1, 7, 320, 1920]) {
      expect(reduceHistory(history, { columns }).indices).toContain(12_345);
    }
  });

  it('shows a spike of one step at any zoom that has it in view', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => (i === 12_345 ? 50 : 1));
    const history = createHistory({ step: values.map((_, i) => i), value: values });
    const views = fc.record({
      from: fc.double({ min: -1e5, max: 12_345, noNaN: true }),
      to: fc.double({ min: 12_345, max: 1e5, noNaN: true }),
      columns: columnCounts,
      scale: scales,
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(reduceHistory(history, view).indices).toContain(12_345);
      }),
    );
  });

  it('keeps what it is told to keep, such as the best step', () => {
    const history = createHistory({ step: Array.from({ length: 100 }, (_, i) => i), value: ones });
    expect(reduceHistory(history, { columns: 1, keep: [42] }).indices).toEqual([0, 42, 99]);
  });

  it('keeps the nearest point on either side of the visible range', () => {
    const history = createHistory({ step: Array.from({ length: 100 }, (_, i) => i), value: ones });
    const { indices, of } = reduceHistory(history, { columns: 2, from: 10, to: 19 });
    expect(indices).toEqual([9, 10, 14, 15, 19, 20]);
    expect(of).toBe(10);
  });

  it('gives the same for the same input', () => {
    fc.assert(
      fc.property(histories, columnCounts, scales, (history, columns, scale) => {
        const once = reduceHistory(history, { columns, scale });
        expect(reduceHistory(history, { columns, scale })).toEqual(once);
      }),
    );
  });

  it('leaves out and counts what a log axis cannot show', () => {
    const history = createHistory({ step: [-5, 0, 1, 10, 100], value: [1, 2, 3, 4, 5] });
    expect(reduceHistory(history, { columns: 100, scale: 'log' })).toEqual({
      indices: [2, 3, 4],
      of: 3,
      leftOut: 2,
    });
  });

  it('still thins a log axis whose visible range starts at 0', () => {
    const step = Array.from({ length: 1000 }, (_, i) => i);
    const history = createHistory({ step, value: step.map(() => 1) });
    const { indices } = reduceHistory(history, { columns: 10, scale: 'log', from: 0, to: 999 });
    expect(indices.length).toBeLessThanOrEqual(40);
  });

  it('goes by other positions than the step, of which the last may be unknown', () => {
    const step = Array.from({ length: 100 }, (_, i) => i);
    const x = Float64Array.from(step, (i) => (i === 99 ? Number.NaN : i / 10));
    const values = step.map((i) => i % 10);
    const reduced = reduceHistory(createHistory({ step, value: values }), { columns: 10, x });
    expect(reduced.leftOut).toBe(1);
    expect(reduced.of).toBe(99);
    expect(reduced.indices.length).toBeGreaterThan(10);
  });

  it('keeps every point where a column has no more than four', () => {
    const history = createHistory({
      step: [0, 1, 2, 3, 4, 5, 6, 7],
      value: [1, 2, 3, 4, 4, 3, 2, 1],
    });
    expect(reduceHistory(history, { columns: 2 }).indices).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('survives a history of one point and of none', () => {
    const one = createHistory({ step: [5], value: [1] });
    expect(reduceHistory(one, { columns: 100 }).indices).toEqual([0]);
    const none = createHistory({ step: [], value: [] });
    expect(reduceHistory(none, { columns: 100 })).toEqual({ indices: [], of: 0, leftOut: 0 });
  });
});

const ones = Array.from({ length: 100 }, () => 1);
