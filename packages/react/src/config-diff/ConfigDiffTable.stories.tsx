import { type ConfigValue, compareRuns, createRun, type Run } from '@runcompare/core';
import { evalLoss, seededReplicates, seededRuns, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { ConfigDiffTable } from './ConfigDiffTable';

const meta: Meta<typeof ConfigDiffTable> = {
  title: 'Config',
  component: ConfigDiffTable,
  decorators: [storyFrame(900)],
};
export default meta;

type Story = StoryObj<typeof ConfigDiffTable>;

const of = (runs: readonly Run[]) => ({
  runs,
  comparison: compareRuns(runs, { objective: evalLoss }),
});

const configured = (values: readonly { readonly [key: string]: ConfigValue }[]) =>
  workedExample().map((run, i) =>
    createRun({ ...run, config: { recorded: 'full', values: values[i] ?? {} } }),
  );

const shared = {
  trainer: Object.fromEntries(Array.from({ length: 38 }, (_, i) => [`option_${i}`, i])),
};
const documented = configured([
  { ...shared, optim: { learning_rate: 1e-4, warmup_ratio: 0.03 }, lora: { r: 32 } },
  { ...shared, optim: { learning_rate: 3e-4, warmup_ratio: 0.03 }, lora: { r: 32 } },
  { ...shared, optim: { learning_rate: 3e-4 }, lora: { r: 8 } },
]);

export const ThreeKeysDiffer: Story = { args: of(documented) };

export const AllKeys: Story = {
  args: { ...of(documented), defaultView: { onlyDifferences: false } },
};

export const FiveRuns: Story = { args: of(seededRuns({ seed: 9, count: 5 })) };

export const WithTheGroup: Story = {
  args: {
    ...of(seededRuns({ seed: 9, count: 2 })),
    peers: seededRuns({ seed: 10, count: 12, points: 120 }),
  },
};

export const OnlySeedsDiffer: Story = { args: of(seededReplicates({ seed: 5, count: 3 })) };

export const SameConfig: Story = { args: of(configured([shared, shared, shared])) };

export const NotRecorded: Story = { args: of(workedExample()) };

export const PartlyRecorded: Story = {
  args: of(
    documented.map((run, i) => ({
      ...run,
      config: { ...run.config, recorded: (['full', 'partial', 'none'] as const)[i] ?? 'none' },
    })),
  ),
};

export const NothingFound: Story = {
  args: { ...of(documented), defaultView: { search: 'momentum' } },
};

export const SecretsAndLongValues: Story = {
  args: {
    ...of(
      configured([
        { hub_token: 'hf_secret', prompt: 'You are a helpful assistant. '.repeat(60), lr: 1 },
        { hub_token: 'hf_other', prompt: '<img src=x onerror=alert(1)>', lr: 1e300 },
        { hub_token: 'hf_third', prompt: '', lr: -0, ['k'.repeat(2_000)]: Number.NaN },
      ]),
    ),
  },
};

export const Column: Story = { args: of(documented), decorators: [storyFrame(640)] };

export const Phone: Story = { args: of(documented), decorators: [storyFrame(390)] };
