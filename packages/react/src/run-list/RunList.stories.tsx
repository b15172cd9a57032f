import type { Run } from '@runcompare/core';
import {
  evalLoss,
  seededReplicates,
  seededRunIn,
  seededRuns,
  seededStates,
} from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { RunList } from './RunList';
import { LiveRuns } from './testSupport/LiveRuns';

const meta: Meta<typeof RunList> = {
  title: 'Run list',
  component: RunList,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 360)(Story, context)],
  args: { objective: evalLoss },
};
export default meta;

type Story = StoryObj<typeof RunList>;

const runs = [
  ...seededRuns({ seed: 7, count: 6, carries: 'summary' }),
  ...seededRuns({ seed: 8, count: 3, carries: 'summary', model: 'meta-llama/Llama-3.2-3B' }),
];

export const TwoModels: Story = { args: { runs } };

export const Selected: Story = {
  args: { runs, defaultSelectedRunIds: runs.slice(0, 3).map((run) => run.id) },
};

export const AtTheLimit: Story = {
  args: { runs, limit: 3, defaultSelectedRunIds: runs.slice(0, 3).map((run) => run.id) },
};

export const EveryState: Story = {
  args: { runs: seededStates.map((state, i) => seededRunIn(state, { seed: 100 + i })) },
};

/** Runs that are not told apart from the best one, and seeds of its settings. */
export const Ties: Story = {
  args: {
    runs: [
      ...seededReplicates({ seed: 5, count: 3, carries: 'summary' }),
      ...seededRuns({ seed: 7, count: 3, level: 0.805, learningRate: 2e-4, carries: 'summary' }),
      ...seededRuns({ seed: 9, count: 2, level: 1, carries: 'summary' }),
    ],
  },
};

export const Wide: Story = { args: { runs }, parameters: { width: 720 } };

/** On its own: the foot floats and offers to compare. */
export const ToCompare: Story = {
  args: {
    runs,
    defaultSelectedRunIds: runs.slice(0, 2).map((run) => run.id),
    onCompare: () => {},
  },
  parameters: { width: 720 },
};

/** Filters, order and grouping where they fold into one button. */
export const ToolsOpen: Story = {
  args: { runs: seededStates.map((state, i) => seededRunIn(state, { seed: 100 + i })) },
  play: async ({ canvasElement }) => {
    canvasElement.querySelector<HTMLButtonElement>('[data-part="tools"] > button')?.click();
  },
};

export const NoRuns: Story = { args: { runs: [] } };

const [model] = seededRuns({ seed: 3, count: 1, carries: 'summary' });

/** A list that scrolls by itself, with the rows in sight alone in the page. */
export const TenThousandRuns: Story = {
  args: {
    runs: Array.from({ length: 10_000 }, (_, i) => ({
      ...(model as Run),
      id: `run-${String(i).padStart(5, '0')}`,
      name: `Run ${i}`,
      summary: { eval_loss: { min: { value: 1 + i / 10_000 } } },
    })),
  },
};

/** Values change in place; a new order waits while the pointer or the focus is in the list. */
export const Live: Story = { args: { runs: [] }, render: () => <LiveRuns /> };
