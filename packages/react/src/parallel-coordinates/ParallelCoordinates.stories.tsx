import { workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { sweep } from '../internal/testSupport/sweep';
import { ParallelCoordinates } from './ParallelCoordinates';

const meta: Meta<typeof ParallelCoordinates> = {
  title: 'ParallelCoordinates',
  component: ParallelCoordinates,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 920)(Story, context)],
};
export default meta;

type Story = StoryObj<typeof ParallelCoordinates>;

const runs = sweep(24);
const slots = Object.fromEntries([0, 5, 1].map((at, i) => [runs[at]?.id ?? '', i + 1]));

export const TwentyFourRuns: Story = { args: { runs, slots } };

export const NarrowedDown: Story = {
  args: {
    runs,
    slots,
    defaultView: {
      ranges: {
        learning_rate: { from: 1e-3, to: 3e-3 },
        optim: { values: ['"adamw_torch"'] },
      },
    },
  },
};

export const NothingInRange: Story = {
  args: { runs, slots, defaultView: { ranges: { eval_loss: { from: 0, to: 1 } } } },
};

export const ChosenKeys: Story = {
  args: { runs, slots, keys: ['learning_rate', 'weight_decay', 'per_device_train_batch_size'] },
};

export const NothingCompared: Story = { args: { runs } };

export const TwoHundredRuns: Story = { args: { runs: sweep(200), slots } };

export const NoSettingDiffers: Story = { args: { runs: workedExample() } };

export const DataTable: Story = {
  args: { runs, slots, defaultView: { display: 'table' } },
};

export const Column640: Story = { args: { runs, slots }, parameters: { width: 672 } };

export const Phone390: Story = { args: { runs, slots }, parameters: { width: 390 } };
