import { findDivergence } from '../comparison/divergence';
import { metricDefinition } from '../comparison/metricDefinitions';
import { readMetric } from '../comparison/readMetric';
import type { TieWithBest } from '../comparison/tiesWithBest';
import { RunCompareError } from '../errors';
import { fillTemplate, plainText } from '../format/template';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { listLabelsEn } from './listLabels.en';
import { textWithDecimals } from './metricText';
import { badgeOf, badgeText, type RunBadge } from './runBadges';
import { runDetail } from './runDetail';
import type { RunListGroup, RunListRow } from './runList';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** What a row of `runListView` is put into words with. */
export interface RunListRowContext extends ViewOptions {
  /** The runs that the view was made of. */
  readonly runs: readonly Run[];
  /** The group of the row. */
  readonly group: Pick<RunListGroup, 'decimals' | 'ranked'>;
  readonly objective: Objective;
  /** Which runs of the group are not told apart from its best one, as `tiesWithBest` finds them. */
  readonly ties?: ReadonlyMap<string, TieWithBest> | undefined;
}

/** A badge and its words. */
export interface RunListBadge extends RunBadge {
  readonly text: string;
}

/** One row of a run list in words. */
export interface RunListRowText {
  readonly label: string;
  /** Its name, its day, and how far or how long it trained. */
  readonly detail: string;
  /** With as many decimals as all of its group. */
  readonly value: string;
  /**
   * Where it stands among the ranked runs of its group, to be spoken: "best of 6". Absent where there
   * is no other to rank it with.
   */
  readonly rank?: string | undefined;
  readonly badges: readonly RunListBadge[];
}

/**
 * What a row of `runListView` says, for the rows that are on screen. A tie with the best stands in
 * place of the percentage, which would read as a difference.
 *
 * @throws RunCompareError when the runs are not those that the view was made of.
 */
export function runListRowText(row: RunListRow, context: RunListRowContext): RunListRowText {
  const { runs, group, objective, ties } = context;
  const run = runs[row.index];
  if (run?.id !== row.runId) {
    throw new RunCompareError(
      'invalid-argument',
      'runListRowText',
      `the row of run "${row.runId}" stands for place ${row.index} of the runs, where there is ${run ? `"${run.id}"` : 'none'}. A row only knows its run by place. Pass the runs that the view was made of.`,
    );
  }
  const wording = wordingOf(context);
  const text = textWithDecimals(metricDefinition(objective.metric), group.decimals, wording);
  const tie = ties?.get(row.runId);
  const badges = tie
    ? [...row.badges.filter(({ kind }) => kind !== 'worse'), badgeOf[tie]]
    : row.badges;
  return {
    label: runLabel(run),
    detail: runDetail(run, findDivergence(run), wording),
    value: text.value(readMetric(run, objective.metric, { reading: 'atBest', objective })),
    rank: rankText(row.rank, { of: group.ranked, wording }),
    badges: badges.map((badge) => ({
      ...badge,
      text: badgeText(badge, { run, gap: row.gap, wording }),
    })),
  };
}

function rankText(
  rank: number | undefined,
  { of, wording }: { readonly of: number; readonly wording: Wording },
): string | undefined {
  if (rank === undefined || of < 2) return undefined;
  const { list = listLabelsEn } = wording.labels;
  const template = rank === 1 ? list.bestOf : list.rankOf;
  return plainText(fillTemplate(template, { rank: String(rank), count: String(of) }));
}
