import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { type ConfigCell, levelsOf, tabulateConfigs } from './configTable';
import { factorOfChange } from './factorOfChange';
import { isFinished } from './finishedRun';
import { keyRole } from './keyRole';
import { knownNumber } from './knownNumber';
import { rankRuns } from './rankRuns';

/** Two runs that differ in exactly one key, read from the worse to the better one. */
export interface SingleFactorPair {
  readonly key: string;
  readonly fromId: string;
  readonly fromLabel: string;
  readonly toId: string;
  readonly toLabel: string;
  readonly fromCell: ConfigCell;
  readonly toCell: ConfigCell;
  /** `to` divided by `from`, where both are numbers that have a ratio. */
  readonly factor?: number | undefined;
  /** Best value of `to` minus that of `from`, in the metric's unit; absent where one has none. */
  readonly difference?: number | undefined;
  /** Those of the two that did not finish: their values are not like for like. */
  readonly unfinishedIds: readonly string[];
}

export interface SingleFactorPairs {
  /** At most {@link maxSingleFactorPairs}, the largest difference first. */
  readonly pairs: readonly SingleFactorPair[];
  /** How many there are. */
  readonly count: number;
}

/** Past this many pairs, those of the best run of each family are kept first. */
export const maxSingleFactorPairs = 100;

/**
 * All pairs of runs of one model whose complete configurations differ in exactly one key: the
 * strongest evidence of what a change did that a few runs can give. That key is a hyperparameter:
 * pairs that differ in a seed are replicates, and what is logged or saved changes nothing. Without an objective, or between equals, a pair reads in the order of
 * the ids. Does not depend on the order of the runs; linear in runs and keys.
 */
export function findSingleFactorPairs(
  runs: readonly Run[],
  objective?: Objective,
): SingleFactorPairs {
  const entries = orderedRuns(
    runs.filter((run) => run.config.recorded === 'full'),
    objective,
  );
  const factors = tabulateConfigs(entries.map((entry) => entry.run)).rows.flatMap((row) => {
    const levels = levelsOf(row.cells);
    return levels.count > 1 ? [{ ...row, levels: levels.of as readonly number[] }] : [];
  });
  const pairs: SingleFactorPair[] = [];
  let count = 0;
  for (const { factor, families } of findFamilies(entries, factors)) {
    for (const members of families) {
      count += countPairs(members, factor);
      for (const [better, worse] of bestPairsFirst(members, factor)) {
        pairs.push(
          toPair(factor, entries[worse] as Entry, entries[better] as Entry, [worse, better]),
        );
      }
    }
  }
  return { pairs: pairs.sort(byDifference).slice(0, maxSingleFactorPairs), count };
}

interface Entry {
  readonly run: Run;
  readonly value?: number | undefined;
}

interface Factor {
  readonly key: string;
  readonly cells: readonly ConfigCell[];
  readonly levels: readonly number[];
}

/** Better before worse; runs without a value after them. */
function orderedRuns(runs: readonly Run[], objective: Objective | undefined): readonly Entry[] {
  if (objective) {
    return rankRuns(runs, objective).map(({ run, best }) => ({ run, value: best?.value }));
  }
  return [...runs].sort((a, b) => (a.id > b.id ? -1 : 1)).map((run) => ({ run }));
}

/**
 * Runs that agree on every key before and every key after a factor, as indices in ascending order.
 * Numbering each run's beginning and end of the row of keys once makes this exact and linear.
 */
function* findFamilies(
  entries: readonly Entry[],
  factors: readonly Factor[],
): Generator<{ factor: Factor; families: readonly (readonly number[])[] }> {
  const models = entries.map(({ run: { model } }) =>
    JSON.stringify([model.name, model.name ?? model.fingerprint]),
  );
  const before = [number(models)];
  for (const { levels } of factors) before.push(extend(before.at(-1) as number[], levels));
  const after = [entries.map(() => 0)];
  for (const { levels } of [...factors].reverse()) {
    after.push(extend(after.at(-1) as number[], levels));
  }
  for (const [k, factor] of factors.entries()) {
    if (keyRole(factor.key) !== 'hyperparameter') continue;
    const rest = extend(before[k] as number[], after[factors.length - 1 - k] as number[]);
    const families = new Map<number, number[]>();
    for (const [i, id] of rest.entries()) {
      const members = families.get(id);
      if (members) members.push(i);
      else families.set(id, [i]);
    }
    yield { factor, families: [...families.values()].filter((members) => members.length > 1) };
  }
}

/** Numbers from 0, the same for the same text. */
function number(texts: readonly (string | number)[]): number[] {
  const numbers = new Map<string | number, number>();
  return texts.map((text) => {
    const next = numbers.get(text) ?? numbers.size;
    numbers.set(text, next);
    return next;
  });
}

/** Both are below the number of runs, so that their product is exact. */
function extend(ids: readonly number[], more: readonly number[]): number[] {
  return number(ids.map((id, i) => id * (ids.length + 1) + (more[i] as number)));
}

function countPairs(members: readonly number[], factor: Factor): number {
  const sizes = new Map<number, number>();
  for (const member of members) {
    const level = factor.levels[member] as number;
    sizes.set(level, (sizes.get(level) ?? 0) + 1);
  }
  let twice = members.length ** 2;
  for (const size of sizes.values()) twice -= size ** 2;
  return twice / 2;
}

function* bestPairsFirst(
  members: readonly number[],
  { levels }: Factor,
): Generator<readonly [better: number, worse: number]> {
  let left = maxSingleFactorPairs;
  for (const [i, better] of members.entries()) {
    for (let j = members.length - 1; j > i; j--) {
      const worse = members[j] as number;
      if (levels[better] === levels[worse]) continue;
      if (left-- === 0) return;
      yield [better, worse];
    }
  }
}

function toPair(
  factor: Factor,
  from: Entry,
  to: Entry,
  [fromAt, toAt]: readonly [number, number],
): SingleFactorPair {
  const [fromCell, toCell] = [factor.cells[fromAt] as ConfigCell, factor.cells[toAt] as ConfigCell];
  const change = factorOfChange(fromCell, toCell);
  const difference =
    from.value !== undefined && to.value !== undefined
      ? knownNumber(to.value - from.value)
      : undefined;
  return {
    key: factor.key,
    fromId: from.run.id,
    fromLabel: runLabel(from.run),
    toId: to.run.id,
    toLabel: runLabel(to.run),
    fromCell,
    toCell,
    ...(change !== undefined && { factor: change }),
    ...(difference !== undefined && { difference }),
    unfinishedIds: [from.run, to.run].filter((run) => !isFinished(run)).map((run) => run.id),
  };
}

function byDifference(a: SingleFactorPair, b: SingleFactorPair): number {
  const size = (pair: SingleFactorPair) =>
    pair.difference === undefined ? -1 : Math.abs(pair.difference);
  return (
    size(b) - size(a) ||
    compareText(a.key, b.key) ||
    compareText(a.fromId, b.fromId) ||
    compareText(a.toId, b.toId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
