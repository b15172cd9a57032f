import type { History } from '../run/history';
import { indexAtOrBefore } from './pointAt';

/** The part of a history at and before a step, on the same memory; the counts stay the whole's. */
export function historyUpTo(history: History, step: number): History {
  const length = indexAtOrBefore(history, step) + 1;
  return {
    ...history,
    length,
    step: history.step.subarray(0, length),
    value: history.value.subarray(0, length),
    epoch: history.epoch?.subarray(0, length),
    timeMs: history.timeMs?.subarray(0, length),
    tokens: history.tokens?.subarray(0, length),
  };
}
