import type { BestValue } from '../comparison/bestValue';
import { type Divergence, findDivergence } from '../comparison/divergence';
import { computeGap, type GapRelativeTo } from '../comparison/gap';
import { metricDefinition } from '../comparison/metricDefinitions';
import { type RankedRun, rankRuns } from '../comparison/rankRuns';
import { fillTemplate, plainText } from '../format/template';
import type { Objective } from '../metric/metricDefinition';
import { gatherRuns } from '../run/groupRuns';
import type { Run } from '../run/run';
import { metricInText } from './metricLabel';
import { metricDecimals } from './metricText';
import { type RunBadge, runBadges } from './runBadges';
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
    const ranked = rankRuns(members, objective);
    const found = isFound ? ranked.filter(({ run }) => isFound(run)) : ranked;
    unarchived += ranked.length;
    shown += found.length;
    if (found.length === 0) continue;
    groups.push({
      key,
      title: name ?? unnamed(members, wording),
      count: plainText(
        fillTemplate(wording.labels.list.runs(found.length), { count: String(found.length) }),
      ),
      bestId: ranked[0]?.best && ranked[0].run.id,
      rows: rowsOf(found, {
        leader: ranked[0],
        divergences: members.map((run) => findDivergence(run)),
        places,
        options,
      }),
      members: ranked.map(({ index }) => places[index] as number),
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

function valuesOf(ranked: readonly RankedRun[]): readonly number[] {
  const values: number[] = [];
  for (const { best } of ranked) if (best) values.push(best.value);
  return values;
}

function rowsOf(
  entries: readonly RankedRun[],
  context: {
    readonly leader: RankedRun | undefined;
    readonly divergences: readonly (Divergence | undefined)[];
    readonly places: readonly number[];
    readonly options: RunListOptions;
  },
): readonly RunListRow[] {
  const { leader, divergences, places, options } = context;
  const { objective, warnAt = 0.25, gapRelativeTo: relativeTo } = options;
  const { scale } = metricDefinition(objective.metric);
  const reference = leader?.best?.value;
  return entries.map((entry) => {
    const { run, rank, best } = entry;
    const gap =
      best && reference !== undefined
        ? computeGap(best.value, reference, { scale, relativeTo })
        : undefined;
    const divergence = divergences[entry.index];
    const badges = runBadges(run, { best, isBest: rank === 1, gap, warnAt, divergence });
    return { runId: run.id, index: places[entry.index] as number, rank, best, gap, badges };
  });
}
