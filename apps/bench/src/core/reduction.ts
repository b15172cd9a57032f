import {
  createRun,
  type History,
  lossChartData,
  lossChartView,
  reduceHistory,
  valueAtPixel,
  zoomWindow,
} from '@runcompare/core';
import type { Benchmark } from '../benchmark';
import { longHistories } from './longHistories';

export function reductionBenchmarks(): readonly Benchmark[] {
  const histories = longHistories();
  const baseline = {
    name: 'one pass: range of x and y',
    run: () => histories.map(plainPass),
  };
  return [
    ...(['linear', 'log'] as const).map((scale) => ({
      name: `reduce 5 x 1,000,000 points to 800 columns${scale === 'log' ? ', log x' : ''}`,
      goal: { ratio: 3 },
      run: () => histories.map((history) => reduceHistory(history, { columns: 800, scale })),
      baseline,
    })),
    ...chartBenchmarks(histories).map((one) => ({ ...one, goal: { ratio: 3 }, baseline })),
  ];
}

function chartBenchmarks(
  histories: readonly History[],
): readonly Pick<Benchmark, 'name' | 'run'>[] {
  const runs = histories.map((history, i) =>
    createRun({ id: `run-${i}`, histories: { train_loss: history } }),
  );
  const size = { width: 960, height: 400 };
  const data = lossChartData(runs);
  const whole = lossChartView(data, size);
  const at = valueAtPixel(whole.x, 700);
  const window = zoomWindow(whole, { factor: 5, at });
  const longer = longHistories(1_000_100).map((history, i) =>
    createRun({ id: `run-${i}`, histories: { train_loss: history } }),
  );
  return [
    {
      name: 'chart of 5 x 1,000,000 points, from runs to paths',
      run: () => lossChartView(lossChartData(runs), size),
    },
    {
      name: 'zoom of that chart to a fifth',
      run: () => lossChartView(data, { ...size, window }),
    },
    {
      name: 'zoom of that chart to a fifth, log axes',
      run: () => lossChartView(data, { ...size, window, xScale: 'log', yScale: 'log' }),
    },
    {
      name: 'append 100 points to each run of that chart',
      run: () => lossChartView(lossChartData(longer, { previous: data }), size),
    },
  ];
}

/** Reads both arrays once and keeps the range of each: the least that axes need. */
function plainPass({ step, value, length }: History): readonly number[] {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < length; i++) {
    const x = step[i] as number;
    const y = value[i] as number;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  return [left, right, low, high];
}
