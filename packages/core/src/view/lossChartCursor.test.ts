import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun, type Run } from '../run/run';
import { lossChartCursor, lossChartStop } from './lossChartCursor';
import { lossChartView } from './lossChartView';

const three = [
  run('06a9655e', [480, 960, 1440], [1.3, 0.822, 0.6686]),
  run('fa25ad23', [480, 960, 1440], [1.5, 1.072, 0.9041]),
  run('0a04dd4e', [480, 960], [1.7, Number.NaN]),
];

describe('lossChartCursor', () => {
  it('reads every run at or before the step, best first, with the distance to the best', () => {
    const { title, rows } = lossChartCursor(lossChartView(three), 960);
    expect(title).toBe('Step 960 · epoch 2.0');
    expect(rows.map((row) => [row.label, row.eval?.text, row.delta])).toEqual([
      ['06a9655e', '0.8220', 'best'],
      ['fa25ad23', '1.0720', '+0.2500'],
      ['0a04dd4e', 'NaN', ''],
    ]);
  });

  it('never reads a point from the future', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 2000 }), (step) => {
        for (const row of lossChartCursor(lossChartView(three), step).rows) {
          expect(row.eval?.x ?? -Infinity).toBeLessThanOrEqual(step);
        }
      }),
    );
  });

  it('says which evaluations are older than others', () => {
    const { columns, rows, spoken } = lossChartCursor(lossChartView(three), 1500);
    expect(columns).toEqual({ eval: 'eval at 1,440' });
    expect(rows.map((row) => row.since)).toEqual(['', '', 'Step 960']);
    expect(spoken).toBe(
      'Step 1,500: 06a9655e 0.6686, best; fa25ad23 0.9041, +0.2355; 0a04dd4e NaN, Step 960',
    );
  });

  it('says that a run has no evaluation yet', () => {
    expect(lossChartCursor(lossChartView(three), 0).spoken).toBe(
      'Step 0: 06a9655e no evaluation yet; fa25ad23 no evaluation yet; 0a04dd4e no evaluation yet',
    );
  });

  it('keeps a difference of a millionth different from none', () => {
    const view = lossChartView([
      run('a', [1], [0.8]),
      run('b', [1], [0.800001]),
      run('c', [1], [0.8]),
    ]);
    expect(lossChartCursor(view, 1).rows.map((row) => row.delta)).toEqual([
      'best',
      'best',
      '+1e-6',
    ]);
  });

  it('leaves out an epoch that the runs do not agree on', () => {
    const other = run('b', [480], [1], [3]);
    expect(lossChartCursor(lossChartView([...three, other]), 480).title).toBe('Step 480');
  });
});

describe('lossChartStop', () => {
  const view = lossChartView(three);

  it('goes from evaluation to evaluation of all visible runs', () => {
    expect(lossChartStop(view, 0, 'first')).toBe(480);
    expect(lossChartStop(view, 480, 'next')).toBe(960);
    expect(lossChartStop(view, 500, 'previous')).toBe(480);
    expect(lossChartStop(view, 480, 'previous')).toBeUndefined();
    expect(lossChartStop(view, 0, 'last')).toBe(1440);
    expect(lossChartStop(view, 1440, 'next')).toBeUndefined();
    expect(lossChartStop(view, 1100, 'nearest')).toBe(960);
  });

  it('stays inside the visible range', () => {
    const zoomed = lossChartView(three, { xDomain: [900, 1000] });
    expect(lossChartStop(zoomed, 0, 'first')).toBe(960);
    expect(lossChartStop(zoomed, 0, 'last')).toBe(960);
    expect(lossChartStop(zoomed, 960, 'next')).toBeUndefined();
  });

  it('has nowhere to go without curves', () => {
    expect(lossChartStop(lossChartView([]), 0, 'nearest')).toBeUndefined();
  });

  it('reaches every evaluation by going right, and comes back the same way', () => {
    const anySteps = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(anySteps, anySteps, (a, b) => {
        const both = lossChartView([run('a', a, a), run('b', b, b)]);
        const all = [...new Set([...a, ...b])].sort((x, y) => x - y);
        expect(walk(both, 'first', 'next')).toEqual(all);
        expect(walk(both, 'last', 'previous')).toEqual(all.reverse());
      }),
    );
  });
});

function walk(
  view: ReturnType<typeof lossChartView>,
  start: 'first' | 'last',
  move: 'next' | 'previous',
): readonly number[] {
  const stops: number[] = [];
  let at = lossChartStop(view, 0, start);
  while (at !== undefined) {
    stops.push(at);
    at = lossChartStop(view, at, move);
  }
  return stops;
}

function run(
  id: string,
  step: readonly number[],
  value: readonly number[],
  epoch = value.map((_, i) => i + 1),
): Run {
  return createRun({ id, histories: { eval_loss: createHistory({ step, value, epoch }) } });
}
