import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../run/history';
import { createRun } from '../../../run/run';
import { lossChartData } from '../lossChartData';
import { type LossChartView, type LossChartViewOptions, lossChartView } from '../lossChartView';
import { lossChartStop } from './lossChartStop';

describe('lossChartStop', () => {
  const runs = [run('a', [480, 960, 1440]), run('b', [480, 960])];
  const view = viewOf(runs);

  it('goes from evaluation to evaluation of all visible runs', () => {
    expect(lossChartStop(view, { from: 0, move: 'first' })).toBe(480);
    expect(lossChartStop(view, { from: 480, move: 'next' })).toBe(960);
    expect(lossChartStop(view, { from: 500, move: 'previous' })).toBe(480);
    expect(lossChartStop(view, { from: 480, move: 'previous' })).toBeUndefined();
    expect(lossChartStop(view, { from: 0, move: 'last' })).toBe(1440);
    expect(lossChartStop(view, { from: 1440, move: 'next' })).toBeUndefined();
    expect(lossChartStop(view, { from: 1100, move: 'nearest' })).toBe(960);
  });

  it('starts from outside as from the edge', () => {
    expect(lossChartStop(view, { from: -Infinity, move: 'next' })).toBe(480);
    expect(lossChartStop(view, { from: Infinity, move: 'previous' })).toBe(1440);
    expect(lossChartStop(view, { from: 9e9, move: 'nearest' })).toBe(1440);
  });

  it('stays inside the visible range', () => {
    const zoomed = viewOf(runs, { window: [900, 1000] });
    for (const move of ['first', 'last', 'nearest'] as const) {
      expect(lossChartStop(zoomed, { from: 0, move })).toBe(960);
    }
    expect(lossChartStop(zoomed, { from: 960, move: 'next' })).toBeUndefined();
  });

  it('takes what is nearest on the screen of a log axis', () => {
    const log = viewOf([run('a', [1, 100])], { xScale: 'log' });
    expect(lossChartStop(log, { from: 9, move: 'nearest' })).toBe(1);
    expect(lossChartStop(log, { from: 11, move: 'nearest' })).toBe(100);
  });

  it('lets a pointer go to training points between evaluations, and keys past them', () => {
    const both = createRun({
      id: 'both',
      histories: {
        eval_loss: createHistory({ step: [100, 200], value: [1, 1] }),
        train_loss: createHistory({ step: [100, 150, 200], value: [1, 1, 1] }),
      },
    });
    const drawn = viewOf([both]);
    expect(lossChartStop(drawn, { from: 151, move: 'nearest' })).toBe(150);
    expect(lossChartStop(drawn, { from: 100, move: 'next' })).toBe(200);
    expect(lossChartStop(viewOf([both], { show: 'train' }), { from: 100, move: 'next' })).toBe(150);
  });

  it('has nowhere to go without curves', () => {
    expect(lossChartStop(viewOf([]), { from: 0, move: 'nearest' })).toBeUndefined();
  });

  it('reaches every evaluation by going right, and comes back the same way', () => {
    const anySteps = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(anySteps, anySteps, (a, b) => {
        const both = viewOf([run('a', a), run('b', b)]);
        const all = [...new Set([...a, ...b])].sort((x, y) => x - y);
        expect(walk(both, 'first', 'next')).toEqual(all);
        expect(walk(both, 'last', 'previous')).toEqual(all.reverse());
      }),
    );
  });
});

function walk(
  view: LossChartView,
  start: 'first' | 'last',
  move: 'next' | 'previous',
): readonly number[] {
  const stops: number[] = [];
  let from = lossChartStop(view, { from: 0, move: start });
  while (from !== undefined) {
    stops.push(from);
    from = lossChartStop(view, { from, move });
  }
  return stops;
}

function viewOf(
  runs: Parameters<typeof lossChartData>[0],
  options: Partial<LossChartViewOptions> = {},
) {
  return lossChartView(lossChartData(runs), { width: 800, height: 400, ...options });
}

function run(id: string, step: readonly number[]) {
  const history = createHistory({ step, value: step.map(() => 1) });
  return createRun({ id, histories: { eval_loss: history } });
}
