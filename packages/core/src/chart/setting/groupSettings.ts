import { type Attribution, attributeConfig } from '../../advice/attribution';
import { type ConfigTable, tabulateConfigs } from '../../comparison/configTable';
import { type RankedRun, rankRuns } from '../../comparison/rankRuns';
import { defaultObjective } from '../../metric/defaultObjective';
import type { Objective } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { tellingConfigKeys } from './configKeys';

/** The settings of runs and what they are good for, for views that draw them. */
export interface GroupSettings {
  readonly attribution: Attribution;
  /** Best first. */
  readonly ranked: readonly RankedRun[];
  /** The cells of each key in the order of the ranking. */
  readonly table: ConfigTable;
  /** Hyperparameters that differ, the most telling first. */
  readonly keys: readonly string[];
}

/**
 * Everything about the settings of runs that no size, key or range changes. It takes nearly all of
 * the time that a view of them does, so make it once and pass it to each. The objective is eval loss,
 * lower is better, when left out. Does not depend on the order of the runs.
 */
export function groupSettings(
  runs: readonly Run[],
  objective: Objective = defaultObjective,
): GroupSettings {
  const ranked = rankRuns(runs, objective);
  const ordered = ranked.map(({ run }) => run);
  const table = tabulateConfigs(ordered);
  const attribution = attributeConfig(ordered, objective);
  return { attribution, ranked, table, keys: tellingConfigKeys(table, attribution) };
}
