import { compareRuns, type Readings } from '@runcompare/core';
import {
  evalLoss,
  seededRunIn,
  seededRuns,
  seededTie,
  workedExample,
} from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
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

export const AllSections: Story = {
  args: {
    comparison: compareRuns(three, { objective: evalLoss }),
    defaultView: { open: ['primary', 'secondary', 'derived', 'other'] },
    onBaselineChange: () => {},
    onReadingChange: () => {},
  },
};

export const Searched: Story = {
  args: {
    comparison: compareRuns(three, { objective: evalLoss }),
    defaultView: { search: 'loss' },
  },
};

export const NothingFound: Story = {
  args: {
    comparison: compareRuns(three, { objective: evalLoss }),
    defaultView: { search: 'perplexing' },
  },
};

export const NoRuns: Story = { args: { comparison: compareRuns([], { objective: evalLoss }) } };

/** The host keeps baseline and readings, and compares again. */
export const BaselineAndReadings: Story = {
  args: { comparison: compareRuns(three, { objective: evalLoss }) },
  render: function Render(args) {
    const [baselineId, setBaselineId] = useState<string>();
    const [readings, setReadings] = useState<Readings>({});
    return (
      <ComparisonMetricsTable
        {...args}
        comparison={compareRuns(three, { objective: evalLoss, baselineId, readings })}
        onBaselineChange={setBaselineId}
        onReadingChange={(metric, reading) => setReadings({ ...readings, [metric]: reading })}
      />
    );
  },
};

export const Column: Story = {
  args: { comparison: compareRuns(three, { objective: evalLoss }) },
  decorators: [storyFrame(640)],
};

export const Phone: Story = {
  args: { comparison: compareRuns(three, { objective: evalLoss }) },
  decorators: [storyFrame(390)],
};
