import { createHistory, createRun, type Run } from '@runcompare/core';
import { seededRun, seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { CheckpointQualityChart } from './CheckpointQualityChart';

const meta: Meta<typeof CheckpointQualityChart> = {
  title: 'CheckpointQualityChart',
  component: CheckpointQualityChart,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 920)(Story, context)],
};
export default meta;

type Story = StoryObj<typeof CheckpointQualityChart>;

const three = seededRuns({ seed: 12, count: 3, points: 576, evaluations: 12 });

export const ThreeRuns: Story = { args: { runs: three } };

export const ByEpoch: Story = { args: { runs: three, defaultView: { axis: 'epoch' } } };

export const BestNotSaved: Story = {
  args: {
    runs: [
      trained('06a9655e', [1.34, 0.92, 0.78, 0.71, 0.6686, 0.69, 0.72, 0.76], [2, 4, 6, 8]),
      trained('fa25ad23', [1.49, 1.12, 1.01, 0.96, 0.93, 0.9041, 0.91, 0.93], [2, 4, 7, 8]),
      trained('0a04dd4e', [1.65, 1.3, 1.22, 1.18, 1.15, 1.13, 1.1267, 1.14], [4, 7, 8]),
    ],
  },
};

export const BetweenEvaluations: Story = {
  args: {
    runs: [
      {
        ...trained('06a9655e', [1.34, 0.92, 0.78, 0.71], []),
        checkpoints: [600, 1200, 1800].map((step) => ({ id: `checkpoint-${step}`, step })),
      },
    ],
  },
};

export const Overfitting: Story = {
  args: {
    runs: [1, 2].map((seed) => seededRunIn('overfitting', { seed, points: 576, evaluations: 24 })),
  },
};

export const Diverged: Story = {
  args: {
    runs: [
      seededRunIn('diverged', { seed: 6, points: 576, evaluations: 12 }),
      ...three.slice(0, 1),
    ],
  },
};

/** The Trainer keeps one checkpoint: the rest is deleted while it trains. */
export const OneCheckpointEach: Story = {
  args: {
    runs: [
      trained('lr3e-3-bs16-seed4', [2.9, 2.61, 2.42, 2.334], [4]),
      trained('lr1e-3-bs16-seed4', [3.2, 2.9, 2.71, 2.615], [4]),
      trained('lr3e-3-bs16-seed1', [2.9, 2.606], [2]),
    ],
  },
};

export const SomeWithoutCheckpoints: Story = {
  args: { runs: [...three.slice(0, 1), ...workedExample().slice(1)] },
};

export const NoCheckpoints: Story = { args: { runs: workedExample() } };

export const NothingEvaluated: Story = {
  args: { runs: [seededRunIn('noEvaluations', { seed: 8, points: 120 })] },
};

export const DataTable: Story = {
  args: { runs: three, defaultView: { display: 'table' } },
};

export const HigherIsBetter: Story = {
  args: {
    runs: [1, 2].map((seed) => accuracy(`e8814b0${seed}`, seed)),
    objective: { metric: 'eval_accuracy', direction: 'max' },
  },
};

export const EightRuns: Story = {
  args: { runs: seededRuns({ seed: 21, count: 8, points: 240, evaluations: 12 }) },
};

export const LongNames: Story = {
  args: {
    runs: [1, 2].map((seed) => ({
      ...seededRun({ seed, points: 240, evaluations: 12, id: `projects/fine-tuning/${seed}` }),
      name: `qwen2.5-7b-instruct-lora-r${8 * seed}-filtered-second-attempt-seed-${seed}`,
    })),
  },
};

export const Column640: Story = { args: { runs: three }, parameters: { width: 672 } };

export const Phone390: Story = {
  args: BestNotSaved.args ?? {},
  parameters: { width: 390 },
};

function trained(id: string, evaluations: readonly number[], saved: readonly number[]): Run {
  const step = evaluations.map((_, i) => (i + 1) * 480);
  const epoch = evaluations.map((_, i) => i + 1);
  return createRun({
    id,
    checkpoints: saved.map((at) => ({
      id: `checkpoint-${at * 480}`,
      step: at * 480,
      epoch: at,
      bytes: 15_231_233_024,
    })),
    histories: { eval_loss: createHistory({ step, value: evaluations, epoch }) },
  });
}

function accuracy(id: string, seed: number): Run {
  const run = trained(
    id,
    Array.from({ length: 8 }, (_, i) => 0.9 - 0.5 * Math.exp(-i / (2 * seed))),
    [2, 4, 6, 8],
  );
  return {
    ...run,
    histories: {
      eval_accuracy: run.histories?.eval_loss ?? createHistory({ step: [], value: [] }),
    },
  };
}
