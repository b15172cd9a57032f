import { type History, replicateBand, type Smoothing, smoothHistory } from '@runcompare/core';
import type { Benchmark } from '../benchmark';
import { longHistories } from './longHistories';

const smoothings: readonly Smoothing[] = [
  { method: 'ema', weight: 0.99 },
  { method: 'timeWeightedEma', weight: 0.99 },
  { method: 'gaussian', sigma: 10 },
  { method: 'movingAverage', window: 101 },
];

export function smoothingBenchmarks(): readonly Benchmark[] {
  const histories = longHistories();
  const first = histories[0] as History;
  return [
    ...smoothings.map((smoothing) => ({
      name: `smooth 1,000,000 points, ${smoothing.method}`,
      run: () => smoothHistory(first, smoothing),
      baseline: { name: 'biased average in a plain pass', run: () => plainEma(first) },
    })),
    {
      name: 'mean and band of 5 x 1,000,000 points',
      run: () => replicateBand(histories),
      baseline: { name: 'mean of equal indices', run: () => plainMean(histories) },
    },
  ];
}

/** The textbook recursion: bent towards the first value, and NaN for good after one NaN. */
function plainEma({ value, length }: History): Float64Array {
  const smooth = new Float64Array(length);
  let last = value[0] as number;
  for (let i = 0; i < length; i++) {
    last = 0.99 * last + 0.01 * (value[i] as number);
    smooth[i] = last;
  }
  return smooth;
}

function plainMean(histories: readonly History[]): Float64Array {
  const mean = new Float64Array(histories[0]?.length ?? 0);
  for (const { value } of histories) {
    for (let i = 0; i < mean.length; i++) {
      mean[i] = (mean[i] as number) + (value[i] as number) / histories.length;
    }
  }
  return mean;
}
