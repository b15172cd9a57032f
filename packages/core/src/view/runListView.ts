import { bestValue } from '../comparison/bestValue';
import { findDivergence } from '../comparison/divergence';
import { computeGap, type GapRelativeTo } from '../comparison/gap';
import { metricDefinition } from '../comparison/metricDefinitions';
import { rankOrder } from '../comparison/rankRuns';
import type { Objective } from '../metric/metricDefinition';
import { type Grouping, gatherRuns } from '../run/groupRuns';
import type { Run } from '../run/run';
import { configValueLabelsEn } from './configValueLabels.en';
import { runCountText } from './keepRows';
import { metricInText } from './metricLabel';
import { metricDecimals } from './metricText';
import { stateBadges, withStanding } from './runBadges';
import type { RunListGroup, RunListRow, RunListView } from './runList';
import { runToolsLabelsEn } from './runToolsLabels.en';
import { searchRunList } from './searchRunList';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** Which runs a list shows, and by what it ranks them. */
export interface RunListOptions extends ViewOptions {
  readonly objective: Objective;
  /** What puts runs together, each group with a best of its own: the exact model name by default. */
  readonly grouping?: Grouping | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  /** What badges' percentages are a share of; see `computeGap`. */
  readonly gapRelativeTo?: GapRelativeTo | undefined;
  /** Only runs whose name, id, tags, model or config contain every word of it. */
  readonly search?: string | undefined;
  /** Archived runs are hidden unless this is set. */
  readonly showArchived?: boolean | undefined;
}

/**
 * Runs by model, or by another grouping, ranked, each with its gap to the best of its group and its
 * badges: plain data, and light enough for 100,000 runs. `runListRowText` puts a row into words, for the rows that are on screen.
 *
 * Which runs tie with the best takes their configurations and costs more than all of this: ask
 * `tiesWithBest` for the groups that are on screen.
 */
export function runListView(runs: readonly Run[], options: RunListOptions): RunListView {
  const { objective, grouping, showArchived = false, search = '' } = options;
  const wording = wordingOf(options);
  const gathered = gatherRuns(runs, {
    by: grouping,
    where: (run) => showArchived || !run.archived,
  });
  let shown = 0;
  const groups = gathered.map(({ key, name, runs: members, places }): RunListGroup => {
    const rows = rankedRows(members, { places, options });
    shown += rows.length;
    const values = valuesOf(rows);
    return {
      key,
      title: groupTitle(name, { grouping, members, wording }),
      count: runCountText(rows.length, wording),
      bestId: rows[0]?.best && rows[0].runId,
      rows,
      members: rows.map(({ index }) => index),
      ranked: values.length,
      decimals: metricDecimals(metricDefinition(objective.metric), values),
    };
  });
  const view: RunListView = {
    metricLabel: metricInText(metricDefinition(objective.metric), wording),
    groups,
    hiddenBySearch: 0,
    hiddenArchived: runs.length - shown,
  };
  return searchRunList(view, { ...options, runs, search });
}

/** A config value or a tag's value says nothing without what it is the value of. */
function groupTitle(
  name: string | undefined,
  {
    grouping = 'model',
    members,
    wording: { labels },
  }: {
    readonly grouping: Grouping | undefined;
    readonly members: readonly Run[];
    readonly wording: Wording;
  },
): string {
  const { runTools = runToolsLabelsEn } = labels;
  if (grouping === 'none') return runTools.title;
  const { config = configValueLabelsEn } = labels;
  if (typeof grouping === 'object') {
    return 'tag' in grouping
      ? `${grouping.tag}: ${name ?? config.notSet}`
      : `${grouping.configKey}: ${name ?? config.notRecorded}`;
  }
  if (name !== undefined) return name;
  const fingerprint = members[0]?.model.fingerprint;
  return fingerprint ? `${labels.unknownModel} (${fingerprint})` : labels.unknownModel;
}

type Draft = { -readonly [part in keyof RunListRow]: RunListRow[part] };

/**
 * The rows of a group by rank. All that is read off a run is read in one go, in the order in which
 * runs were given, which most likely is that in which they lie in memory.
 */
function rankedRows(
  runs: readonly Run[],
  { places, options }: { readonly places: readonly number[]; readonly options: RunListOptions },
): readonly RunListRow[] {
  const { objective, warnAt = 0.25, gapRelativeTo: relativeTo } = options;
  const drafts = runs.map((run, i): Draft => {
    const best = bestValue(run, objective);
    const badges = stateBadges(run, { best, divergence: findDivergence(run) });
    const index = places[i] as number;
    return { runId: run.id, index, rank: undefined, best, gap: undefined, badges };
  });
  const order = rankOrder({ runs, bests: drafts.map(({ best }) => best) }, objective);
  const rows = order.map((at) => drafts[at] as Draft);
  const reference = rows[0]?.best?.value;
  const convention = { scale: metricDefinition(objective.metric).scale, relativeTo };
  rows.forEach((row, i) => {
    if (!row.best || reference === undefined) return;
    row.rank = i + 1;
    row.gap = computeGap(row.best.value, reference, convention);
    row.badges = withStanding(row.badges, { isBest: i === 0, gap: row.gap, warnAt });
  });
  return rows;
}

function valuesOf(rows: readonly RunListRow[]): readonly number[] {
  const values: number[] = [];
  for (const { best } of rows) if (best) values.push(best.value);
  return values;
}
