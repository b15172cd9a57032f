import { objectiveFor } from '../comparison/objectiveFor';
import { RunCompareError } from '../errors';
import type { Objective } from '../metric/metricDefinition';
import { groupRuns } from '../run/groupRuns';
import type { FamilyRule } from '../run/modelFamily';
import type { Run } from '../run/run';
import type { ComparisonView } from './comparisonState';

/** What a link, a saved comparison or a person asks for. */
export interface WantedComparison {
  readonly selectedRunIds: readonly string[];
  readonly view?: ComparisonView | undefined;
  /** Where the view names none that can be used. */
  readonly objective: Objective;
  readonly familyRules?: readonly FamilyRule[] | undefined;
}

/** As much of it as these runs can give: safe to pass to `compareRuns`. */
export interface ResolvedState {
  /** Selected and there, in the order of the selection, each once; archived ones are not compared. */
  readonly runs: readonly Run[];
  /** The other runs, archived ones aside, of every group that a compared run is in. */
  readonly peers: readonly Run[];
  readonly objective: Objective;
  /** The wanted objective, where nothing can be ranked by it. */
  readonly refusedObjective?: Objective | undefined;
  /** Absent where none is wanted, or the wanted run is not compared. */
  readonly baselineId?: string | undefined;
  /** Wanted, as a selected run or the baseline, and not among the runs. */
  readonly goneIds: readonly string[];
  /** Selected, and archived since. */
  readonly archivedIds: readonly string[];
}

/**
 * What of a wanted comparison still holds for the runs that there are: runs go, links are edited by
 * hand, and none of that may keep the rest from being shown. Of two runs with one id the first
 * counts. Never throws for anything that a link can say.
 */
export function resolveState(runs: readonly Run[], wanted: WantedComparison): ResolvedState {
  const { selectedRunIds, view = {} } = wanted;
  const byId = new Map<string, Run>();
  for (const run of runs) if (!byId.has(run.id)) byId.set(run.id, run);
  const ids = [...new Set(selectedRunIds)];
  const compared = ids.flatMap((id) => {
    const run = byId.get(id);
    return run && !run.archived ? [run] : [];
  });
  const baselineId = compared.find((run) => run.id === view.baselineId)?.id;
  const named = view.baselineId === undefined ? ids : [...new Set([...ids, view.baselineId])];
  const isUsable = view.objective === undefined || canRank(view.objective);
  return {
    runs: compared,
    peers: peersOf(compared, [...byId.values()], wanted),
    objective: (isUsable && view.objective) || wanted.objective,
    ...(!isUsable && { refusedObjective: view.objective }),
    ...(baselineId !== undefined && { baselineId }),
    goneIds: named.filter((id) => !byId.has(id)),
    archivedIds: ids.filter((id) => byId.get(id)?.archived),
  };
}

function canRank({ metric, direction }: Objective): boolean {
  try {
    objectiveFor(metric, direction);
    return true;
  } catch (error) {
    if (error instanceof RunCompareError) return false;
    throw error;
  }
}

function peersOf(
  compared: readonly Run[],
  runs: readonly Run[],
  { view, familyRules }: WantedComparison,
): readonly Run[] {
  const isCompared = new Set(compared);
  return groupRuns(
    runs.filter((run) => !run.archived),
    { by: view?.grouping, familyRules },
  )
    .filter((group) => group.runs.some((run) => isCompared.has(run)))
    .flatMap((group) => group.runs.filter((run) => !isCompared.has(run)));
}
