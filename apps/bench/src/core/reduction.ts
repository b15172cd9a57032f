import { type History, reduceHistory } from '@runcompare/core';
import type { Benchmark } from '../benchmark';
import { longHistories } from './longHistories';

export function reductionBenchmarks(): readonly Benchmark[] {
  const histories = longHistories();
  return (['linear', 'log'] as const).map((scale) => ({
    name: `reduce 5 x 1,000,000 points to 800 columns${scale === 'log' ? ', log x' : ''}`,
    goal: { ratio: 3 },
    run: () => histories.map((history) => reduceHistory(history, { columns: 800, scale })),
    baseline: { name: 'one pass: range of x and y', run: () => histories.map(plainPass) },
  }));
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
