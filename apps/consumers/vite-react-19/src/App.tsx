import { compareRuns, type RunAction, type RunActions } from '@runcompare/core';
import { BulkActionPanel } from '@runcompare/react/bulk-actions';
import { ComparisonDialog } from '@runcompare/react/comparison-dialog';
import { RunRecommendation } from '@runcompare/react/recommendation';
import { RunList } from '@runcompare/react/run-list';
import { useMemo, useState } from 'react';
import { jobs } from './jobs';
import { objective } from './objective';
import { useWorkerComparison } from './useWorkerComparison';

export function App() {
  const [archivedIds, setArchivedIds] = useState<readonly string[]>([]);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const best = useWorkerComparison(jobs);
  const runs = useMemo(
    () => jobs.map((job) => ({ ...job, archived: archivedIds.includes(job.id) })),
    [archivedIds],
  );
  const compared = runs.filter(({ id }) => selected.includes(id));

  const setArchived =
    (archived: boolean): RunAction =>
    async (runIds) => {
      setArchivedIds((ids) => [
        ...ids.filter((id) => !runIds.includes(id)),
        ...(archived ? runIds : []),
      ]);
      return runIds.map((runId) => ({ runId, outcome: 'done' }));
    };
  const actions: RunActions = { archive: setArchived(true), restore: setArchived(false) };

  return (
    <main>
      <h1>Training jobs</h1>
      {best && <RunRecommendation comparison={best} />}
      <RunList
        runs={runs}
        objective={objective}
        selectedRunIds={selected}
        onSelectedRunIdsChange={setSelected}
        onCompare={() => setOpen(true)}
      />
      <ComparisonDialog
        comparison={compareRuns(compared, { objective, peers: runs })}
        runs={compared}
        group={runs}
        open={isOpen}
        onOpenChange={setOpen}
      />
      <BulkActionPanel runs={runs} objective={objective} actions={actions} />
    </main>
  );
}
