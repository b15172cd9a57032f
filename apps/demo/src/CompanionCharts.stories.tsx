import { createHuggingFaceSource } from '@runcompare/adapters/hugging-face';
import {
  CheckpointQualityChart,
  ConfigScatter,
  ParallelCoordinates,
  RunCompareProvider,
  TrainingSpeedChart,
  useHistories,
  useRuns,
} from '@runcompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { Page } from './Page';
import { realRunsFiles } from './realRunsFiles';

/** The charts beside the loss chart, on small models that were really trained. */
const meta: Meta = { title: 'Companion charts', tags: ['!autodocs'] };

export default meta;

const source = createHuggingFaceSource({ files: realRunsFiles });

const compared = [
  'bytegpt-2l-64d/lr3e-3-bs16-seed4',
  'bytegpt-2l-64d/lr1e-3-bs16-seed4',
  'bytegpt-2l-64d/overfit-8pct-lr5e-3-seed0',
  'bytegpt-2l-64d/lr3e-3-bs64-seed0',
];
const slots = Object.fromEntries(compared.map((id, i) => [id, i + 1]));

function Charts() {
  const { runs, isLoading } = useRuns();
  const { byRun, isLoading: isLoadingCurves } = useHistories(compared);
  const group = useMemo(() => runs.filter(({ id }) => id.startsWith('bytegpt-2l-64d/')), [runs]);
  const chosen = useMemo(
    () =>
      compared.flatMap((id) => {
        const run = group.find((one) => one.id === id);
        return run ? [{ ...run, histories: byRun[id] }] : [];
      }),
    [group, byRun],
  );
  if (isLoading || isLoadingCurves) return <p>Loading runs</p>;
  return (
    <div style={{ display: 'grid', gap: 40, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <TrainingSpeedChart of={chosen} slots={slots} />
      <CheckpointQualityChart runs={chosen} slots={slots} />
      <ConfigScatter runs={group} slots={slots} defaultView={{ configKey: 'learning_rate' }} />
      <ParallelCoordinates runs={group} slots={slots} />
    </div>
  );
}

export const RealRuns: StoryObj = {
  render: () => (
    <Page title="bytegpt-2l-64d">
      <RunCompareProvider source={source}>
        <Charts />
      </RunCompareProvider>
    </Page>
  ),
};
