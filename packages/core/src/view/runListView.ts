import { findDivergence } from '../comparison/divergence';
import { computeGap, type GapRelativeTo } from '../comparison/gap';
import { metricDefinition } from '../comparison/metricDefinitions';
import { type RankedRun, rankRuns } from '../comparison/rankRuns';
import { readMetric } from '../comparison/readMetric';
import { fillTemplate, plainText } from '../format/template';
import type { Objective } from '../metric/metricDefinition';
import { groupRuns } from '../run/groupRuns';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { metricInText } from './metricLabel';
import { type MetricText, metricText } from './metricText';
import { type RunBadge, runBadges } from './runBadges';
import { runDetail } from './runDetail';
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
  readonly label: string;
  readonly detail: string;
  readonly value: string;
  readonly badges: readonly RunBadge[];
}

/** The runs of one model. */
export interface RunListGroup {
  readonly key: string;
  readonly title: string;
  readonly count: string;
  readonly bestId?: string | undefined;
  /** By rank; runs without a value follow, newest first. */
  readonly rows: readonly RunListRow[];
}

/** Runs by model, and how many are not shown. */
export interface RunListView {
  /** What the values are of, in running text: "eval loss". */
  readonly metricLabel: string;
  readonly groups: readonly RunListGroup[];
  readonly hiddenBySearch: number;
  readonly hiddenArchived: number;
}

/** Runs by model, ranked, with everything that a row of the list says. */
export function runListView(runs: readonly Run[], options: RunListOptions): RunListView {
  const wording = wordingOf(options);
  const unarchived = options.showArchived ? runs : runs.filter((run) => !run.archived);
  const words = (options.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const groups = groupRuns(unarchived)
    .map((group) => {
      const ranked = rankRuns(group.runs, options.objective);
      const shown = words.length === 0 ? ranked : ranked.filter(({ run }) => matches(run, words));
      return {
        key: group.key,
        title: group.name ?? unnamed(group.runs, wording),
        count: plainText(
          fillTemplate(wording.labels.list.runs(shown.length), { count: String(shown.length) }),
        ),
        bestId: ranked.find((entry) => entry.best)?.run.id,
        rows: rowsOf(ranked, shown, options, wording),
      };
    })
    .filter((group) => group.rows.length > 0);
  let shown = 0;
  for (const group of groups) shown += group.rows.length;
  return {
    metricLabel: metricInText(metricDefinition(options.objective.metric), wording),
    groups,
    hiddenBySearch: unarchived.length - shown,
    hiddenArchived: runs.length - unarchived.length,
  };
}

function unnamed(runs: readonly Run[], { labels }: Wording): string {
  const fingerprint = runs[0]?.model.fingerprint;
  return fingerprint ? `${labels.unknownModel} (${fingerprint})` : labels.unknownModel;
}

function rowsOf(
  ranked: readonly RankedRun[],
  shown: readonly RankedRun[],
  options: RunListOptions,
  wording: Wording,
): readonly RunListRow[] {
  const metric = metricDefinition(options.objective.metric);
  const values = ranked.flatMap(({ best }) => (best ? [best.value] : []));
  const text = metricText(metric, values, wording);
  const leader = ranked.find((entry) => entry.best);
  return shown.map((entry) => row(entry, { leader, text, options, wording }));
}

interface RowContext {
  readonly leader: RankedRun | undefined;
  readonly text: MetricText;
  readonly options: RunListOptions;
  readonly wording: Wording;
}

function row(entry: RankedRun, context: RowContext): RunListRow {
  const { leader, text, options, wording } = context;
  const { run, best } = entry;
  const { objective, warnAt = 0.25 } = options;
  const definition = metricDefinition(objective.metric);
  const isBest = run.id === leader?.run.id;
  const gap =
    best && leader?.best
      ? computeGap(best.value, leader.best.value, {
          scale: definition.scale,
          relativeTo: options.gapRelativeTo,
        })
      : undefined;
  const value = text.value(readMetric(run, objective.metric, { reading: 'atBest', objective }));
  const divergence = findDivergence(run);
  return {
    runId: run.id,
    label: runLabel(run),
    detail: runDetail(run, divergence, wording),
    value,
    badges: runBadges(run, { best, isBest, gap, warnAt, divergence, wording }),
  };
}

function matches(run: Run, words: readonly string[]): boolean {
  const text = [
    run.id,
    run.name,
    run.model.name ?? '',
    ...run.tags,
    JSON.stringify(run.config.values),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
