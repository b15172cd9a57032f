import type { Run, RunSource } from '@runcompare/core';
import { seededRun } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { storyFrame } from '../internal/storyFrame';
import { memoryStore } from '../internal/testSupport/memoryStore';
import {
  failingHistory,
  hangingSource,
  lastComesFirst,
  tellingSource,
} from '../internal/testSupport/troubledSource';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from './RunComparison';

/** What a person sees while something goes wrong behind the comparison. */
const meta: Meta<typeof RunComparison> = {
  title: 'Run comparison/Trouble',
  tags: ['!autodocs'],
  component: RunComparison,
  decorators: [storyFrame(1280)],
};
export default meta;

type Story = StoryObj<typeof RunComparison>;

const five = [0.7, 0.8, 0.95, 1.1, 1.4].map((level, i) =>
  seededRun({ seed: 20 + i, level, learningRate: 1e-5 * (i + 1) }),
);
const [best, second] = five as [Run, Run];
const ids = five.map((run) => run.id);

function story(
  source: RunSource,
  {
    timeoutMs,
    ...props
  }: ComponentProps<typeof RunComparison> & { readonly timeoutMs?: number } = {},
): Story {
  return {
    render: () => (
      <RunCompareProvider source={source} url={null} pollMs={false} timeoutMs={timeoutMs}>
        <RunComparison defaultSelectedRunIds={ids} store={null} {...props} />
      </RunCompareProvider>
    ),
  };
}

export const OneOfFiveHistoriesFails: Story = story(failingHistory(five, { runId: second.id }));

/** Given up after a moment; Try again asks once more. */
export const SourceHangs: Story = story(hangingSource(five), { timeoutMs: 500 });

export const AnswersOutOfOrder: Story = story(lastComesFirst(five, 5));

/** Fails after two seconds, while it is compared. */
export const StatusChangesMeanwhile: Story = story(
  tellingSource(
    [{ ...best, status: 'running' }, ...five.slice(1)],
    { ...best, status: 'failed', statusDetail: 'out of memory' },
    2000,
  ),
);

const denied = () => Promise.reject(Object.assign(new Error('denied'), { code: 'forbidden' }));

export const StorageForbidden: Story = story(failingHistory(five, { runId: '' }), {
  store: memoryStore([], { list: denied, save: denied }),
});

export const TwoOfALinkAreGone: Story = story(failingHistory(five, { runId: '' }), {
  defaultSelectedRunIds: [...ids.slice(0, 3), '44b0e1c9', '7be2c913'],
});
