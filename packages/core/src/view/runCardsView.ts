import type { ComparedRun, Comparison } from '../comparison/comparison';
import { formatBytes } from '../format/bytes';
import { formatDay } from '../format/date';
import type { Run } from '../run/run';
import { compareLabelsEn } from './compareLabels.en';
import type { MetricsTableRow } from './metricsTableRow';
import { metricsTableView } from './metricsTableView';
import { badgeText, type RunBadge, stateBadges, withStanding } from './runBadges';
import { tableLabelsEn } from './tableLabels.en';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** One line of a run's card. */
export interface RunCardRow {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** "Best", what kind of nothing the value is, or empty. */
  readonly note: string;
}

/** One compared run on its own, for a screen too narrow for a table. */
export interface RunCard {
  readonly runId: string;
  readonly label: string;
  /** The run's name where that is not its label, and its day. */
  readonly detail: string;
  /** Its value of the objective. */
  readonly figure: { readonly text: string; readonly metric: string };
  readonly badges: readonly (RunBadge & { readonly text: string })[];
  readonly rows: readonly RunCardRow[];
}

/** What the cards are made of. */
export interface RunCardsOptions extends ViewOptions {
  /** The compared runs, which know their checkpoints. */
  readonly runs: readonly Run[];
  /** Order of the cards, as run ids; runs that it does not name follow by rank. */
  readonly order?: readonly string[] | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
}

/**
 * The compared runs as cards, each with its value of the objective, how it stands, the primary
 * metrics, and the size of its checkpoints where all sizes are known. Says the same as the table, in
 * the same words; one that is not among `runs` has neither badges nor a size.
 */
export function runCardsView(comparison: Comparison, options: RunCardsOptions): readonly RunCard[] {
  const { runs, order, warnAt = 0.25 } = options;
  const wording = wordingOf(options);
  const table = metricsTableView(comparison, { ...options, columnOrder: order });
  const rows = table.sections.flatMap((section) => section.rows);
  const objective = rows.find((row) => row.key === comparison.objective.metric);
  const primary = table.sections.find((section) => section.key === 'primary')?.rows ?? [];
  return table.columns.map(({ runId, label }, place) => {
    const compared = comparison.runs.find((run) => run.id === runId) as ComparedRun;
    const run = runs.find((candidate) => candidate.id === runId);
    return {
      runId,
      label,
      detail: detailOf(compared, wording),
      figure: { text: objective?.cells[place]?.text ?? '', metric: table.objectiveLabel },
      badges: run ? badgesOf(run, { compared, comparison, warnAt, wording }) : [],
      rows: [
        ...primary
          .filter((row) => row !== objective)
          .flatMap((row) => metricRow(row, place, wording)),
        ...(run ? checkpointRow(run, wording) : []),
      ],
    };
  });
}

function detailOf({ name, label, startedAtMs }: ComparedRun, { locale }: Wording): string {
  const day = startedAtMs === undefined ? '' : formatDay(startedAtMs, locale);
  return [name === label ? '' : name, day].filter(Boolean).join(' · ');
}

function badgesOf(
  run: Run,
  {
    compared: { best, divergence, gap },
    comparison: { bestId },
    warnAt,
    wording,
  }: {
    readonly compared: ComparedRun;
    readonly comparison: Comparison;
    readonly warnAt: number;
    readonly wording: Wording;
  },
): RunCard['badges'] {
  const state = stateBadges(run, { best, divergence });
  const all = best ? withStanding(state, { isBest: run.id === bestId, gap, warnAt }) : state;
  return all.map((badge) => ({ ...badge, text: badgeText(badge, { run, gap, wording }) }));
}

function metricRow(
  { key, label, cells }: MetricsTableRow,
  place: number,
  { labels }: Wording,
): readonly RunCardRow[] {
  const cell = cells[place];
  if (!cell) return [];
  const nothing = cell.state === 'value' ? '' : cell.below;
  const words = labels.table ?? tableLabelsEn;
  return [{ key, label, text: cell.text, note: cell.isBest ? words.best : nothing }];
}

/** A part of the sizes would read as the whole: none is shown unless all are known. */
function checkpointRow({ checkpoints }: Run, wording: Wording): readonly RunCardRow[] {
  let total = 0;
  for (const { bytes } of checkpoints) total += bytes ?? Number.NaN;
  if (checkpoints.length === 0 || !Number.isFinite(total)) return [];
  const { compare = compareLabelsEn } = wording.labels;
  const label = compare.checkpoints;
  return [{ key: 'checkpoints', label, text: formatBytes(total, wording), note: '' }];
}
