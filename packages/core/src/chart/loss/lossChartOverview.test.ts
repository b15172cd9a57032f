import { describe, expect, it } from 'vitest';
import { createHistory } from '../../run/history';
import { createRun } from '../../run/run';
import { pathPoints } from '../../testing/pathPoints';
import { valueAtPixel } from '../scale/chartScale';
import { lossChartData } from './lossChartData';
import { lossChartOverview } from './lossChartOverview';
import { lossChartView } from './lossChartView';

const dense = Array.from({ length: 50_000 }, (_, i) => 2 + Math.sin(i / 9));
const history = createHistory({ step: dense.map((_, i) => i), value: dense });
const runs = [
  createRun({
    id: 'both',
    histories: {
      train_loss: history,
      eval_loss: createHistory({ step: [0, 49_999], value: [3, 1] }),
    },
  }),
  createRun({ id: 'train', histories: { train_loss: history } }),
];

describe('lossChartOverview', () => {
  const data = lossChartData(runs);
  const size = { width: 400, height: 40, left: 30, right: 50 };

  it('has one line per visible run over all of its length: eval, or train without it', () => {
    const { curves } = lossChartOverview(data, size);
    const points = curves.map(
      ({ runId, path }) => [runId, pathPoints(path).flat().length] as const,
    );
    expect(points).toEqual([
      ['train', expect.any(Number)],
      ['both', 2],
    ]);
    expect(points[0]?.[1]).toBeLessThanOrEqual(4 * 320);
    const shown = lossChartOverview(data, { ...size, hiddenIds: ['train'], show: 'train' });
    expect(shown.curves.map(({ runId }) => runId)).toEqual(['both']);
    expect(pathPoints(shown.curves[0]?.path ?? '').flat().length).toBeGreaterThan(300);
  });

  it('stays inside its strip, left and right too', () => {
    for (const { path } of lossChartOverview(data, size).curves) {
      for (const [x, y] of pathPoints(path).flat()) {
        expect(x >= 30 && x <= 350 && y >= 1 && y <= 39).toBe(true);
      }
    }
  });

  it('turns pixels into the same positions as the plot above it', () => {
    const { plot, full, x } = lossChartView(data, { width: 400, height: 300, layout: 'compact' });
    const strip = lossChartOverview(data, { ...size, left: plot.left, right: 400 - plot.right });
    expect(strip.x).toEqual(x);
    expect(valueAtPixel(strip.x, plot.right)).toBe(full[1]);
    expect(lossChartOverview(data, { ...size, xScale: 'log' }).x.domain[0]).toBe(1);
  });

  it('is empty without a visible run', () => {
    expect(lossChartOverview(data, { ...size, hiddenIds: ['both', 'train'] }).curves).toEqual([]);
    expect(lossChartOverview(lossChartData([]), size).curves).toEqual([]);
  });
});
