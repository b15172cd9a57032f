import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { ascendingOrder } from './ascendingOrder';
import { type BestValue, bestValue } from './bestValue';
import { checkDirection } from './checkDirection';

/** A run and where it stands. */
export interface RankedRun {
  readonly run: Run;
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
  const bests = runs.map((run) => bestValue(run, objective));
  return rankOrder({ runs, bests }, objective).map((at, i) => {
    const best = bests[at];
    return { run: runs[at] as Run, rank: best && i + 1, best };
  });
}

interface ValuedRuns {
  readonly runs: readonly Run[];
  /** Of each run, in the order of the runs. */
  readonly bests: readonly (BestValue | undefined)[];
}

/** Where {@link rankRuns} finds its runs, one after the other, for runs whose best value is known. */
export function rankOrder({ runs, bests }: ValuedRuns, objective: Objective): readonly number[] {
  checkDirection(objective, 'rankRuns');
  const sign = objective.direction === 'min' ? 1 : -1;
  const valued: number[] = [];
  const rest: number[] = [];
  bests.forEach((best, i) => {
    (best ? valued : rest).push(i);
  });
  const values = new Float64Array(valued.length).map(
    (_, k) => sign * (bests[valued[k] as number] as BestValue).value,
  );
  const runAt = (i: number) => runs[i] as Run;
  const breakTie = (a: number, b: number) => {
    const [i, j] = [valued[a] as number, valued[b] as number];
    return (
      ascending(runAt(i).times.trainingSeconds, runAt(j).times.trainingSeconds) ||
      ascending(bests[i]?.step, bests[j]?.step) ||
      byAge(runAt(i), runAt(j))
    );
  };
  const order: number[] = [];
  for (const at of ascendingOrder(values, breakTie)) order.push(valued[at] as number);
  rest.sort((a, b) => byAge(runAt(a), runAt(b)));
  return order.concat(rest);
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
