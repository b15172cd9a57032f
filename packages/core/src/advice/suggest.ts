import { checkObjective } from '../comparison/checkObjective';
import { deepFreeze } from '../comparison/deepFreeze';
import type { GapRelativeTo } from '../comparison/gap';
import type { Objective } from '../metric/metricDefinition';
import { type GroupOptions, groupRuns } from '../run/groupRuns';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import {
  type FoundComparison,
  type SuggestionReason,
  suggestionFinders,
  suggestionGroup,
} from './suggestionFinders';

/** By what runs are held against each other. */
export interface SuggestOptions {
  readonly objective: Objective;
  /** What belongs together; nothing is suggested across groups. By exact model name by default. */
  readonly grouping?: GroupOptions | undefined;
  readonly gapRelativeTo?: GapRelativeTo | undefined;
}

/** A comparison worth opening, and why. */
export interface Suggestion {
  readonly reason: SuggestionReason;
  /** Two to five, best first. */
  readonly runIds: readonly string[];
  readonly labels: readonly string[];
  /** Of their group; see `groupRuns`. */
  readonly groupKey: string;
  readonly groupName?: string | undefined;
}

/**
 * At most five comparisons worth opening, most telling first and those of large groups first, no
 * two of the same runs: for a notification or an assistant. Archived runs and runs without a usable
 * value are never suggested. Overfitting is seen only where histories are loaded. Deterministic, and
 * independent of the order of the runs; empty where there is nothing to compare.
 *
 * @throws RunCompareError where the objective has no direction or is computed rather than recorded.
 */
export function suggestComparisons(
  runs: readonly Run[],
  options: SuggestOptions,
): readonly Suggestion[] {
  checkObjective(options.objective, 'suggestComparisons');
  const present = runs.filter((run) => !run.archived);
  const groups = groupRuns(present, options.grouping)
    .map(({ key, name, runs: members }) => ({
      key,
      name,
      group: suggestionGroup(members, options),
    }))
    .filter(({ group }) => group.ranked.length > 1)
    .sort((a, b) => b.group.ranked.length - a.group.ranked.length);

  const suggestions: Suggestion[] = [];
  const taken = new Set<string>();
  for (const find of suggestionFinders) {
    for (const { key, name, group } of groups) {
      const found = find(group);
      if (!found) continue;
      const compared = comparedRuns(found, group.ranked);
      const runIds = compared.map((run) => run.id);
      const sameRuns = JSON.stringify(runIds);
      if (taken.has(sameRuns)) continue;
      taken.add(sameRuns);
      suggestions.push({
        reason: found.reason,
        runIds,
        labels: compared.map(runLabel),
        groupKey: key,
        ...(name !== undefined && { groupName: name }),
      });
      if (suggestions.length === mostSuggestions) return deepFreeze(suggestions);
    }
  }
  return deepFreeze(suggestions);
}

const mostSuggestions = 5;

function comparedRuns(
  { runIds }: FoundComparison,
  ranked: readonly { readonly run: Run }[],
): readonly Run[] {
  const ids = new Set(runIds);
  return ranked.flatMap(({ run }) => (ids.has(run.id) ? [run] : []));
}
