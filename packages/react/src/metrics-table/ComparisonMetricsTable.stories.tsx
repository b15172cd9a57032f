import { compareRuns } from '@runcompare/core';
import {
  evalLoss,
  seededRunIn,
  seededRuns,
  seededTie,
  workedExample,
} from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { ComparisonMetricsTable } from './ComparisonMetricsTable';

const meta: Meta<typeof ComparisonMetricsTable> = {
  title: 'Metrics table',
  component: ComparisonMetricsTable,
  decorators: [storyFrame(900)],
};
export default meta;

type Story = StoryObj<typeof ComparisonMetricsTable>;

const three = seededRuns({ seed: 7, count: 3 });

export const WorkedExample: Story = {
  args: { comparison: compareRuns(workedExample(), { objective: evalLoss }) },
};

export const WithHistories: Story = {
  args: { comparison: compareRuns(three, { objective: evalLoss }) },
};

export const FiveRuns: Story = {
  args: { comparison: compareRuns(seededRuns({ seed: 9, count: 5 }), { objective: evalLoss }) },
};

export const ExactTie: Story = {
  args: { comparison: compareRuns(seededTie({ seed: 3, count: 2 }), { objective: evalLoss }) },
};

export const SomeWithoutValues: Story = {
  args: {
    comparison: compareRuns(
      [
        ...three.slice(0, 1),
        seededRunIn('diverged', { seed: 31 }),
        seededRunIn('noEvaluations', { seed: 32 }),
      ],
      { objective: evalLoss },
    ),
  },
};

export const HostileNames: Story = {
  args: {
    comparison: compareRuns(
      [seededRunIn('hostileNames', { seed: 41 }), seededRunIn('longNames', { seed: 42 })],
      { objective: evalLoss },
    ),
  },
};

export const Phone: Story = {
  args: { comparison: compareRuns(three, { objective: evalLoss }) },
  decorators: [storyFrame(390)],
};
