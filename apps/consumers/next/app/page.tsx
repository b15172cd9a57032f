import {
  compareRuns,
  groupRuns,
  type HistoryOptions,
  type Objective,
  type Run,
  rankRuns,
} from '@runcompare/core';
import { OverlaidLossChart } from '@runcompare/react/loss-chart';
import { ComparisonMetricsTable } from '@runcompare/react/metrics-table';
import { RunRecommendation } from '@runcompare/react/recommendation';
import { source } from '../source';

export const dynamic = 'force-dynamic';

const objective: Objective = { metric: 'eval_loss', direction: 'min' };

/** A server component: it reads, ranks and compares, and the page is whole before a script runs. */
export default async function Page() {
  const { runs } = await source.listRuns();
  const [group] = groupRuns(runs);
  if (!group) return <p>No runs yet.</p>;
  const best = rankRuns(group.runs, objective)
    .slice(0, 3)
    .map(({ run }) => run);
  const comparison = compareRuns(await withHistories(best), { objective, peers: group.runs });
  // What crosses to the browser is what the chart draws, and no more.
  const drawn = await withHistories(best, { metrics: ['eval_loss', 'loss'], maxPoints: 500 });
  return (
    <main>
      <h1>{group.name ?? 'Training runs'}</h1>
      <RunRecommendation comparison={comparison} />
      <ComparisonMetricsTable comparison={comparison} />
      <OverlaidLossChart runs={drawn} objective={objective} />
      <a href="/live">All runs</a>
    </main>
  );
}

function withHistories(runs: readonly Run[], options?: HistoryOptions) {
  return Promise.all(
    runs.map(async (run) => {
      const { histories } = await source.loadHistories(run.id, options);
      return { ...run, histories };
    }),
  );
}
