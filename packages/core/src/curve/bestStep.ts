import type { History } from '../run/history';

/** Where a history is best. */
export interface BestStep {
  /** Into the history. */
  readonly index: number;
  readonly step: number;
  readonly value: number;
  /** Epochs completed, where the point says. */
  readonly epoch?: number | undefined;
}

/**
 * The evaluation with the best value, the earliest on ties, whether or not weights were saved
 * there. Non-finite values never win; undefined when no value is finite.
 */
export function bestStep(history: History, direction: 'min' | 'max'): BestStep | undefined {
  const sign = direction === 'min' ? 1 : -1;
  let index = -1;
  let best = Infinity;
  for (let i = 0; i < history.length; i++) {
    const value = sign * (history.value[i] as number);
    if (value < best && value !== -Infinity) {
      best = value;
      index = i;
    }
  }
  if (index < 0) return undefined;
  const epoch = history.epoch?.[index];
  return {
    index,
    step: history.step[index] as number,
    value: history.value[index] as number,
    ...(epoch !== undefined && Number.isFinite(epoch) && { epoch }),
  };
}
