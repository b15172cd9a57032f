import { compareRuns, createRun, type Run } from '@runcompare/core';
import { evalLoss, seededReplicates, seededRuns, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { ComparisonDialog } from './ComparisonDialog';

const meta: Meta<typeof ComparisonDialog> = {
  title: 'Comparison dialog',
  component: ComparisonDialog,
  decorators: [storyFrame(1280)],
  args: { defaultOpen: true },
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;

type Story = StoryObj<typeof ComparisonDialog>;

const actions = {
  deploy: async (runIds: readonly string[]) =>
    runIds.map((runId) => ({ runId, outcome: 'done' as const })),
};

const of = (runs: readonly Run[]) => ({
  runs,
  comparison: compareRuns(runs, { objective: evalLoss }),
});

/** A sheet where the frame is narrower than 560 px, such as on a phone. */
export const ThreeRuns: Story = {
  args: { ...of(seededRuns({ seed: 7, count: 3 })), actions },
};

export const Sheet: Story = {
  args: { ...of(seededRuns({ seed: 7, count: 3 })), actions, layout: 'sheet' },
};

export const WorkedExample: Story = { args: { ...of(workedExample()), actions } };

export const Tie: Story = { args: { ...of(seededReplicates({ seed: 1, count: 3 })), actions } };

export const CurvesLoading: Story = {
  args: {
    ...of(seededRuns({ seed: 7, count: 3, carries: 'summary' })),
    curves: { isLoading: true },
  },
};

export const OneHistoryFailed: Story = {
  args: {
    ...of(seededRuns({ seed: 7, count: 3 })),
    curves: {
      isLoading: false,
      failed: { message: 'The history of 06a9655e did not load', retry: () => {} },
    },
  },
};

export const NoValues: Story = {
  args: of([createRun({ id: 'a-run' }), createRun({ id: 'another-run' })]),
};
