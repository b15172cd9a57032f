import type { CleanUpPlan } from '../advice/cleanUp';
import type { Protection } from '../advice/cleanUpCandidate';
import { formatBytes } from '../format/bytes';
import { formatShare, formatShareRange } from '../format/number';
import { fillTemplate, plainText, type RichText } from '../format/template';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** One run of a clean-up plan in words. */
export interface BulkActionRow {
  readonly runId: string;
  readonly label: string;
  /** "26 % worse", or why the run is protected. */
  readonly reason: string;
  /** "3 checkpoints · 45.7 GB"; empty where nothing is known. */
  readonly size: string;
  /** The same as a number, for a total; absent where no checkpoint states a size. */
  readonly bytes?: number | undefined;
}

/** A clean-up plan in words. */
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
    rows: plan.underperforming.map((candidate) => ({
      runId: candidate.runId,
      label: candidate.label,
      reason: worse(candidate.gap, wording),
      size: sizeText(candidate, wording),
      bytes: candidate.bytes,
    })),
    protected: plan.protected
      .filter(
        ({ protection, gap }) =>
          protection.code !== 'host' || (gap !== undefined && gap > plan.worseBy),
      )
      .map((run) => ({
        runId: run.runId,
        label: run.label,
        reason: protectionText(run.protection, wording),
        size: sizeText(run, wording),
        bytes: run.bytes,
      })),
  };
}

/** "2 runs · 106.6 GB" for the rows that are ticked. */
export function bulkActionTotal(rows: readonly BulkActionRow[], options: ViewOptions = {}): string {
  const wording = wordingOf(options);
  const { labels } = wording;
  const count = plainText(
    fillTemplate(labels.cleanUp.runs(rows.length), { count: String(rows.length) }),
  );
  let bytes = 0;
  for (const row of rows) bytes += row.bytes ?? 0;
  return bytes > 0 ? `${count} · ${formatBytes(bytes, wording)}` : count;
}

function sentence(plan: CleanUpPlan, wording: Wording): RichText {
  const { labels } = wording;
  const gaps = plan.underperforming.map((candidate) => candidate.gap);
  const [widest, narrowest] = [gaps.at(0), gaps.at(-1)];
  if (widest === undefined || narrowest === undefined) {
    return fillTemplate(labels.cleanUp.none, { threshold: formatShare(plan.worseBy, wording) });
  }
  return fillTemplate(labels.cleanUp.some(gaps.length), {
    count: String(gaps.length),
    range: formatShareRange([narrowest, widest], wording),
    best: { runId: plan.bestId ?? '', label: plan.bestLabel ?? '' },
  });
}

function worse(gap: number, wording: Wording): string {
  return plainText(fillTemplate(wording.labels.badge.worse, { gap: formatShare(gap, wording) }));
}

function sizeText(
  { checkpoints, bytes }: { readonly checkpoints: number; readonly bytes?: number | undefined },
  wording: Wording,
): string {
  if (checkpoints === 0) return '';
  const count = plainText(
    fillTemplate(wording.labels.cleanUp.checkpoints(checkpoints), { count: String(checkpoints) }),
  );
  return bytes === undefined ? count : `${count} · ${formatBytes(bytes, wording)}`;
}

function protectionText(protection: Protection, { labels }: Wording): string {
  const { cleanUp } = labels;
  switch (protection.code) {
    case 'bestOfGroup':
      return cleanUp.protectedBest;
    case 'running':
      return cleanUp.protectedRunning;
    case 'baseline':
      return cleanUp.protectedBaseline;
    case 'host':
      return plainText(fillTemplate(cleanUp.protectedHost, { reason: protection.reason }));
  }
}
