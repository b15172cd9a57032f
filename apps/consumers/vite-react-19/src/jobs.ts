import { createHistory, createRun, type Run } from '@runcompare/core';

/** Jobs as an API of ours answers them: an eval loss after every epoch. */
const rows = [
  {
    id: 'lr1e-4-seed0',
    lr: 1e-4,
    seed: 0,
    evals: [1.82, 1.31, 1.04, 0.89, 0.79, 0.74, 0.708, 0.691],
  },
  {
    id: 'lr1e-4-seed1',
    lr: 1e-4,
    seed: 1,
    evals: [1.85, 1.33, 1.05, 0.88, 0.8, 0.73, 0.712, 0.699],
  },
  {
    id: 'lr1e-4-seed2',
    lr: 1e-4,
    seed: 2,
    evals: [1.79, 1.29, 1.06, 0.9, 0.78, 0.75, 0.715, 0.694],
  },
  {
    id: 'lr3e-4-seed0',
    lr: 3e-4,
    seed: 0,
    evals: [1.61, 1.1, 0.87, 0.74, 0.672, 0.641, 0.633, 0.647],
  },
  {
    id: 'lr3e-4-seed1',
    lr: 3e-4,
    seed: 1,
    evals: [1.63, 1.12, 0.86, 0.75, 0.669, 0.638, 0.629, 0.641],
  },
  {
    id: 'lr3e-4-seed2',
    lr: 3e-4,
    seed: 2,
    evals: [1.6, 1.09, 0.88, 0.73, 0.674, 0.644, 0.636, 0.651],
  },
  {
    id: 'lr1e-3-seed0',
    lr: 1e-3,
    seed: 0,
    evals: [1.7, 1.34, 1.16, 1.08, 1.02, 0.98, 0.97, 0.975],
  },
  { id: 'lr3e-3-seed0', lr: 3e-3, seed: 0, evals: [1.9, 2.4, 3.1, 4.7, Number.NaN] },
];

const stepsPerEpoch = 120;

export const jobs: readonly Run[] = rows.map(({ id, lr, seed, evals }) => {
  const epoch = evals.map((_, at) => at + 1);
  const step = epoch.map((done) => done * stepsPerEpoch);
  return createRun({
    id,
    model: { name: 'Qwen/Qwen2.5-7B', from: 'source' },
    status: evals.length === 8 ? 'completed' : 'failed',
    epochs: { done: evals.length, planned: 8 },
    config: { recorded: 'full', values: { learning_rate: lr, seed } },
    histories: { eval_loss: createHistory({ step, epoch, value: evals }) },
  });
});
