import type { CleanUpPlan } from '../advice/cleanUp';
import type { Protection } from '../advice/cleanUpCandidate';
import { formatBytes } from '../format/bytes';
import { formatShare, formatShareRange } from '../format/number';
import { fillTemplate, type RichText } from '../format/template';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { badgeLabelsEn } from './badgeLabels.en';
import { bulkActionLabelsEn } from './bulkActionLabels.en';
import { fillText } from './fillText';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** One run of a clean-up in words. */
export interface BulkActionRow {
  readonly runId: string;
  readonly label: string;
  /** "26 % worse", why the run is protected, or empty where there is nothing to say. */
  readonly reason: string;
  /** Whether the reason is a distance past the threshold, or one that only informs. */
  readonly tone: 'warn' | 'muted';
  /** "3 checkpoints · 45.7 GB"; empty where nothing is known. */
  readonly size: string;
  readonly checkpoints: number;
  /** Of its checkpoints, for a total; absent where none states a size. */
  readonly bytes?: number | undefined;
}

/** A clean-up in words. */
export interface BulkActionView {
  /** How many runs are how much worse than the best, or that none is. */
  readonly sentence: RichText;
  readonly rows: readonly BulkActionRow[];
  /** What stays whatever is ticked; of runs that the host protects only those that would be listed. */
  readonly protected: readonly BulkActionRow[];
}

/** Puts a clean-up plan into words; the same input always gives the same text. */
export function bulkActionView(plan: CleanUpPlan, options: ViewOptions = {}): BulkActionView {
  const wording = wordingOf(options);
  return {
    sentence: sentence(plan, wording),
    rows: plan.underperforming.map((candidate) =>
      rowOf(candidate, { reason: worse(candidate.gap, wording), tone: 'warn' }, wording),
    ),
    protected: plan.protected
      .filter(
        ({ protection, gap }) =>
          protection.code !== 'host' || (gap !== undefined && gap > plan.worseBy),
      )
      .map((run) => protectedRow(run, wording)),
  };
}

/**
 * Runs that were picked by hand, in the order of `runIds`, in the words of the group's plan: its
 * protected ones apart. Archived runs and ids that are not there are left out.
 */
export function selectedRunsView(
  plan: CleanUpPlan,
  {
    runs,
    runIds,
    ...options
  }: ViewOptions & { readonly runs: readonly Run[]; readonly runIds: readonly string[] },
): BulkActionView {
  const wording = wordingOf(options);
  const { noneSelected, someSelected } = wording.labels.bulkActions ?? bulkActionLabelsEn;
  const byId = new Map(runs.filter((run) => !run.archived).map((run) => [run.id, run]));
  const chosen = [...new Set(runIds)].flatMap((id) => byId.get(id) ?? []);
  const kept = new Map(plan.protected.map((run) => [run.runId, run]));
  const gaps = new Map(plan.underperforming.map((run) => [run.runId, run.gap]));
  return {
    sentence: [countText(chosen.length, { none: noneSelected, some: someSelected })],
    rows: chosen
      .filter((run) => !kept.has(run.id))
      .map((run) => {
        const gap = gaps.get(run.id);
        const past = gap !== undefined && gap > plan.worseBy;
        const reason = past ? worse(gap, wording) : '';
        return rowOf(sizedRun(run), { reason, tone: 'warn' }, wording);
      }),
    protected: chosen.flatMap((run) => {
      const found = kept.get(run.id);
      return found ? [protectedRow(found, wording)] : [];
    }),
  };
}

/** The archived runs of a group, as given, to be restored or deleted. */
export function archivedRunsView(
  runs: readonly Run[],
  options: ViewOptions = {},
): Omit<BulkActionView, 'protected'> {
  const wording = wordingOf(options);
  const { noneArchived, someArchived } = wording.labels.bulkActions ?? bulkActionLabelsEn;
  const archived = runs.filter((run) => run.archived);
  return {
    sentence: [countText(archived.length, { none: noneArchived, some: someArchived })],
    rows: archived.map((run) => rowOf(sizedRun(run), { reason: '', tone: 'muted' }, wording)),
  };
}

