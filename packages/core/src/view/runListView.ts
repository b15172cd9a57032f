import { type BestValue, bestValue } from '../comparison/bestValue';
import { findDivergence } from '../comparison/divergence';
import { computeGap, type GapRelativeTo } from '../comparison/gap';
import { metricDefinition } from '../comparison/metricDefinitions';
import { rankOrder } from '../comparison/rankRuns';
import type { Objective } from '../metric/metricDefinition';
import { type Grouping, gatherRuns } from '../run/groupRuns';
import type { Run } from '../run/run';
import { configValueLabelsEn } from './configValueLabels.en';
import { keepRows, runCountText } from './keepRows';
import { metricInText } from './metricLabel';
import { metricDecimals } from './metricText';
import { type RunBadge, stateBadges, withStanding } from './runBadges';
import { searchRuns } from './runSearch';
import { uiLabelsEn } from './uiLabels.en';
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

/** One run of a list. */
export interface RunListRow {
  readonly runId: string;
  /** Place of the run among those that were given, from 0. */
  readonly index: number;
  /** Within its group, from 1; absent without a usable value. */
  readonly rank?: number | undefined;
  readonly best?: BestValue | undefined;
  /** Distance to the best of its group as a share; absent where there is none, see `computeGap`. */
  readonly gap?: number | undefined;
  readonly badges: readonly RunBadge[];
}

/** Runs that belong together, by default those of one model. */
export interface RunListGroup {
  readonly key: string;
  readonly title: string;
  /** Of the rows, in words. */
  readonly count: string;
  readonly bestId?: string | undefined;
  /** By rank; runs without a value follow, newest first. */
  readonly rows: readonly RunListRow[];
  /** Places of all its runs by rank, also of those that the search hides. */
  readonly members: readonly number[];
  /** How many of them have a value and so a rank. */
  readonly ranked: number;
  /** With how many decimals its values are written. */
  readonly decimals: number;
}

/** Runs by what puts them together, and how many are not shown. */
export interface RunListView {
  /** What the values are of, in running text: "eval loss". */
  readonly metricLabel: string;
  readonly groups: readonly RunListGroup[];
  readonly hiddenBySearch: number;
  readonly hiddenArchived: number;
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

/**
 * What a search leaves of a list, with the same rows, ranks and badges: a search judges nobody anew,
 * and a row that stays is the very same object. Takes the view of all runs, and the runs that it was
 * made of; an empty search leaves all of it.
 */
export function searchRunList(
  view: RunListView,
  {
    runs,
    search,
    ...options
  }: ViewOptions & { readonly runs: readonly Run[]; readonly search: string },
): RunListView {
  const isFound = searchRuns(search);
  if (!isFound) return view;
  const found = keepRows(view, { ...options, keep: ({ index }) => isFound(runs[index] as Run) });
  return { ...found, hiddenBySearch: rowCount(view) - rowCount(found) };
}

function rowCount({ groups }: RunListView): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
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
  const { ui = uiLabelsEn } = labels;
  if (grouping === 'none') return ui.runs;
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
