import { seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { sweep } from '../internal/testSupport/sweep';
import { ConfigScatter } from './ConfigScatter';

const meta: Meta<typeof ConfigScatter> = {
  title: 'ConfigScatter',
  component: ConfigScatter,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 920)(Story, context)],
};
export default meta;

type Story = StoryObj<typeof ConfigScatter>;

const runs = sweep(24);
const slots = Object.fromEntries([0, 5, 1].map((at, i) => [runs[at]?.id ?? '', i + 1]));

export const LearningRate: Story = {
  args: { runs, slots, defaultView: { configKey: 'learning_rate' } },
};

export const MostTellingKey: Story = { args: { runs, slots } };

export const Categories: Story = { args: { runs, slots, defaultView: { configKey: 'optim' } } };

export const SomeWithoutTheKey: Story = {
  args: { runs, slots, defaultView: { configKey: 'weight_decay' } },
};

export const ManyCategories: Story = {
  args: {
    runs: sweep(24).map((run, i) => ({
      ...run,
      config: {
        ...run.config,
        values: { ...run.config.values, dataset: `customer-support-questions-part-${i % 14}` },
      },
    })),
    defaultView: { configKey: 'dataset' },
  },
};

export const NothingCompared: Story = {
  args: { runs, defaultView: { configKey: 'learning_rate' } },
};

export const TooFewRuns: Story = {
  args: { runs: seededRuns({ seed: 12, count: 3, points: 120, evaluations: 4 }) },
};

export const NoKeyDiffers: Story = { args: { runs: workedExample() } };

export const NoRuns: Story = { args: { runs: [] } };

export const DataTable: Story = {
  args: { runs, slots, defaultView: { display: 'table', configKey: 'learning_rate' } },
};

export const HostileNames: Story = {
  args: {
    runs: [...runs, seededRunIn('hostileNames', { seed: 4, points: 120, evaluations: 4 })],
    defaultView: { configKey: 'learning_rate' },
  },
};

export const TwoHundredRuns: Story = {
  args: { runs: sweep(200), defaultView: { configKey: 'learning_rate' } },
};

export const Column640: Story = {
  args: { runs, slots, defaultView: { configKey: 'learning_rate' } },
  parameters: { width: 672 },
};

export const Phone390: Story = {
  args: { runs, slots, defaultView: { configKey: 'learning_rate' } },
  parameters: { width: 390 },
};
