import { compareRuns, type Run } from '@runcompare/core';
import { evalLoss, seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { MetricCharts } from './MetricCharts';

const meta: Meta<typeof MetricCharts> = {
  title: 'MetricCharts',
  component: MetricCharts,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 920)(Story, context)],
};
export default meta;

type Story = StoryObj<typeof MetricCharts>;

const of = (runs: readonly Run[]) => ({
  runs,
  comparison: compareRuns(runs, { objective: evalLoss }),
});

const three = of(seededRuns({ seed: 12, count: 3, points: 2000, evaluations: 12 }));

export const ThreeRuns: Story = { args: three };

export const Zoomed: Story = { args: { ...three, defaultView: { window: [4000, 9000] } } };

export const OverEpochs: Story = { args: { ...three, defaultView: { axis: 'epoch' } } };

export const Searched: Story = { args: { ...three, defaultView: { search: 'loss' } } };

export const NothingFound: Story = { args: { ...three, defaultView: { search: 'bleu' } } };

export const Tables: Story = {
  args: {
    ...of(seededRuns({ seed: 12, count: 3, points: 24, evaluations: 12 })),
    defaultView: { display: 'table' },
  },
};

export const FiveRuns: Story = {
  args: of(seededRuns({ seed: 21, count: 5, points: 2000, evaluations: 20 })),
};

export const OneDivergedOneRunning: Story = {
  args: of([
    seededRunIn('diverged', { seed: 6 }),
    seededRunIn('running', { seed: 4 }),
    ...three.runs.slice(0, 1),
  ]),
};

export const LongNames: Story = {
  args: of(
    [1, 2, 3].map((seed) => ({
      ...seededRunIn('longNames', { seed, evaluations: 12 }),
      name: `qwen2.5-7b-instruct-lora-r${8 * seed}-filtered-second-attempt-seed-${seed}`,
    })),
  ),
};

export const NoHistory: Story = { args: of(workedExample()) };

export const Phone390: Story = { args: three, parameters: { width: 390 } };
