import { type BestValue, bestValue } from '../comparison/bestValue';
import { findDivergence } from '../comparison/divergence';
import { computeGap, type GapRelativeTo } from '../comparison/gap';
import { metricDefinition } from '../comparison/metricDefinitions';
import { inOrderOfRank, type RankedEntry } from '../comparison/rankRuns';
import { fillTemplate, plainText } from '../format/template';
import type { Objective } from '../metric/metricDefinition';
import { gatherRuns } from '../run/groupRuns';
import type { Run } from '../run/run';
import { metricInText } from './metricLabel';
import { metricDecimals } from './metricText';
import { type RunBadge, stateBadges, withStanding } from './runBadges';
import { searchRuns } from './runSearch';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** Which runs a list shows, and by what it ranks them. */
export interface RunListOptions extends ViewOptions {
  readonly objective: Objective;
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

/** The runs of one model. */
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
  /** With how many decimals its values are written. */
  readonly decimals: number;
}

/** Runs by model, and how many are not shown. */
export interface RunListView {
  /** What the values are of, in running text: "eval loss". */
  readonly metricLabel: string;
  readonly groups: readonly RunListGroup[];
  readonly hiddenBySearch: number;
  readonly hiddenArchived: number;
}

/**
 * Runs by model, ranked, each with its gap to the best and its badges: plain data, and light enough
 * for 100,000 runs. `runListRowText` puts a row into words, for the rows that are on screen.
 *
 * Which runs tie with the best takes their configurations and costs more than all of this: ask
 * `tiesWithBest` for the groups that are on screen.
 */
export function runListView(runs: readonly Run[], options: RunListOptions): RunListView {
  const { objective, showArchived = false, search = '' } = options;
  const wording = wordingOf(options);
  const isFound = searchRuns(search);
  const gathered = gatherRuns(runs, { where: (run) => showArchived || !run.archived });
  const groups: RunListGroup[] = [];
  let [unarchived, shown] = [0, 0];
  for (const { key, name, runs: members, places } of gathered) {
    const ranked = inOrderOfRank(entriesOf(members, { places, objective }), objective);
    const rows = rowsOf(ranked, { isFound, options });
    unarchived += ranked.length;
    shown += rows.length;
    if (rows.length === 0) continue;
    groups.push({
      key,
      title: name ?? unnamed(members, wording),
      count: plainText(
        fillTemplate(wording.labels.list.runs(rows.length), { count: String(rows.length) }),
      ),
      bestId: ranked[0]?.best && ranked[0].run.id,
      rows,
      members: ranked.map(({ index }) => index),
      decimals: metricDecimals(metricDefinition(objective.metric), valuesOf(ranked)),
    });
  }
  return {
    metricLabel: metricInText(metricDefinition(objective.metric), wording),
    groups,
    hiddenBySearch: unarchived - shown,
    hiddenArchived: runs.length - unarchived,
  };
}

function unnamed(runs: readonly Run[], { labels }: Wording): string {
  const fingerprint = runs[0]?.model.fingerprint;
  return fingerprint ? `${labels.unknownModel} (${fingerprint})` : labels.unknownModel;
}

interface Entry extends RankedEntry {
  readonly index: number;
  readonly state: readonly RunBadge[];
}

/** All that is read off a run, in one go while it is at hand. */
function entriesOf(
  runs: readonly Run[],
  { places, objective }: { readonly places: readonly number[]; readonly objective: Objective },
): readonly Entry[] {
  return runs.map((run, i) => {
    const best = bestValue(run, objective);
    const state = stateBadges(run, { best, divergence: findDivergence(run) });
    return { run, best, index: places[i] as number, state };
  });
}

function rowsOf(
  ranked: readonly Entry[],
  {
    isFound,
    options,
  }: {
    readonly isFound: ((run: Run) => boolean) | undefined;
    readonly options: RunListOptions;
  },
): readonly RunListRow[] {
  const { objective, warnAt = 0.25, gapRelativeTo: relativeTo } = options;
  const convention = { scale: metricDefinition(objective.metric).scale, relativeTo };
  const reference = ranked[0]?.best?.value;
  const rows: RunListRow[] = [];
  ranked.forEach(({ run, best, index, state }, i) => {
    if (isFound && !isFound(run)) return;
    const gap =
      best && reference !== undefined ? computeGap(best.value, reference, convention) : undefined;
    const badges = withStanding(state, { isBest: i === 0 && best !== undefined, gap, warnAt });
    rows.push({ runId: run.id, index, rank: best && i + 1, best, gap, badges });
  });
  return rows;
}

function valuesOf(ranked: readonly Entry[]): readonly number[] {
  const values: number[] = [];
  for (const { best } of ranked) if (best) values.push(best.value);
  return values;
}
