import type { Run } from '@runcompare/core';
import { workedExample } from '@runcompare/core/testing';
import { RunComparisonView } from '@runcompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Page } from './Page';

/** Three fine-tunes of one model as reported summaries: no histories, no source. */
const meta: Meta = { title: 'Worked example', tags: ['!autodocs'] };

export default meta;

const runs: readonly Run[] = workedExample();

export const Comparison: StoryObj = {
  render: () => (
    <Page title="Qwen2.5-7B-Instruct">
      <RunComparisonView runs={runs} defaultSelectedRunIds={runs.map((run) => run.id)} />
    </Page>
  ),
};
