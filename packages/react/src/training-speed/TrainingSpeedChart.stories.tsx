import { compareRuns, createRun, type Run } from '@runcompare/core';
import { evalLoss, seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { TrainingSpeedChart } from './TrainingSpeedChart';

const meta: Meta<typeof TrainingSpeedChart> = {
  title: 'TrainingSpeedChart',
  component: TrainingSpeedChart,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 560)(Story, context)],
};
export default meta;

type Story = StoryObj<typeof TrainingSpeedChart>;

const three = [
  speed('06a9655e', { samples_per_second: 41.27 }),
  speed('fa25ad23', { samples_per_second: 38.02 }),
  speed('0a04dd4e', { samples_per_second: 45.18 }),
];

export const ThreeRuns: Story = { args: { of: three } };

export const OfAComparison: Story = {
  args: {
    of: compareRuns(seededRuns({ seed: 12, count: 3, points: 240, evaluations: 6 }), {
      objective: evalLoss,
    }),
  },
};

export const SomeNotRecorded: Story = {
  args: {
    of: [
      ...three,
      speed('91e6b2a7', { samples_per_second: Number.NaN }),
      speed('c3d90f48', { train_steps_per_second: 2.6 }),
    ],
  },
};

/** What the Trainer writes for runs with different batch sizes: steps are not alike, tokens are. */
export const SeveralSpeeds: Story = {
  args: {
    of: [
      trainer('lr3e-3-bs16-seed4', 16, [262.8, 16.4, 32705]),
      trainer('lr1e-3-bs4-seed0', 4, [182.8, 45.7, 22114]),
      trainer('lr3e-3-bs64-seed0', 64, [227.1, 3.56, 29224]),
      trainer('lr3e-3-bs16-dropout0.1-seed0', 16, [129.4, 8.1, 16578]),
    ],
    defaultView: { metric: 'train_steps_per_second' },
  },
};

export const DataTable: Story = { args: { of: three, defaultView: { display: 'table' } } };

export const NothingRecorded: Story = { args: { of: workedExample() } };

export const NearlyEqual: Story = {
  args: {
    of: [
      speed('5d20ac7f', { samples_per_second: 40.0004 }),
      speed('e8814b06', { samples_per_second: 40.0001 }),
    ],
  },
};

export const TenRuns: Story = {
  args: { of: seededRuns({ seed: 5, count: 10, points: 120, evaluations: 4 }) },
};

export const LongNames: Story = {
  args: {
    of: [1, 2, 3].map((seed) => ({
      ...seededRunIn('longNames', { seed, points: 120, evaluations: 4 }),
      name: `qwen2.5-7b-instruct-lora-r${8 * seed}-filtered-second-attempt-seed-${seed}`,
    })),
  },
};

export const Phone390: Story = { args: { of: three }, parameters: { width: 390 } };

export const PhoneLongNames: Story = {
  args: LongNames.args ?? {},
  parameters: { width: 390 },
};

function speed(id: string, means: { readonly [metric: string]: number }): Run {
  return createRun({
    id,
    summary: Object.fromEntries(Object.entries(means).map(([key, mean]) => [key, { mean }])),
  });
}

function trainer(
  id: string,
  batchSize: number,
  [samples, steps, tokens]: readonly [number, number, number],
): Run {
  const run = speed(id, {
    samples_per_second: samples,
    train_steps_per_second: steps,
    train_tokens_per_second: tokens,
  });
  return {
    ...run,
    config: { recorded: 'full', values: { per_device_train_batch_size: batchSize } },
  };
}
