import type { RunActions, RunSource } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { RunCompareProvider, RunComparison } from '@runcompare/react';
import '@runcompare/react/styles.css';
import { createRoot } from 'react-dom/client';
import './page.css';

// Made-up runs, the same ones every time; yours come from an adapter or an API.
const runs = seededRuns({ count: 5, seed: 7 });

const source: RunSource = {
  listRuns: async () => ({ runs, issues: [] }),
  loadHistories: async (id) => ({
    histories: runs.find((run) => run.id === id)?.histories ?? {},
    issues: [],
  }),
};

const actions: RunActions = {
  delete: async (runIds) =>
    runIds.map((runId) => ({ runId, outcome: 'refused', reason: 'This is a demonstration.' })),
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <RunCompareProvider source={source} actions={actions}>
      <RunComparison layout="page" />
    </RunCompareProvider>,
  );
}
