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
  | 'tie'
  | 'otherSeed'
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
  readonly tone: 'plain' | 'muted' | 'warn' | 'danger' | 'accent';
}

interface BadgeContext {
  readonly best: BestValue | undefined;
  readonly isBest: boolean;
  readonly gap: number | undefined;
  readonly warnAt: number;
  readonly divergence: Divergence | undefined;
}

/** What a run's row says beside its value: its state first, then where it stands. */
export function runBadges(run: Run, context: BadgeContext): readonly RunBadge[] {
  const { best, isBest, gap = 0, warnAt, divergence } = context;
  const { status } = run;
  const badges: RunBadge[] = [];
  if (run.archived) badges.push(badgeOf.archived);
  if (status === 'failed' || status === 'cancelled') badges.push(badgeOf[status]);
  if (divergence) badges.push(badgeOf.diverged);
  if (status === 'running' || status === 'queued') badges.push(badgeOf[status]);
  const isEarly = status === 'running' && !divergence;
  if (!best && (isEarly || badges.length === 0)) badges.push(badgeOf.noEval);
  if (best?.isLast) badges.push(badgeOf.lastValue);
  const isAlone = badges.length === 0;
  if (isBest) return isAlone ? alone.best : [...badges, badgeOf.best];
  if (!best || gap === 0) return badges;
  if (gap > warnAt) return isAlone ? alone.muchWorse : [...badges, muchWorse];
  return isAlone ? alone.worse : [...badges, badgeOf.worse];
}

/** The same objects in all rows, however long the list. */
export const badgeOf: { readonly [kind in BadgeKind]: RunBadge } = {
  best: badge('best', 'plain'),
  worse: badge('worse', 'muted'),
  tie: badge('tie', 'muted'),
  otherSeed: badge('otherSeed', 'muted'),
  running: badge('running', 'accent'),
  queued: badge('queued', 'accent'),
  failed: badge('failed', 'danger'),
  cancelled: badge('cancelled', 'muted'),
  diverged: badge('diverged', 'danger'),
  archived: badge('archived', 'muted'),
  noEval: badge('noEval', 'muted'),
  lastValue: badge('lastValue', 'muted'),
};

const muchWorse = badge('worse', 'warn');

/** What nearly all rows have. */
const alone = {
  best: Object.freeze([badgeOf.best]),
  worse: Object.freeze([badgeOf.worse]),
  muchWorse: Object.freeze([muchWorse]),
};

function badge(kind: BadgeKind, tone: RunBadge['tone']): RunBadge {
  return Object.freeze({ kind, tone });
}

/** The words of a badge. */
export function badgeText(
  { kind }: RunBadge,
  context: { readonly run: Run; readonly gap: number | undefined; readonly wording: Wording },
): string {
  const { run, gap, wording } = context;
  const { badge: words } = wording.labels;
  switch (kind) {
    case 'worse':
      return plainText(fillTemplate(words.worse, { gap: formatShare(gap ?? 0, wording) }));
    case 'noEval':
      return run.status === 'running' ? words.noEvalYet : words.noEvaluations;
    default:
      return words[kind];
  }
}
