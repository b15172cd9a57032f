import type { Run, RunActions, RunSource } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { memoryStore } from '../../internal/testSupport/memoryStore';
import { sourceOf } from '../../internal/testSupport/sourceOf';
import { RunCompareProvider } from '../../provider/RunCompareProvider';
import { RunComparison } from '../../run-comparison/RunComparison';
import { served } from './served';

// A page of its own, as a host's bundler makes it: what a server sent, or the whole on a source.
const root = document.getElementById('root');
if (root?.hasChildNodes()) hydrateRoot(root, served);
else if (root) createRoot(root).render(<Host />);

const runs = [0.7, 0.8, 0.95, 1.4].map(
  (level, i) => seededRuns({ seed: 20 + i, count: 1, points: 60, level })[0] as Run,
);
const store = memoryStore([]);
let archived: readonly string[] = [];

const done = (runIds: readonly string[]) =>
  runIds.map((runId) => ({ runId, outcome: 'done' as const }));
const source: RunSource = {
  ...sourceOf(runs),
  listRuns: (options) =>
    sourceOf(runs.map((run) => ({ ...run, archived: archived.includes(run.id) }))).listRuns(
      options,
    ),
};
const actions: RunActions = {
  archive: async (runIds) => {
    archived = [...archived, ...runIds];
    return done(runIds);
  },
  restore: async (runIds) => {
    archived = archived.filter((id) => !runIds.includes(id));
    return done(runIds);
  },
  delete: async (runIds) => done(runIds),
  deploy: async (runIds) => done(runIds),
};

function Host() {
  return (
    <StrictMode>
      <RunCompareProvider source={source} actions={actions}>
        <RunComparison layout="page" store={store} />
      </RunCompareProvider>
    </StrictMode>
  );
}
