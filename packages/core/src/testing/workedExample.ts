import type { Objective } from '../metric/metricDefinition';
import { createRun, type Run } from '../run/run';

/** A lower eval loss is better. */
export const evalLoss: Objective = { metric: 'eval_loss', direction: 'min' };

/**
 * Three fine-tunes of one model as reported summaries without a history: the example that the
 * documentation is written around.
 */
export function workedExample(): readonly Run[] {
  return table.map(([id, name, day, evalLossValue, epoch, hours, gpu, perplexity]) =>
    createRun({
      id,
      name,
      model: { name: 'Qwen/Qwen2.5-7B-Instruct', from: 'source', lossUnit: 'nats-per-token' },
      status: 'completed',
      times: { startedAtMs: Date.parse(day), trainingSeconds: hours * 3600 },
      epochs: { done: 12, planned: 12 },
      summary: {
        eval_loss: { min: { value: evalLossValue, epoch } },
        gpu_utilization: { mean: gpu },
        perplexity: { reported: { value: perplexity, is: 'final' } },
      },
    }),
  );
}

// id, name, started, best eval loss, best epoch, hours, GPU utilization in percent, perplexity
const table = [
  ['06a9655e', 'Run #1', '2026-12-02', 0.6686, 11, 2.3, 85, 1.95],
  ['fa25ad23', 'Run #2', '2026-12-01', 0.9041, 12, 2.5, 78, 2.47],
  ['0a04dd4e', 'Run #3', '2026-11-30', 1.1267, 12, 2.1, 82, 3.08],
] as const;
