import { createHistory, createRun, type Run, type RunActions } from '@runcompare/core';
import { seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { CheckpointList } from './CheckpointList';

const meta: Meta<typeof CheckpointList> = {
  title: 'CheckpointList',
  component: CheckpointList,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 520)(Story, context)],
};
export default meta;

type Story = StoryObj<typeof CheckpointList>;

function trained(id: string, evaluations: readonly number[], saved: readonly number[]): Run {
  const step = evaluations.map((_, i) => (i + 1) * 480);
  const epoch = evaluations.map((_, i) => i + 1);
  return createRun({
    id,
    checkpoints: saved.map((at) => ({
      id: `checkpoint-${at * 480}`,
      step: at * 480,
      bytes: 15.2e9,
    })),
    histories: { eval_loss: createHistory({ step, value: evaluations, epoch }) },
  });
}

const losses = [1.34, 0.92, 0.81, 0.75, 0.72, 0.71, 0.7, 0.69, 0.68, 0.6702, 0.6686, 0.6741];
const one = trained('06a9655e', losses, [11, 12]);
const others = [
  trained('fa25ad23', [1.49, 1.12, 1.01, 0.9041], [3, 4]),
  trained('0a04dd4e', [1.65, 1.3, 1.1267, 1.14], [2, 4]),
];

const actions: Pick<RunActions, 'deployCheckpoint' | 'download'> = {
  deployCheckpoint: async ({ runId }) => ({ runId, outcome: 'done' }),
  download: async () => new Blob(['weights']),
};

export const OneRun: Story = { args: { runs: [one], actions } };

export const ComparedRuns: Story = { args: { runs: [one, ...others], actions } };

export const NothingToOffer: Story = { args: { runs: [one, ...others] } };

export const Refused: Story = {
  args: {
    runs: [one],
    actions: {
      deployCheckpoint: async ({ runId }) => ({
        runId,
        outcome: 'refused',
        reason: '403, no permission',
      }),
      download: async () => 'javascript:alert(1)',
    },
  },
};

export const BestNotSaved: Story = {
  args: { runs: [trained('0a04dd4e', [1.65, 1.3, 1.1267, 1.14], [2, 4])] },
};

export const Many: Story = {
  args: { runs: seededRuns({ seed: 12, count: 3, points: 576, evaluations: 24 }).map(evenlySaved) },
};

export const SizesDiffer: Story = {
  args: {
    runs: [
      {
        ...one,
        checkpoints: [
          { id: 'optimizer-and-weights', step: 4800, bytes: 45.7e9 },
          { id: 'weights', step: 5280, bytes: 15.2e9 },
          { id: 'adapter', step: 5760, bytes: 84_000_000 },
          { id: 'unknown-size', step: 5760 },
          { id: 'unknown-step' },
        ],
      },
    ],
  },
};

export const NoCheckpoints: Story = { args: { runs: workedExample() } };

export const SomeWithout: Story = { args: { runs: [one, ...workedExample().slice(1)] } };

export const HostileNames: Story = {
  args: {
    runs: [
      { ...seededRunIn('hostileNames', { seed: 1, points: 48 }), checkpoints: hostile() },
      { ...seededRunIn('longNames', { seed: 2, points: 48 }), checkpoints: hostile() },
    ],
    actions,
  },
};

export const Column328: Story = {
  args: { runs: [one, ...others], actions },
  parameters: { width: 360 },
};

export const Page1280: Story = {
  args: { runs: [one, ...others], actions },
  parameters: { width: 1280 },
};

function evenlySaved(run: Run): Run {
  return {
    ...run,
    checkpoints: Array.from({ length: 24 }, (_, i) => ({
      id: `checkpoint-${(i + 1) * 240}`,
      step: (i + 1) * 240,
      bytes: 15.2e9,
    })),
  };
}

function hostile() {
  return [
    { id: '<img src=x onerror=alert(1)>' },
    { id: 'x'.repeat(10_000), bytes: 1e308 },
    { id: '\u202Egnp.exe', step: 480, bytes: -0 },
  ];
}
