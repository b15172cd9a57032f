import type { CleanUpPlan } from '../advice/cleanUp';
import type { Protection } from '../advice/cleanUpCandidate';
import { formatBytes } from '../format/bytes';
import { formatShare, thinSpace } from '../format/number';
import { fillTemplate, plainText, type RichText } from '../format/template';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

export interface BulkActionRow {
  readonly runId: string;
  readonly label: string;
  /** "26 % worse", or why the run is protected. */
  readonly reason: string;
  /** "3 checkpoints · 45.7 GB"; empty where nothing is known. */
  readonly size: string;
  readonly bytes?: number | undefined;
}

export interface BulkActionView {
  readonly sentence: RichText;
  readonly rows: readonly BulkActionRow[];
  readonly protected: readonly BulkActionRow[];
}

/** A clean-up plan in words. */
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
  const { labels, locale } = wordingOf(options);
  const count = plainText(
    fillTemplate(labels.cleanUp.runs(rows.length), { count: String(rows.length) }),
  );
  let bytes = 0;
  for (const row of rows) bytes += row.bytes ?? 0;
  return bytes > 0 ? `${count} · ${formatBytes(bytes, locale)}` : count;
}

function sentence(plan: CleanUpPlan, wording: Wording): RichText {
  const { labels, locale } = wording;
  const gaps = plan.underperforming.map((candidate) => candidate.gap);
  const [widest, narrowest] = [gaps.at(0), gaps.at(-1)];
  if (widest === undefined || narrowest === undefined) {
    return fillTemplate(labels.cleanUp.none, { threshold: formatShare(plan.worseBy, locale) });
  }
  return fillTemplate(labels.cleanUp.some(gaps.length), {
    count: String(gaps.length),
    range: shareRange(narrowest, widest, locale),
    best: { runId: plan.bestId ?? '', label: plan.bestLabel ?? '' },
  });
}

function shareRange(from: number, to: number, locale: string): string {
  const [low, high] = [formatShare(from, locale), formatShare(to, locale)];
  return low === high ? high : `${low.replace(`${thinSpace}%`, '')}–${high}`;
}

function worse(gap: number, { labels, locale }: Wording): string {
  return plainText(fillTemplate(labels.badge.worse, { gap: formatShare(gap, locale) }));
}

function sizeText(
  { checkpoints, bytes }: { readonly checkpoints: number; readonly bytes?: number | undefined },
  { labels, locale }: Wording,
): string {
  if (checkpoints === 0) return '';
  const count = plainText(
    fillTemplate(labels.cleanUp.checkpoints(checkpoints), { count: String(checkpoints) }),
  );
  return bytes === undefined ? count : `${count} · ${formatBytes(bytes, locale)}`;
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
