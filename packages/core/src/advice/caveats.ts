import type { ComparedRun, Comparison } from '../comparison/comparison';
import type { HeadlineVerdict } from '../comparison/verdict';
import { isInQuestion, unfinished } from './likeForLike';
import type { Caveat, TieBreak } from './recommendation';

/** Generalization loss in percent above which the last evaluation is called overfitting. */
const overfittingFrom = 5;

/**
 * What should make a reader hesitate, most serious first, apart from what `findUnlikeness` says
 * before any verdict.
 */
export function findCaveats(
  comparison: Comparison,
  best: ComparedRun | undefined,
): readonly Caveat[] {
  return [
    ...aboutTheGroup(comparison),
    ...(best ? aboutTheDifference(comparison, best) : []),
    ...(best ? aboutTheBest(best) : []),
    ...comparison.runs
      .filter((run) => run !== best)
      .flatMap((run) => [
        ...aboutAnother(run),
        ...(isInQuestion(run, comparison) ? [] : unfinished(run)),
      ]),
    ...withoutValue(comparison),
  ];
}

function aboutTheGroup(comparison: Comparison): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const { betterPeer, otherObjectives: objectives } = comparison;
  if (objectives && objectives.length > 0) caveats.push({ code: 'otherObjective', objectives });
  if (betterPeer) {
    caveats.push({ code: 'betterPeer', label: betterPeer.label, value: betterPeer.value });
  }
  return caveats;
}

function aboutTheDifference(comparison: Comparison, best: ComparedRun): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const equals = comparison.runs.filter(
    (run) => run !== best && run.best && run.best.value === best.best?.value,
  );
  if (equals[0]) {
    const by = tieBreak(best, equals[0]);
    caveats.push({ code: 'exactTie', otherIds: equals.map((run) => run.id), by });
  }
  caveats.push(...aboutTheVerdict(comparison.verdicts.headline));
  for (const { runIds, labels, span } of comparison.replicates) {
    const includesBest = runIds.includes(best.id);
    caveats.push({ code: 'replicates', runIds, labels, span, includesBest });
  }
  return caveats;
}

function aboutTheVerdict(verdict: HeadlineVerdict | undefined): readonly Caveat[] {
  if (!verdict) return [];
  const { bestId, rivalId, toSettle, winnersCurse } = verdict;
  const caveats: Caveat[] = [];
  // A tie with a rival is the first of the reasons.
  const isReason = verdict.verdict === 'tie' && rivalId !== undefined;
  if (verdict.verdict !== 'clear' && !isReason) caveats.push({ code: 'verdict', verdict });
  if (winnersCurse?.exceedsLead) caveats.push({ code: 'winnersCurse', curse: winnersCurse });
  if (verdict.verdict !== 'clear' && rivalId !== undefined && toSettle) {
    const difference = verdict.difference === undefined ? undefined : Math.abs(verdict.difference);
    caveats.push({ code: 'toSettle', bestId, rivalId, plan: toSettle, difference });
  }
  return caveats;
}

function tieBreak(a: ComparedRun, b: ComparedRun): TieBreak {
  if (a.trainingSeconds !== b.trainingSeconds) return 'trainingTime';
  if (a.best?.step !== b.best?.step) return 'earlierBest';
  return a.startedAtMs !== b.startedAtMs ? 'newer' : 'id';
}

function aboutTheBest(run: ComparedRun): readonly Caveat[] {
  const caveats: Caveat[] = [...aboutAnother(run)];
  if (run.best?.isLast) caveats.push({ code: 'bestIsLastValue', runId: run.id });
  if (run.savedAtBest === false) caveats.push({ code: 'noCheckpointAtBest', runId: run.id });
  return caveats;
}

function aboutAnother(run: ComparedRun): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (run.divergence) {
    caveats.push({ code: 'diverged', runId: run.id, step: run.divergence.step });
  }
  if (run.generalizationLoss !== undefined && run.generalizationLoss > overfittingFrom) {
    caveats.push({ code: 'overfitting', runId: run.id, percent: run.generalizationLoss });
  }
  if (run.segments !== undefined && run.segments > 1) {
    caveats.push({ code: 'resumed', runId: run.id, segments: run.segments });
  }
  return caveats;
}

function withoutValue(comparison: Comparison): readonly Caveat[] {
  const runIds = comparison.runs.filter((run) => !run.best).map((run) => run.id);
  return runIds.length > 0 ? [{ code: 'noValue', runIds }] : [];
}
