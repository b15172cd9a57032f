import { readFinite } from '../json/readNumber';
import type { LogRow } from './splitLog';

/**
 * How many samples the evaluations of a log were made on: their time times their speed, since the
 * trainer computes the speed as samples by time. Time is rounded to 0.1 ms and speed to 0.001 a
 * second, so each evaluation leaves a range; undefined where they leave more than one number, or
 * none because the evaluations differ.
 */
export function evalSamples(rows: readonly LogRow[]): number | undefined {
  let least = 1;
  let most = Infinity;
  for (const row of rows) {
    const seconds = readFinite(row.eval_runtime);
    const perSecond = readFinite(row.eval_samples_per_second);
    if (seconds === undefined || perSecond === undefined) continue;
    least = Math.max(least, (seconds - 0.5e-4) * (perSecond - 0.5e-3));
    most = Math.min(most, (seconds + 0.5e-4) * (perSecond + 0.5e-3));
  }
  const samples = Math.floor(most);
  return samples === Math.ceil(least) ? samples : undefined;
}
