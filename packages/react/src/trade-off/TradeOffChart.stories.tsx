import { createHistory, createRun, type Run } from '@runcompare/core';
import { seededRunIn, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { sweep } from '../internal/testSupport/sweep';
import { TradeOffChart } from './TradeOffChart';

const meta: Meta<typeof TradeOffChart> = {
  title: 'TradeOffChart',
  component: TradeOffChart,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 920)(Story, context)],
};
export default meta;

type Story = StoryObj<typeof TradeOffChart>;

const runs = sweep(24);
const slots = Object.fromEntries([0, 5, 1].map((at, i) => [runs[at]?.id ?? '', i + 1]));

export const LossAgainstTime: Story = { args: { runs, slots } };

export const WorkedExample: Story = {
  args: { runs: workedExample(), slots: { '06a9655e': 1, fa25ad23: 2, '0a04dd4e': 3 } },
};

export const OneIsBestInBoth: Story = { args: { runs: workedExample().slice(0, 2) } };

export const GpuHours: Story = {
  args: { runs, slots, defaultView: { against: { metric: 'cost', direction: 'min' } } },
};

export const NothingToWeighAgainst: Story = {
  args: {
    runs: ['a', 'b'].map(
      (id, i): Run =>
        createRun({
          id,
          status: 'completed',
          histories: { eval_loss: createHistory({ step: [1], value: [1 + i] }) },
        }),
    ),
  },
};

export const NoRuns: Story = { args: { runs: [] } };

export const DataTable: Story = { args: { runs, slots, defaultView: { display: 'table' } } };

export const HostileNames: Story = {
  args: {
    runs: [...runs, seededRunIn('hostileNames', { seed: 4, points: 120, evaluations: 4 })],
  },
};

export const TwoHundredRuns: Story = { args: { runs: sweep(200) } };

export const Column640: Story = { args: { runs, slots }, parameters: { width: 672 } };

export const Phone390: Story = { args: { runs, slots }, parameters: { width: 390 } };
