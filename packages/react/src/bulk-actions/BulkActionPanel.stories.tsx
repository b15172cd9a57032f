import type { ActionOutcome, Run, RunActions } from '@runcompare/core';
import { evalLoss, seededRunIn, seededRuns } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { storyFrame } from '../internal/storyFrame';
import { BulkActionPanel } from './BulkActionPanel';

const meta: Meta<typeof BulkActionPanel> = {
  title: 'Clean up',
  component: BulkActionPanel,
  decorators: [storyFrame(360)],
  args: { objective: evalLoss },
  parameters: { docs: { story: { inline: false, height: '440px' } } },
};
export default meta;

type Story = StoryObj<typeof BulkActionPanel>;

const runs = [
  ...seededRuns({ seed: 7, count: 2, level: 0.6 }),
  ...seededRuns({ seed: 8, count: 3, level: 1.1 }),
  seededRunIn('running', { seed: 4 }),
];

const instead = (outcome: (runId: string, i: number) => ActionOutcome): RunActions => ({
  archive: async (runIds) => runIds.map(outcome),
  restore: async (runIds) => runIds.map((runId) => ({ runId, outcome: 'done' })),
});

/** Archives for as long as the story is open. */
function Archiving({
  of: all = runs,
  refused = [],
}: {
  readonly of?: readonly Run[];
  readonly refused?: readonly string[];
}) {
  const [archived, setArchived] = useState<readonly string[]>([]);
  const current = all.map((run): Run => ({ ...run, archived: archived.includes(run.id) }));
  const actions: RunActions = {
    archive: async (runIds) => {
      setArchived((ids) => [...ids, ...runIds.filter((id) => !refused.includes(id))]);
      return runIds.map((runId) =>
        refused.includes(runId)
          ? { runId, outcome: 'refused', reason: '403, no permission' }
          : { runId, outcome: 'done' },
      );
    },
    restore: async (runIds) => {
      setArchived((ids) => ids.filter((id) => !runIds.includes(id)));
      return runIds.map((runId) => ({ runId, outcome: 'done' }));
    },
  };
  return <BulkActionPanel runs={current} objective={evalLoss} actions={actions} />;
}

export const ArchiveAndUndo: Story = { render: () => <Archiving /> };

const ten = seededRuns({ seed: 8, count: 10, level: 1.1 });

/** Eight are archived; the two others stay selected, with the reason and a retry. */
export const TwoOfTenRefused: Story = {
  render: () => (
    <Archiving of={[...runs.slice(0, 1), ...ten]} refused={ten.slice(3, 5).map(({ id }) => id)} />
  ),
  play: async ({ canvasElement }) => {
    [...canvasElement.querySelectorAll('button')]
      .find((button) => button.textContent === 'Archive 10')
      ?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
  },
};

const allDone: RunActions['archive'] = async (runIds) =>
  runIds.map((runId) => ({ runId, outcome: 'done' }));

/** Press Delete to see the question; nothing is deleted here. */
export const DeleteForGood: Story = {
  args: { runs, actions: { archive: allDone, restore: allDone, delete: allDone } },
};

/** Auto-archive is the second list. */
export const DryRunOfTheRule: Story = {
  args: {
    runs: [...runs, { ...seededRunIn('failed', { seed: 9 }), summary: {}, checkpoints: [] }],
    rule: { worseBy: 0.3 },
    actions: { archive: allDone, restore: allDone },
  },
};

/** Never answers: Stop is there for it. */
export const Hangs: Story = {
  args: { runs, actions: { archive: () => new Promise(() => {}), restore: allDone } },
};

export const ReadingAgainFails: Story = {
  args: {
    runs,
    actions: { archive: allDone, restore: allDone },
    onChanged: async () => {
      throw new Error('offline');
    },
  },
};

export const NothingToOffer: Story = { args: { runs } };

export const OneIsRefused: Story = {
  args: {
    runs,
    actions: instead((runId, i) =>
      i === 0
        ? { runId, outcome: 'refused', reason: '403, no permission' }
        : { runId, outcome: 'done' },
    ),
  },
};

export const ProtectedByTheHost: Story = {
  args: {
    runs,
    actions: instead((runId) => ({ runId, outcome: 'done' })),
    protect: (run) => (run.name === 'Run #1' ? 'deployed' : undefined),
  },
};

export const NoneWorse: Story = { args: { runs: runs.slice(0, 2) } };
