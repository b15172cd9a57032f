import { createHistory, type History } from '@runcompare/core';

/** Noisy losses of a million steps each unless asked for others, the same on every machine. */
export function longHistories(length = 1_000_000): readonly History[] {
  const step = Float64Array.from({ length }, (_, i) => i + 1);
  return Array.from({ length: 5 }, (_, run) => {
    const value = step.map(
      (at) => 2 + Math.exp(-at / 2e5) + 0.2 * Math.sin(at * (run + 1) * 12.9898),
    );
    return createHistory({ step, value });
  });
}
