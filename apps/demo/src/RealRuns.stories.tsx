import { createHuggingFaceSource } from '@runcompare/adapters/hugging-face';
import { RunCompareProvider, RunComparison } from '@runcompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { createArchive } from './createArchive';
import { Page } from './Page';
import { realRunsFiles } from './realRunsFiles';

/** Small models that were really trained, read from the folders that the Trainer wrote. */
const meta: Meta = { title: 'Real runs', tags: ['!autodocs'] };

export default meta;

function RealRuns() {
  const [{ source, actions }] = useState(() =>
    createArchive(createHuggingFaceSource({ files: realRunsFiles })),
  );
  return (
    <Page title="Compare runs">
      <RunCompareProvider source={source} actions={actions}>
        <RunComparison defaultSelectedRunIds={winners} />
      </RunCompareProvider>
    </Page>
  );
}

const winners = [
  'bytegpt-2l-64d/lr3e-3-bs16-seed4',
  'bytegpt-2l-64d/lr1e-3-bs16-seed4',
  'bytegpt-2l-64d/overfit-8pct-lr5e-3-seed0',
];

export const Comparison: StoryObj = { render: () => <RealRuns /> };
