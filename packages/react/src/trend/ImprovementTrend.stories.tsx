import { analyzeTrend, createRun, type Run, type RunInput } from '@runcompare/core';
import { evalLoss, seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { ImprovementTrend } from './ImprovementTrend';

const meta: Meta<typeof ImprovementTrend> = {
  title: 'ImprovementTrend',
  component: ImprovementTrend,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 360)(Story, context)],
};
export default meta;

type Story = StoryObj<typeof ImprovementTrend>;

const day = 86_400_000;
const start = Date.UTC(2026, 10, 28);

function attempt(id: string, at: number, loss: number | null, rest: Partial<RunInput> = {}): Run {
  return createRun({
    id,
    status: 'completed',
    times: { startedAtMs: start + at * day },
    summary: { eval_loss: { min: { value: loss } } },
    ...rest,
  });
}

const losses = (...values: readonly number[]) =>
  values.map((value, i) => attempt(`0a04dd${10 + i}`, i, value));
const trendOf = (runs: readonly Run[], noiseSd?: number) =>
  analyzeTrend(runs, { objective: evalLoss, noiseSd });

const compared = { '06a9655e': 1, fa25ad23: 2, '0a04dd4e': 3 };
const mixed = [
  attempt('91e6b2a7', 0, null, {
    summary: {
      eval_loss: { last: { value: Number.NaN } },
      train_loss: { last: { value: Number.NaN } },
    },
  }),
  attempt('c3d90f48', 1, null, { status: 'failed' }),
  ...workedExample(),
  attempt('7be2c913', 4.4, 0.8263, { status: 'running' }),
];

export const TooFewRuns: Story = { args: { trend: trendOf(mixed), slots: compared } };

export const StillImproving: Story = {
  args: {
    trend: trendOf(losses(1.31, 1.12, 1.15, 0.94, 0.97, 0.82, 0.85, 0.79), 0.012),
    slots: { '0a04dd17': 1, '0a04dd15': 2 },
  },
};

export const Flattening: Story = {
  args: { trend: trendOf(losses(1.2, 0.9, 0.8, 0.81, 0.83, 0.79), 0.012) },
};

export const NoLongerImproving: Story = {
  args: { trend: trendOf(losses(1.2, 0.9, 0.8, 0.81, 0.83, 0.8, 0.82, 0.81)) },
};

export const HigherIsBetter: Story = {
  args: {
    trend: analyzeTrend(
      [0.61, 0.7, 0.68, 0.74, 0.8, 0.79].map((value, i) =>
        attempt(`e8814b0${i}`, i, null, { summary: { eval_accuracy: { max: { value } } } }),
      ),
      { objective: { metric: 'eval_accuracy', direction: 'max' } },
    ),
  },
};

export const OneAttempt: Story = { args: { trend: trendOf(workedExample().slice(0, 1)) } };

export const UnknownStart: Story = {
  args: {
    trend: trendOf([
      ...workedExample(),
      ...['44b0e1c9', '5d20ac7f', 'e8814b06', '2f7719dd'].map((id) =>
        attempt(id, 0, 0.9, { times: {} }),
      ),
    ]),
    slots: compared,
  },
};

export const ManyAttempts: Story = {
  args: {
    trend: trendOf(
      seededRuns({ seed: 5, count: 120, points: 24, evaluations: 6 }).map((run, i) =>
        i % 17 === 3 ? { ...run, status: 'failed' as const } : run,
      ),
      0.012,
    ),
  },
};

export const NoneHasAValue: Story = {
  args: {
    trend: trendOf([
      attempt('c3d90f48', 0, null, { status: 'failed' }),
      attempt('91e6b2a7', 1, null, { status: 'failed' }),
      attempt('2f7719dd', 2, null),
      attempt('7be2c913', 3, null, { status: 'queued' }),
    ]),
  },
};

export const NoAttempts: Story = { args: { trend: trendOf([]) } };

export const HostileNames: Story = {
  args: {
    trend: trendOf([
      ...[1, 2].map((seed) => seededRunIn('hostileNames', { seed, points: 24 })),
      ...[3, 4].map((seed) => seededRunIn('longNames', { seed, points: 24 })),
      attempt('x'.repeat(10_000), 500, 1e308),
      attempt('-0', 501, -0),
    ]),
    defaultView: { display: 'table' },
  },
};

export const DataTable: Story = {
  args: { trend: trendOf(mixed), slots: compared, defaultView: { display: 'table' } },
};

export const Column640: Story = {
  args: { trend: trendOf(mixed), slots: compared },
  parameters: { width: 672 },
};

export const Page1280: Story = {
  args: StillImproving.args ?? {},
  parameters: { width: 1280 },
};
