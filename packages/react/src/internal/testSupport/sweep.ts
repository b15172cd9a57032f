import { type ConfigValue, createRun, type Run, type RunStatus } from '@runcompare/core';

/**
 * A search as people run it: learning rates over decades, a few batch sizes, optimizers and
 * schedules, some settings left to their defaults, some runs that failed or still train. The loss
 * depends on the learning rate most. The same every time.
 */
export function sweep(count: number): readonly Run[] {
  return Array.from({ length: count }, (_, i) => {
    const rate = rates[i % rates.length] as number;
    const batch = batches[Math.floor(i / 3) % batches.length] as number;
    const optim = i % 5 === 4 ? 'sgd' : i % 7 === 3 ? 'adafactor' : 'adamw_torch';
    const wave = Math.sin(i * 12.9898) * 0.5;
    const loss = 2.3 + 0.42 * Math.abs(Math.log10(rate / 3e-3)) + (optim === 'sgd' ? 0.5 : 0);
    const values: { [key: string]: ConfigValue } = {
      optim,
      learning_rate: rate,
      per_device_train_batch_size: batch,
      lr_scheduler_type: i % 4 === 1 ? 'cosine' : 'linear',
      model: { attn_pdrop: i % 6 === 2 ? 0.1 : 0 },
      seed: i,
      ...(i % 3 !== 0 && { weight_decay: i % 2 ? 0.01 : 0.3 }),
    };
    const status: RunStatus = i % 11 === 10 ? 'failed' : i % 13 === 12 ? 'running' : 'completed';
    return createRun({
      id: `${(0x3f2a91c7 + i * 7919).toString(16)}`,
      name: `lr${rate}-bs${batch}-seed${i}`,
      status,
      config: { recorded: 'full', values },
      gpuCount: i % 4 === 3 ? 2 : 1,
      times: {
        trainingSeconds: Math.round(5400 * (16 / batch) ** 0.4 * (1 + 0.3 * Math.cos(i * 7))),
      },
      ...(i % 17 !== 16 && {
        summary: { eval_loss: { min: { value: loss + 0.16 * wave, step: 704, epoch: 4 } } },
      }),
    });
  });
}

const rates = [3e-3, 1e-3, 3e-4, 1e-2, 1e-3, 3e-3, 1e-4];
const batches = [16, 4, 64];
