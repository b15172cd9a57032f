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
  const entries = runs.map((run) => ({ run, best: bestValue(run, objective) }));
  return inOrderOfRank(entries, objective).map(({ run, best }, i) => ({
    run,
    rank: best && i + 1,
    best,
  }));
}

/** A run whose best value was read before, with whatever its owner knows of it. */
export interface RankedEntry {
  readonly run: Run;
  readonly best: BestValue | undefined;
}

/** The order of {@link rankRuns}: a rank is the place in it, and those without a value come last. */
export function inOrderOfRank<Entry extends RankedEntry>(
  entries: readonly Entry[],
  objective: Objective,
): readonly Entry[] {
  checkDirection(objective, 'rankRuns');
  const sign = objective.direction === 'min' ? 1 : -1;
  const valued = entries.filter(({ best }) => best);
  const values = new Float64Array(valued.length);
  valued.forEach(({ best }, i) => {
    values[i] = sign * (best as BestValue).value;
  });
  const at = (i: number) => valued[i] as Entry;
  const ordered: Entry[] = [];
  for (const i of ascendingOrder(values, (a, b) => breakTie(at(a), at(b)))) ordered.push(at(i));
  if (ordered.length === entries.length) return ordered;
  const rest = entries.filter(({ best }) => !best).sort((a, b) => byAge(a.run, b.run));
  return [...ordered, ...rest];
}

function breakTie(a: RankedEntry, b: RankedEntry): number {
  return (
    ascending(a.run.times.trainingSeconds, b.run.times.trainingSeconds) ||
    ascending(a.best?.step, b.best?.step) ||
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
