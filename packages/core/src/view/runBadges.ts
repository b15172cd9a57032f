import type { BestValue } from '../comparison/bestValue';
import type { Divergence } from '../comparison/divergence';
import { formatShare } from '../format/number';
import { fillTemplate, plainText } from '../format/template';
import type { Run } from '../run/run';
import { badgeLabelsEn } from './badgeLabels.en';
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

/** What state a run is in, the first part of what its row says beside its value. */
export function stateBadges(
  run: Run,
  {
    best,
    divergence,
  }: { readonly best: BestValue | undefined; readonly divergence: Divergence | undefined },
): readonly RunBadge[] {
  const { archived, status } = run;
  if (status === 'completed' && best && !best.isLast && !archived && !divergence) return none;
  const badges: RunBadge[] = [];
  if (archived) badges.push(badgeOf.archived);
  if (status === 'failed' || status === 'cancelled') badges.push(badgeOf[status]);
  if (divergence) badges.push(badgeOf.diverged);
  if (status === 'running' || status === 'queued') badges.push(badgeOf[status]);
  const isEarly = status === 'running' && !divergence;
  if (!best && (isEarly || badges.length === 0)) badges.push(badgeOf.noEval);
  if (best?.isLast) badges.push(badgeOf.lastValue);
  return badges;
}

/** Where a run with these badges stands besides: its group's best, or worse by a share of it. */
export function withStanding(
  state: readonly RunBadge[],
  {
    isBest,
    gap = 0,
    warnAt,
  }: { readonly isBest: boolean; readonly gap: number | undefined; readonly warnAt: number },
): readonly RunBadge[] {
  const standing = isBest ? 'best' : gap > warnAt ? 'muchWorse' : 'worse';
  if (!isBest && gap === 0) return state;
  return state.length === 0 ? alone[standing] : [...state, ...alone[standing]];
}

const none: readonly RunBadge[] = Object.freeze([]);

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

/** What nearly all rows have, and have in common. */
const alone = {
  best: Object.freeze([badgeOf.best]),
  worse: Object.freeze([badgeOf.worse]),
  muchWorse: Object.freeze([badge('worse', 'warn')]),
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
  const { badge: words = badgeLabelsEn } = wording.labels;
  switch (kind) {
    case 'worse':
      return plainText(fillTemplate(words.worse, { gap: formatShare(gap ?? 0, wording) }));
    case 'noEval':
      return run.status === 'running' ? words.noEvalYet : words.noEvaluations;
    default:
      return words[kind];
  }
}
