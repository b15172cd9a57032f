import { BulkActionPanel } from '@runcompare/react/bulk-actions';
import { useComparison } from '@runcompare/react/comparison';
import { ComparisonDialog } from '@runcompare/react/comparison-dialog';
import {
  RunCompareProvider,
  type RunCompareProviderProps,
  useRuns,
} from '@runcompare/react/provider';
import { RunList } from '@runcompare/react/run-list';
import '@runcompare/react/styles.css';
import { type ReactElement, useState } from 'react';

const objective = { metric: 'eval_loss', direction: 'min' } as const;
const none: readonly string[] = [];

/** A list on somebody's page, with a button that compares what is chosen, and clean-up beside it. */
export function App({ source, actions }: Pick<RunCompareProviderProps, 'source' | 'actions'>) {
  return (
    <RunCompareProvider source={source} actions={actions} url={null} pollMs={false}>
      <Runs actions={actions} />
    </RunCompareProvider>
  );
}

function Runs({ actions }: Pick<RunCompareProviderProps, 'actions'>): ReactElement {
  const { runs, reloadOrThrow } = useRuns();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const { comparison, runs: compared } = useComparison({
    runs,
    selectedRunIds: isOpen ? chosen : none,
    objective,
  });
  return (
    <>
      <button type="button" id="compare" onClick={() => setOpen(true)}>
        Compare
      </button>
      <RunList
        runs={runs}
        objective={objective}
        selectedRunIds={chosen}
        onSelectedRunIdsChange={setChosen}
      />
      <BulkActionPanel
        runs={runs}
        objective={objective}
        actions={actions}
        onChanged={reloadOrThrow}
      />
      <ComparisonDialog
        comparison={comparison}
        runs={compared}
        open={isOpen}
        onOpenChange={setOpen}
      />
    </>
  );
}
