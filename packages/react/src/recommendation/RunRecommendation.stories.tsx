import { type ActionOutcome, compareRuns } from '@runcompare/core';
import {
  evalLoss,
  seededReplicates,
  seededRunIn,
  seededRuns,
  seededTie,
  workedExample,
} from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { RunRecommendation } from './RunRecommendation';

const meta: Meta<typeof RunRecommendation> = {
  title: 'Recommendation',
  component: RunRecommendation,
  decorators: [storyFrame(900)],
};
export default meta;

type Story = StoryObj<typeof RunRecommendation>;

const objective = evalLoss;
const two = seededRuns({ seed: 7, count: 2 });

export const WorkedExample: Story = {
  args: { comparison: compareRuns(workedExample(), { objective }) },
};

export const OnlyReplicates: Story = {
  args: { comparison: compareRuns(seededReplicates({ seed: 5, count: 4 }), { objective }) },
};

export const ReplicatesAmongPeers: Story = {
  args: {
    comparison: compareRuns(two, {
      objective,
      peers: seededReplicates({ seed: 5, count: 4 }),
    }),
  },
};

export const NotLikeForLike: Story = {
  args: {
    comparison: compareRuns(
      two.map((run, i) => ({ ...run, steps: { done: 800 - 500 * i, planned: 800 - 500 * i } })),
      { objective },
    ),
  },
};

const repeated = [
  ...seededReplicates({ seed: 5, count: 4 }),
  ...seededReplicates({ seed: 6, count: 4, level: 1.1, learningRate: 3e-4 }),
];

export const Clear: Story = { args: { comparison: compareRuns(repeated, { objective }) } };

export const NothingIsAssumed: Story = {
  args: { comparison: compareRuns(workedExample(), { objective, assumedNoise: 'off' }) },
};

export const ExactTie: Story = {
  args: { comparison: compareRuns(seededTie({ seed: 3, count: 2 }), { objective }) },
};

export const StillRunning: Story = {
  args: {
    comparison: compareRuns([seededRunIn('running', { seed: 4, level: 0.2 }), ...two], {
      objective,
    }),
  },
};

export const DivergedAndOverfitting: Story = {
  args: {
    comparison: compareRuns(
      [
        ...two,
        seededRunIn('diverged', { seed: 31 }),
        seededRunIn('overfitting', { seed: 33, level: 0.2 }),
      ],
      { objective },
    ),
  },
};

export const NoUsableValue: Story = {
  args: { comparison: compareRuns([seededRunIn('noEvaluations', { seed: 32 })], { objective }) },
};

const outcome = (kind: 'done' | 'refused') => async (runIds: readonly string[]) =>
  runIds.map(
    (runId): ActionOutcome =>
      kind === 'done'
        ? { runId, outcome: kind }
        : { runId, outcome: kind, reason: '403, no permission' },
  );

const offered: Story['args'] = {
  actions: { deploy: outcome('done'), archive: outcome('done'), restore: outcome('done') },
  onSave: () => {},
  seedsCommand: (asked) =>
    asked.map(({ runId, seeds }) => `train.sh --like ${runId} --seeds ${seeds}`).join('\n'),
};

export const WithActions: Story = {
  args: { ...offered, comparison: compareRuns(workedExample(), { objective }) },
};

export const TieWithActions: Story = {
  args: { ...offered, comparison: compareRuns(seededTie({ seed: 3, count: 2 }), { objective }) },
};

/** Deploying is refused, and archiving cannot be taken back. */
export const RefusedAndForGood: Story = {
  args: {
    actions: { deploy: outcome('refused'), archive: outcome('done') },
    comparison: compareRuns(workedExample(), { objective }),
  },
};

export const PhoneWithActions: Story = {
  args: { ...offered, comparison: compareRuns(workedExample(), { objective }) },
  decorators: [storyFrame(390)],
};

export const Phone: Story = {
  args: { comparison: compareRuns(workedExample(), { objective }) },
  decorators: [storyFrame(390)],
};
