import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { checkRunIds } from './checkRunIds';
import { type ConfigCell, type Levels, levelsOf, tabulateConfigs } from './configTable';
import { deepFreeze } from './deepFreeze';
import { factorOfChange, numberIn } from './factorOfChange';
import { type KeyRole, keyRole } from './keyRole';
import { rankRuns } from './rankRuns';
import { findSingleFactorPairs, type SingleFactorPair } from './singleFactor';
import { tellingPlace } from './tellingKeys';

/** What the order of keys and the factors go by. */
export interface ConfigDiffOptions {
  /** When known, keys that split the runs as it does come first. */
  readonly objective?: Objective | undefined;
  /** The run that factors are taken against; the best run when left out, else the first. */
  readonly baselineId?: string | undefined;
}

/** What one run says of one key, and how many times the baseline's number that is. */
export type ConfigDiffCell = ConfigCell & {
  /** The value divided by the baseline's: 3 is times three, 0.25 divided by four. */
  readonly factor?: number | undefined;
};

/** One key over all runs. */
export interface ConfigDiffRow {
  /** Dotted; see `flattenConfig`. */
  readonly key: string;
  /** Two runs are known to hold different values, not set being one. */
  readonly differs: boolean;
  /** How many different values there are, not set being one. */
  readonly values: number;
  readonly role: KeyRole;
  /** A hyperparameter that splits the runs as the objective ranks them; see {@link diffConfigs}. */
  readonly followsObjective: boolean;
  /** One per run, in the order of `ConfigDiff.runs`. */
  readonly cells: readonly ConfigDiffCell[];
}

/** The configurations of runs, key by key: frozen, and the same after a trip through JSON but for NaN. */
export interface ConfigDiff {
  /** In the order in which they were given. */
  readonly runs: readonly { readonly id: string; readonly label: string }[];
  readonly baselineId?: string | undefined;
  /** Every compared key, those that differ first and then most telling first. */
  readonly rows: readonly ConfigDiffRow[];
  /** How many of the rows differ. */
  readonly differing: number;
  /** Keys that only name a run, and are no rows. */
  readonly identityKeys: readonly string[];
  /** Runs whose source recorded no configuration. */
  readonly notRecordedIds: readonly string[];
  /** Runs of which only some keys are known. */
  readonly partlyRecordedIds: readonly string[];
  /** Runs that differ in exactly one key, the largest difference of the objective first. */
  readonly singleFactorPairs: readonly SingleFactorPair[];
  /** How many there are; more than are listed only past a hundred. */
  readonly singleFactorCount: number;
}

/**
 * What differs between the configurations of runs, key by key. Nested values are flattened without
 * loss, so 1 and "1", null and not set stay different; NaN equals NaN, and -0 equals 0. What a
 * source did not record differs from nothing.
 *
 * Rows that differ come before those that do not; in each part hyperparameters, then what is only
 * bookkeeping, then seeds. Among them first the keys that follow the objective: with three runs or
 * more that have a value, all runs of one value stand next to each other in the ranking (and at
 * least one value is shared), or the key is a number that only rises or only falls along it. Then
 * hyperparameters that often matter, then keys with fewer different values, then by name. Permuting
 * the runs permutes the cells and nothing else, as long as an objective or a baseline says what to
 * compare against.
 *
 * @throws RunCompareError when two runs share an id, or the baseline is not among the runs.
 */
export function diffConfigs(runs: readonly Run[], options: ConfigDiffOptions = {}): ConfigDiff {
  checkRunIds(runs, {
    where: 'diffConfigs',
    baselineId: options.baselineId,
    why: { id: 'A column needs one run per id.', baseline: 'Factors need a baseline.' },
  });
  const { objective } = options;
  const ranked = objective ? rankRuns(runs, objective).filter((entry) => entry.best) : [];
  const baselineId = options.baselineId ?? ranked[0]?.run.id ?? runs[0]?.id;
  const baseline = runs.findIndex((run) => run.id === baselineId);
  const place = new Map(runs.map((run, i) => [run.id, i]));
  const ranking = ranked.map(({ run }) => place.get(run.id) as number);

  const table = tabulateConfigs(runs);
  const rows = table.rows.map(({ key, cells }): ConfigDiffRow => {
    const levels = levelsOf(cells);
    const role = keyRole(key);
    return {
      key,
      differs: levels.count > 1,
      values: levels.count,
      role,
      followsObjective: role === 'hyperparameter' && follows(ranking, cells, levels),
      cells: cells.map((cell) => (role === 'seed' ? cell : againstBaseline(cell, cells[baseline]))),
    };
  });
  const { pairs, count } = findSingleFactorPairs(runs, objective);
  const idsOf = (recorded: Run['config']['recorded']) =>
    runs.filter((run) => run.config.recorded === recorded).map((run) => run.id);
  return deepFreeze({
    runs: runs.map((run) => ({ id: run.id, label: runLabel(run) })),
    ...(baselineId !== undefined && { baselineId }),
    rows: rows.sort(byTelling),
    differing: rows.filter((row) => row.differs).length,
    identityKeys: table.identityKeys,
    notRecordedIds: idsOf('none'),
    partlyRecordedIds: idsOf('partial'),
    singleFactorPairs: pairs,
    singleFactorCount: count,
  });
}

function follows(
  ranking: readonly number[],
  cells: readonly ConfigCell[],
  levels: Levels,
): boolean {
  const known = ranking.filter((i) => levels.of[i] !== undefined);
  const order = known.map((i) => levels.of[i]);
  const distinct = new Set(order).size;
  if (order.length < 3 || distinct < 2) return false;
  const changes = order.filter((level, i) => i > 0 && level !== order[i - 1]).length;
  if (distinct < order.length) return changes === distinct - 1;
  const numbers = known.map((i) => numberIn(cells[i] as ConfigCell));
  return isMonotone(numbers, 1) || isMonotone(numbers, -1);
}

function isMonotone(values: readonly (number | undefined)[], sign: 1 | -1): boolean {
  return values.every((value, i) => {
    const previous = values[i - 1];
    if (value === undefined) return false;
    return i === 0 || (previous !== undefined && sign * (value - previous) > 0);
  });
}

function againstBaseline(cell: ConfigCell, baseline: ConfigCell | undefined): ConfigDiffCell {
  const factor = baseline && factorOfChange(baseline, cell);
  return factor === undefined ? cell : { ...cell, factor };
}

const roles: readonly KeyRole[] = ['hyperparameter', 'bookkeeping', 'seed'];

function byTelling(a: ConfigDiffRow, b: ConfigDiffRow): number {
  return (
    Number(b.differs) - Number(a.differs) ||
    roles.indexOf(a.role) - roles.indexOf(b.role) ||
    Number(b.followsObjective) - Number(a.followsObjective) ||
    tellingPlace(a.key) - tellingPlace(b.key) ||
    a.values - b.values ||
    (a.key < b.key ? -1 : 1)
  );
}
