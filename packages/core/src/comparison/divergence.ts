import type { History } from '../run/history';
import type { Run } from '../run/run';
import { recordedMetric } from './recordedMetric';

/** That a run's losses left all bounds for good. */
export interface Divergence {
  /** Whose curve shows it: `train_loss` or `eval_loss`. */
  readonly metric: string;
  /**
   * `nonFinite`: turned NaN or infinite and stayed so. `masked`: the train loss reads 0 from a step
   * on while gradient norm or eval loss is NaN (the trainer's NaN filter). `rose`: ended above its
   * starting value by more than the factor.
   */
  readonly kind: 'nonFinite' | 'masked' | 'rose';
  /** First step of the part that diverged, where a history tells. */
  readonly step?: number | undefined;
}

const losses = ['eval_loss', 'train_loss'] as const;

/** Whether a run's losses left all bounds for good; a spike that recovers is no divergence. */
export function findDivergence(run: Run, riseFactor = 2): Divergence | undefined {
  const masked = maskedFrom(run);
  const found = losses
    .map((metric) => nonFiniteTail(run, metric))
    .filter((divergence) => divergence !== undefined);
  if (masked) found.push(masked);
  found.sort((a, b) => (a.step ?? Infinity) - (b.step ?? Infinity));
  if (found[0]) return found[0];
  for (const metric of losses) {
    const { history } = recordedMetric(run, metric);
    const first = history?.value.at(0);
    const last = history?.value.at(-1);
    if (history && first !== undefined && last !== undefined && first > 0) {
      if (last > riseFactor * first) return { metric, kind: 'rose', step: history.step.at(-1) };
    }
  }
  return undefined;
}

function nonFiniteTail(run: Run, metric: string): Divergence | undefined {
  const { history, summary } = recordedMetric(run, metric);
  if (history && history.length > 0) {
    const from = tailStart(history, (value) => !Number.isFinite(value));
    if (from === undefined) return undefined;
    return { metric, kind: 'nonFinite', step: history.step[from] };
  }
  const last = summary?.last;
  if (last?.value == null || Number.isFinite(last.value)) return undefined;
  return { metric, kind: 'nonFinite' };
}

function maskedFrom(run: Run): Divergence | undefined {
  const { history } = recordedMetric(run, 'train_loss');
  const from = history && tailStart(history, (value) => value === 0);
  if (!history || from === undefined) return undefined;
  const steps = ['grad_norm', 'eval_loss'].flatMap((metric) => {
    const other = recordedMetric(run, metric).history;
    const start = other && tailStart(other, Number.isNaN);
    return other && start !== undefined ? [other.step[start] as number] : [];
  });
  if (steps.length === 0) return undefined;
  steps.push(history.step[from] as number);
  const step = steps.reduce((first, other) => Math.min(first, other));
  return { metric: 'train_loss', kind: 'masked', step };
}

function tailStart(history: History, matches: (value: number) => boolean): number | undefined {
  let from: number | undefined;
  for (let i = history.length - 1; i >= 0 && matches(history.value[i] as number); i--) from = i;
  return from;
}
