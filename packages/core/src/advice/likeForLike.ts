import type { ComparedRun, Comparison } from '../comparison/comparison';
import type { HeadlineVerdict } from '../comparison/verdict';
import type { Caveat } from './recommendation';

/**
 * In what the compared runs differ before their values do: models, step budgets, and which of the
 * best run and its rival has not finished.
 */
export function findUnlikeness(comparison: Comparison): readonly Caveat[] {
  const { headline } = comparison.verdicts;
  const models = [...new Set(comparison.runs.map((run) => run.model ?? 'unknown'))].sort();
  return [
    ...(models.length > 1 ? [{ code: 'differentModels', models } as const] : []),
    ...(headline ? betweenTheTwo(headline) : []),
    ...comparison.runs.filter((run) => isInQuestion(run, comparison)).flatMap(unfinished),
    ...(headline?.atStep === undefined ? [] : [{ code: 'atStep', step: headline.atStep } as const]),
  ];
}

function betweenTheTwo({ caveats, bestId, rivalId }: HeadlineVerdict): readonly Caveat[] {
  if (rivalId === undefined) return [];
  return caveats.flatMap((caveat) =>
    caveat.code === 'differentModels' ? [] : [{ ...caveat, bestId, rivalId }],
  );
}

/** Whether a recommendation stands on this run: the best one and its rival. */
export function isInQuestion({ id }: ComparedRun, { bestId, verdicts }: Comparison): boolean {
  return id === bestId || id === verdicts.headline?.rivalId;
}

/** That a run with a value has not done all that was asked of it. */
export function unfinished({ id, best, status, steps }: ComparedRun): readonly Caveat[] {
  if (!best || status === 'completed') return [];
  return [{ code: 'notFinished', runId: id, status, done: steps.done, planned: steps.planned }];
}
