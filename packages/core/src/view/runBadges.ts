import type { BestValue } from '../comparison/bestValue';
import type { Divergence } from '../comparison/divergence';
import { formatShare } from '../format/number';
import { fillTemplate, plainText } from '../format/template';
import type { Run } from '../run/run';
import type { Wording } from './viewOptions';

/** What a badge says, whatever its words. */
export type BadgeKind =
  | 'best'
  | 'worse'
  | 'running'
  | 'queued'
  | 'failed'
  | 'cancelled'
  | 'diverged'
  | 'archived'
  | 'noEval'
  | 'lastValue';

/** A short word beside a run; its tone never says what the text does not. */
export interface RunBadge {
  readonly kind: BadgeKind;
  readonly text: string;
  readonly tone: 'plain' | 'muted' | 'warn' | 'danger' | 'accent';
}

interface BadgeContext {
  readonly best: BestValue | undefined;
  readonly isBest: boolean;
  readonly gap: number | undefined;
  readonly warnAt: number;
  readonly divergence: Divergence | undefined;
  readonly wording: Wording;
}

/** What a run's row says beside its value: its state first, then where it stands. */
export function runBadges(run: Run, context: BadgeContext): readonly RunBadge[] {
  const { best, isBest, gap, warnAt, divergence, wording } = context;
  const { badge } = wording.labels;
  const badges: RunBadge[] = [];
  if (run.archived) badges.push({ kind: 'archived', text: badge.archived, tone: 'muted' });
  if (run.status === 'failed' || run.status === 'cancelled') {
    const tone = run.status === 'failed' ? 'danger' : 'muted';
    badges.push({ kind: run.status, text: badge[run.status], tone });
  }
  if (divergence) badges.push({ kind: 'diverged', text: badge.diverged, tone: 'danger' });
  if (run.status === 'running' || run.status === 'queued') {
    badges.push({ kind: run.status, text: badge[run.status], tone: 'accent' });
  }
  if (!best && run.status === 'running' && !divergence) {
    badges.push({ kind: 'noEval', text: badge.noEvalYet, tone: 'muted' });
  } else if (!best && badges.length === 0) {
    badges.push({ kind: 'noEval', text: badge.noEvaluations, tone: 'muted' });
  }
  if (best?.isLast) badges.push({ kind: 'lastValue', text: badge.lastValue, tone: 'muted' });
  if (isBest) badges.push({ kind: 'best', text: badge.best, tone: 'plain' });
  else if (best && gap !== undefined && gap > 0) {
    const text = plainText(fillTemplate(badge.worse, { gap: formatShare(gap, wording) }));
    badges.push({ kind: 'worse', text, tone: gap > warnAt ? 'warn' : 'muted' });
  }
  return badges;
}
