import type { History } from '../run/history';
import type { Run } from '../run/run';
import { type RecordedMetric, recordedMetric } from './recordedMetric';

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

/** Whether a run's losses left all bounds for good; a spike that recovers is no divergence. */
export function findDivergence(run: Run, riseFactor = 2): Divergence | undefined {
  const evalLoss = recordedMetric(run, 'eval_loss');
  const trainLoss = recordedMetric(run, 'train_loss');
  const broken = earlier(
    nonFiniteTail('eval_loss', evalLoss),
    nonFiniteTail('train_loss', trainLoss),
  );
  return (
    earlier(broken, trainLoss.history && maskedFrom(run, trainLoss.history)) ??
    rise({ metric: 'eval_loss', history: evalLoss.history, factor: riseFactor }) ??
    rise({ metric: 'train_loss', history: trainLoss.history, factor: riseFactor })
  );
}

function earlier(a: Divergence | undefined, b: Divergence | undefined): Divergence | undefined {
  if (!a || !b) return a ?? b;
  return (b.step ?? Infinity) < (a.step ?? Infinity) ? b : a;
}

function nonFiniteTail(
  metric: string,
  { history, summary }: RecordedMetric,
): Divergence | undefined {
  if (history && history.length > 0) {
    const from = tailStart(history, (value) => !Number.isFinite(value));
    if (from === undefined) return undefined;
    return { metric, kind: 'nonFinite', step: history.step[from] };
  }
  const last = summary?.last;
  if (last?.value == null || Number.isFinite(last.value)) return undefined;
  return { metric, kind: 'nonFinite' };
}

function maskedFrom(run: Run, trainLoss: History): Divergence | undefined {
  const from = tailStart(trainLoss, (value) => value === 0);
  if (from === undefined) return undefined;
  const steps = ['grad_norm', 'eval_loss'].flatMap((metric) => {
    const other = recordedMetric(run, metric).history;
    const start = other && tailStart(other, Number.isNaN);
    return other && start !== undefined ? [other.step[start] as number] : [];
  });
  if (steps.length === 0) return undefined;
  steps.push(trainLoss.step[from] as number);
  const step = steps.reduce((first, other) => Math.min(first, other));
  return { metric: 'train_loss', kind: 'masked', step };
}

function rise({
  metric,
  history,
  factor,
}: {
  readonly metric: string;
  readonly history: History | undefined;
  readonly factor: number;
}): Divergence | undefined {
  const first = history?.value.at(0);
  const last = history?.value.at(-1);
  if (first === undefined || last === undefined || !(first > 0 && last > factor * first)) return;
  return { metric, kind: 'rose', step: history?.step.at(-1) };
}

function tailStart(history: History, matches: (value: number) => boolean): number | undefined {
  let from: number | undefined;
  for (let i = history.length - 1; i >= 0 && matches(history.value[i] as number); i--) from = i;
  return from;
}
