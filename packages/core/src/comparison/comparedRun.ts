import type { Objective } from '../metric/metricDefinition';
import type { Progress } from '../run/run';
import { runLabel } from '../run/runLabel';
import type { BestValue } from './bestValue';
import type { ComparedRun } from './comparison';
import { findDivergence } from './divergence';
import { computeGap, type GapOptions } from './gap';
import { knownNumber } from './knownNumber';
import { generalizationLoss } from './overfitting';
import type { RankedRun } from './rankRuns';
import { recordedMetric } from './recordedMetric';

/** What a comparison keeps of a ranked run, with its distance to the best of the compared ones. */
export function comparedRun(
  { run, rank, best }: RankedRun,
  {
    objective,
    leader,
    gapOptions,
  }: {
    readonly objective: Objective;
    readonly leader: BestValue | undefined;
    readonly gapOptions: GapOptions;
  },
): ComparedRun {
  const { history } = recordedMetric(run, objective.metric);
  const isLater = (history?.step.at(-1) ?? 0) > (best?.step ?? Infinity);
  const { value = Number.NaN, step } = best ?? {};
  return {
    id: run.id,
    name: run.name,
    label: runLabel(run),
    model: run.model.name,
    status: run.status,
    statusDetail: run.statusDetail,
    startedAtMs: knownNumber(run.times.startedAtMs),
    trainingSeconds: knownNumber(run.times.trainingSeconds),
    segments: knownNumber(run.times.segments),
    steps: knownProgress(run.steps),
    epochs: knownProgress(run.epochs),
    rank,
    best: best && { ...best },
    gap: computeGap(value, leader?.value ?? Number.NaN, gapOptions),
    divergence: findDivergence(run),
    generalizationLoss: generalizationLoss(run, objective),
    changeAfterBest: isLater
      ? knownNumber((history?.value.at(-1) ?? Number.NaN) - value)
      : undefined,
    savedAtBest:
      run.checkpoints.length > 0 && step !== undefined
        ? run.checkpoints.some((checkpoint) => checkpoint.step === step)
        : undefined,
  };
}

function knownProgress({ done, planned }: Progress): Progress {
  return { done: knownNumber(done), planned: knownNumber(planned) };
}
