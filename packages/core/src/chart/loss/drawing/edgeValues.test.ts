import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../run/history';
import { createRun } from '../../../run/run';
import { pixelOf } from '../../scale/chartScale';
import { lossChartData } from '../lossChartData';
import { type LossChartViewOptions, lossChartView } from '../lossChartView';

const run = (id: string, step: readonly number[], value: readonly number[]) =>
  createRun({ id, histories: { eval_loss: createHistory({ step, value }) } });
const viewOf = (
  runs: readonly ReturnType<typeof run>[],
  options: Omit<LossChartViewOptions, 'width' | 'height'>,
) => lossChartView(lossChartData(runs), { width: 700, height: 300, ...options });

describe('where lines cross the edges of what is shown', () => {
  const sparse = run('sparse', [0, 1000], [9, 1]);
  const dense = run(
    'dense',
    Array.from({ length: 101 }, (_, i) => 10 * i),
    Array(101).fill(2),
  );

  it('they are seen, though none of their points is', () => {
    const { y, endLabels } = viewOf([sparse, dense], { window: [400, 500] });
    expect(y.domain[1]).toBeGreaterThan(9 - 8 * 0.4);
    expect(endLabels.map(({ label }) => label).sort()).toEqual(['dense', 'sparse']);
    const label = endLabels.find((one) => one.label === 'sparse');
    expect(label?.y).toBeCloseTo(pixelOf(y, 9 - 8 * 0.5), 0);
    expect(label?.value).toBe('1');
  });

  it('labels stand at the edge, and not at the last point before it', () => {
    const { plot, endLabels, y } = viewOf([run('a', [0, 100, 1000], [9, 5, 1])], {
      window: [0, 550],
    });
    expect(endLabels[0]?.y).toBeCloseTo(pixelOf(y, 3), 0);
    expect(endLabels[0]?.markX).toBeUndefined();
    expect(endLabels[0]?.x).toBe(plot.right + 16);
  });

  it('they are straight on log axes, too', () => {
    const { y } = viewOf([run('a', [1, 10_000], [100, 1])], {
      window: [10, 1000],
      xScale: 'log',
      yScale: 'log',
    });
    expect(y.domain[0]).toBeGreaterThan(3.16 / 1.2);
    expect(y.domain[1]).toBeLessThan(31.7 * 1.2);
    expect(y.domain[1]).toBeGreaterThan(31.6);
  });

  it('there are none in a hole, before a curve begins, or after it ends', () => {
    const hole = run('hole', [0, 400, 1000], [9, Number.NaN, 1]);
    expect(viewOf([hole], { window: [500, 600] }).endLabels).toEqual([]);
    const late = run('late', [700, 1000], [9, 1]);
    const early = run('early', [0, 300], [9, 1]);
    expect(viewOf([late, early], { window: [400, 600] }).endLabels).toEqual([]);
  });
});
