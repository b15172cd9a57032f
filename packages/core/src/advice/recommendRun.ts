import { isValue } from '../comparison/cell';
import type { ComparedRun, Comparison } from '../comparison/comparison';
import { deepFreeze } from '../comparison/deepFreeze';
import { computeGap } from '../comparison/gap';
import type { HeadlineVerdict } from '../comparison/verdict';
import { findCaveats } from './caveats';
import { findUnlikeness } from './likeForLike';
import type { Reason, Recommendation } from './recommendation';

/**
 * The best of the compared runs, why, how sure that is, and what to know before acting on it. Says
 * only what the comparison holds; deterministic and frozen. The rival is the best run of another
 * configuration: a run with the same settings and another seed is none. Without a usable value there
 * is no best run and no reason, only caveats. The best run is not the winner: only a verdict of
 * *clear* or *likely* says so.
 */
export function recommendRun(comparison: Comparison): Recommendation {
  const best = comparison.runs.find((run) => run.id === comparison.bestId);
  const verdict = comparison.verdicts.headline;
  const rival = comparison.runs.find((run) => run.id === verdict?.rivalId);
  return deepFreeze({
    ...(verdict && { verdict }),
    ...(best && { bestId: best.id, value: best.best?.value }),
    objective: comparison.objective,
    likeForLike: findUnlikeness(comparison),
    reasons: best ? findReasons(comparison, best, rival) : [],
    caveats: findCaveats(comparison, best),
    otherIds: comparison.runs
      .filter((run) => run.id !== best?.id)
      .map((run) => run.id)
      .reverse(),
  });
}

function findReasons(
  comparison: Comparison,
  best: ComparedRun,
  rival: ComparedRun | undefined,
): readonly Reason[] {
  const reasons: Reason[] = [...againstRival(comparison, best, rival)];
  const epoch = best.best?.epoch;
  const total = best.epochs.done;
  if (epoch !== undefined && total !== undefined && epoch < total) {
    reasons.push({
      code: 'converged',
      epoch,
      of: total,
      changeAfterBest: best.changeAfterBest,
    });
  }
  return [...reasons, ...alsoBestIn(comparison, best)];
}

/** What tells the best run from its rival: nothing where they were not measured alike. */
function againstRival(
  comparison: Comparison,
  best: ComparedRun,
  rival: ComparedRun | undefined,
): readonly Reason[] {
  const verdict = comparison.verdicts.headline;
  if (!verdict || !rival?.best || !best.best || verdict.verdict === 'notComparable') return [];
  if (verdict.verdict === 'tie') {
    const means = meansOf(verdict, comparison);
    return [{ code: 'notToldApart', verdict, ...(means && { means }) }];
  }
  const [value, otherValue] = [best.best.value, rival.best.value];
  if (value === otherValue) return [];
  const { metric } = comparison.objective;
  const scale = comparison.metrics.find((row) => row.key === metric)?.scale;
  return [
    {
      code: verdict.verdict === 'insufficient' ? 'ahead' : 'betterThanNext',
      metric,
      value,
      otherId: rival.id,
      otherValue,
      gap: computeGap(otherValue, value, { scale, relativeTo: comparison.gapRelativeTo }),
    },
  ];
}

function meansOf(
  { aIds, bIds, atStep }: HeadlineVerdict,
  { verdicts }: Comparison,
): readonly [number, number] | undefined {
  const [a, b] = [aIds, bIds].map(
    ([id]) => verdicts.configurations.find(({ runIds }) => runIds[0] === id)?.mean,
  );
  return atStep !== undefined || a === undefined || b === undefined ? undefined : [a, b];
}

/** Primary metrics, apart from the objective and what follows from it, that the run leads alone. */
function alsoBestIn(comparison: Comparison, best: ComparedRun): readonly Reason[] {
  const position = comparison.runs.indexOf(best);
  return comparison.metrics.flatMap((row): Reason[] => {
    const cell = row.cells[position];
    const others = row.cells.filter((other, i) => i !== position && isValue(other));
    const counts =
      row.section === 'primary' &&
      row.key !== comparison.objective.metric &&
      row.follows !== comparison.objective.metric &&
      !row.tieBreakOnly &&
      others.length > 0;
    const leads = row.bestIds.length === 1 && row.bestIds[0] === best.id;
    if (!counts || !leads || !cell || !isValue(cell)) return [];
    return [{ code: 'bestInMetric', metric: row.key, value: cell.value }];
  });
}