/** "2 runs · 106.6 GB" for the rows that are ticked. */
export function bulkActionTotal(rows: readonly BulkActionRow[], options: ViewOptions = {}): string {
  const wording = wordingOf(options);
  const words = wording.labels.bulkActions ?? bulkActionLabelsEn;
  const count = fillText(words.runs(rows.length), {
    count: String(rows.length),
  });
  const bytes = totalBytes(rows);
  return bytes > 0 ? `${count} · ${formatBytes(bytes, wording)}` : count;
}

/** Bytes of all rows together; those that state none count nothing. */
export function totalBytes(rows: readonly Pick<BulkActionRow, 'bytes'>[]): number {
  let bytes = 0;
  for (const row of rows) bytes += row.bytes ?? 0;
  return bytes;
}

export function rowOf(
  run: Pick<BulkActionRow, 'runId' | 'label' | 'checkpoints' | 'bytes'>,
  { reason, tone }: Pick<BulkActionRow, 'reason' | 'tone'>,
  wording: Wording,
): BulkActionRow {
  const { runId, label, checkpoints, bytes } = run;
  return { runId, label, reason, tone, size: sizeText(run, wording), checkpoints, bytes };
}

/** Why a run is protected, as the end of a sentence. */
export function protectionReason(protection: Protection, { labels }: Wording): string {
  const words = labels.bulkActions ?? bulkActionLabelsEn;
  return protection.code === 'host' ? protection.reason : words.because[protection.code];
}

function protectedRow(run: CleanUpPlan['protected'][number], wording: Wording): BulkActionRow {
  const words = wording.labels.bulkActions ?? bulkActionLabelsEn;
  const reason = fillText(words.protected, {
    reason: protectionReason(run.protection, wording),
  });
  return rowOf(run, { reason, tone: 'muted' }, wording);
}

function sizedRun(run: Run): Pick<BulkActionRow, 'runId' | 'label' | 'checkpoints' | 'bytes'> {
  const stated = run.checkpoints.filter(({ bytes }) => bytes !== undefined);
  return {
    runId: run.id,
    label: runLabel(run),
    checkpoints: run.checkpoints.length,
    bytes: stated.length > 0 ? totalBytes(stated) : undefined,
  };
}

function countText(
  count: number,
  { none, some }: { readonly none: string; readonly some: (count: number) => string },
): string {
  return count === 0 ? none : fillText(some(count), { count: String(count) });
}

function sentence(plan: CleanUpPlan, wording: Wording): RichText {
  const { bulkActions = bulkActionLabelsEn } = wording.labels;
  const gaps = plan.underperforming.map((candidate) => candidate.gap);
  const [widest, narrowest] = [gaps.at(0), gaps.at(-1)];
  if (widest === undefined || narrowest === undefined) {
    return fillTemplate(bulkActions.none, { threshold: formatShare(plan.worseBy, wording) });
  }
  return fillTemplate(bulkActions.some(gaps.length), {
    count: String(gaps.length),
    range: formatShareRange([narrowest, widest], wording),
    best: { runId: plan.bestId ?? '', label: plan.bestLabel ?? '' },
  });
}

function worse(gap: number, wording: Wording): string {
  const { badge = badgeLabelsEn } = wording.labels;
  return fillText(badge.worse, { gap: formatShare(gap, wording) });
}

function sizeText(
  { checkpoints, bytes }: Pick<BulkActionRow, 'checkpoints' | 'bytes'>,
  wording: Wording,
): string {
  if (checkpoints === 0) return '';
  const words = wording.labels.bulkActions ?? bulkActionLabelsEn;
  const count = fillText(words.checkpoints(checkpoints), {
    count: String(checkpoints),
  });
  return bytes === undefined ? count : `${count} · ${formatBytes(bytes, wording)}`;
}
