import { seededRuns } from '@runcompare/core/testing';
import { StrictMode } from 'react';
import { RunComparisonView } from '../../run-comparison/RunComparisonView';

const runs = seededRuns({ seed: 7, count: 3, points: 60 });

/** What a server sends and a browser takes over. */
export const served = (
  <StrictMode>
    <RunComparisonView runs={runs} defaultSelectedRunIds={runs.map((run) => run.id)} />
  </StrictMode>
);
