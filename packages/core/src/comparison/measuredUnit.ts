import { metricNamed } from '../metric/metricNamed';
import type { Run } from '../run/run';
import { knownNumber } from './knownNumber';
import { recordedMetric } from './recordedMetric';

/**
 * The unit of a metric's values in a run: as recorded, else, for a metric that is a share, what a
 * full mark counts to: 100 where some value is over 1, since no share is, and 1 where none is.
 * Undefined where nothing tells.
 */
export function measuredUnit(run: Run, metric: string): string | 1 | 100 | undefined {
  const { summary, history } = recordedMetric(run, metric);
  const unit = summary?.unit?.trim();
  const { isShare } = metricNamed(metric);
  if (unit) return isShare ? (shares.get(unit.toLowerCase()) ?? unit) : unit;
  if (!isShare) return undefined;
  const { min, max, last, reported, mean } = summary ?? {};
  let largest = 0;
  for (const value of [min?.value, max?.value, last?.value, reported?.value, mean]) {
    largest = Math.max(largest, knownNumber(value) ?? 0);
  }
  for (let i = 0; i < (history?.length ?? 0); i++) {
    largest = Math.max(largest, knownNumber(history?.value[i]) ?? 0);
  }
  if (largest === 0) return undefined;
  return largest > 1 + rounding ? 100 : 1;
}

const shares: ReadonlyMap<string, 1 | 100> = new Map([
  ['%', 100],
  ['percent', 100],
  ['pct', 100],
  ['share', 1],
  ['fraction', 1],
]);

/** How far sums of shares in single precision end past 1. */
const rounding = 1e-4;
