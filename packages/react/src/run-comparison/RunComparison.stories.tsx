import { createRun, type Run, type RunSource } from '@runcompare/core';
import { seededRunIn, seededRuns } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from './RunComparison';
import { RunComparisonView } from './RunComparisonView';

const meta: Meta<typeof RunComparison> = {
  title: 'Run comparison',
  component: RunComparison,
  subcomponents: { RunComparisonView },
  decorators: [storyFrame(1280)],
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;

type Story = StoryObj<typeof RunComparison>;

const runs = [
  ...seededRuns({ seed: 7, count: 4 }),
  seededRunIn('running', { seed: 4 }),
  seededRunIn('diverged', { seed: 31 }),
];
const selected = runs.slice(0, 3).map((run) => run.id);

const source: RunSource = {
  listRuns: async () => ({ runs: runs.map(withoutHistories), issues: [] }),
  loadHistories: async (id) => ({
    histories: runs.find((run) => run.id === id)?.histories ?? {},
    issues: [],
  }),
};

function withoutHistories(run: Run): Run {
  return { ...run, histories: undefined };
}

function story(from: RunSource): Story {
  return {
    render: () => (
      <RunCompareProvider source={from} url={null}>
        <RunComparison defaultSelectedRunIds={selected} />
      </RunCompareProvider>
    ),
  };
}

export const ThreeRuns: Story = story(source);

export const Loading: Story = story({ ...source, listRuns: () => new Promise(() => {}) });

export const NoRuns: Story = story({
  ...source,
  listRuns: async () => ({ runs: [], issues: [] }),
});

export const SomeFilesUnreadable: Story = story({
  ...source,
  listRuns: async () => ({
    runs: runs.map(withoutHistories),
    issues: [
      {
        path: 'runs/lr1e-4/trainer_state.json',
        message: 'This is a git-lfs pointer, not the file. Run `git lfs pull`.',
      },
    ],
  }),
});

export const CurvesLoading: Story = story({
  ...source,
  loadHistories: () => new Promise(() => {}),
});

export const RunsFailed: Story = story({
  ...source,
  listRuns: () => Promise.reject(new Error('The source answered 503.')),
});

export const OneHistoryFailed: Story = story({
  ...source,
  loadHistories: (id) =>
    id === selected[1]
      ? Promise.reject(new Error('The source answered 500.'))
      : source.loadHistories(id),
});

export const OneRunSelected: Story = {
  render: () => (
    <RunCompareProvider source={source} url={null}>
      <RunComparison />
    </RunCompareProvider>
  ),
};

export const Page: Story = {
  render: () => (
    <RunCompareProvider source={source} url={null}>
      <RunComparison layout="page" defaultSelectedRunIds={selected} store={null} />
    </RunCompareProvider>
  ),
};

export const OneRunOfALinkIsGone: Story = {
  render: () => (
    <RunCompareProvider source={source} url={null}>
      <RunComparison defaultSelectedRunIds={[...selected, '44b0e1c9']} />
    </RunCompareProvider>
  ),
};

export const NothingSelected: Story = {
  render: () => (
    <RunCompareProvider source={source} url={null}>
      <RunComparison defaultSelectedRunIds={[]} />
    </RunCompareProvider>
  ),
};

/** A group where two of five runs have an evaluation. */
export const ThreeWithoutAnEvaluation: Story = {
  render: () => {
    const bare = ['a1f0c2d4', 'b27e9913', 'c3d90f48'].map((id) => {
      const model = runs[0]?.model ?? { from: 'unknown' as const };
      return createRun({ id, model, status: 'running' });
    });
    const all = [...runs.slice(0, 2), ...bare];
    return <RunComparisonView runs={all} defaultSelectedRunIds={all.map((run) => run.id)} />;
  },
};
