import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { ascendingOrder } from './ascendingOrder';
import { type BestValue, bestValue } from './bestValue';
import { checkDirection } from './checkDirection';

/** A run and where it stands. */
export interface RankedRun {
  readonly run: Run;
  /** Place of the run among those that were given, from 0. */
  readonly index: number;
  /** From 1; absent for a run without a usable value. No two runs share a rank. */
  readonly rank?: number | undefined;
  readonly best?: BestValue | undefined;
}

/**
 * Runs by the best value of the objective. Only exactly equal values are ties; they go to less
 * training time, then the earlier best step, then the newer run, then the id in code-point order,
 * and at each level an unknown comes after every known. Runs without a finite value have no rank
 * and follow, newest first. Status never changes a rank. Independent of the order of the input.
 *
 * @throws RunCompareError where the objective has no direction.
 */
export function rankRuns(runs: readonly Run[], objective: Objective): readonly RankedRun[] {
  checkDirection(objective, 'rankRuns');
  const valued: Valued[] = [];
  const rest: RankedRun[] = [];
  runs.forEach((run, index) => {
    const best = bestValue(run, objective);
    if (best) valued.push({ run, index, rank: 0, best });
    else rest.push({ run, index });
  });
  const sign = objective.direction === 'min' ? 1 : -1;
  const values = new Float64Array(valued.length);
  valued.forEach(({ best }, i) => {
    values[i] = sign * best.value;
  });
  const at = (i: number) => valued[i] as Valued;
  const ranked: RankedRun[] = [];
  ascendingOrder(values, (a, b) => breakTie(at(a), at(b))).forEach((i, rank) => {
    at(i).rank = rank + 1;
    ranked.push(at(i));
  });
  return ranked.concat(rest.sort((a, b) => byAge(a.run, b.run)));
}

interface Valued extends RankedRun {
  rank: number;
  readonly best: BestValue;
}

function breakTie(a: Valued, b: Valued): number {
  return (
    ascending(a.run.times.trainingSeconds, b.run.times.trainingSeconds) ||
    ascending(a.best.step, b.best.step) ||
    byAge(a.run, b.run)
  );
}

function byAge(a: Run, b: Run): number {
  return (
    ascending(negated(a.times.startedAtMs), negated(b.times.startedAtMs)) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function ascending(a: number | undefined, b: number | undefined): number {
  const knownA = a !== undefined && Number.isFinite(a);
  const knownB = b !== undefined && Number.isFinite(b);
  if (knownA && knownB) return a - b;
  return Number(knownB) - Number(knownA);
}

function negated(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
