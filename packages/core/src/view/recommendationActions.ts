import type { Recommendation } from '../advice/recommendation';
import type { Comparison } from '../comparison/comparison';
import { formatNumber } from '../format/number';
import type { AdviceContext } from './adviceContext';
import { fillText } from './fillText';
import { recommendationActionLabelsEn } from './recommendationActionLabels.en';

/** Something that can be done with a recommendation. */
export type RecommendationActionKind = 'deploy' | 'save' | 'archiveRest' | 'moreSeeds';

/** How many more seeds of a run are asked for. */
export interface AskedSeeds {
  readonly runId: string;
  readonly seeds: number;
}

/** One action in words, and how loud it is: one is primary at most, one quiet, the rest behind a menu. */
export interface RecommendationAction {
  readonly kind: RecommendationActionKind;
  readonly weight: 'primary' | 'quiet' | 'more';
  readonly label: string;
  /** What it acts on. */
  readonly runIds: readonly string[];
  /** Of `moreSeeds`: what would settle the comparison. */
  readonly seeds: readonly AskedSeeds[];
}

/** What a host offers, and what must stay. */
export interface RecommendationOffers {
  /** Nothing is offered when left out. */
  readonly offers?: readonly RecommendationActionKind[] | undefined;
  /** Runs that archiving the rest leaves alone, beside what still runs and a chosen baseline. */
  readonly protectedRunIds?: readonly string[] | undefined;
}

/**
 * What can be done, of what the host offers. Only a winner is deployed at the first press, and only
 * beside a winner may the rest be archived: of a tie the rest holds the rival. Where no noise is
 * known, or runs were not measured alike, nothing is primary. What would settle it comes first
 * where that is still open.
 */
export function recommendationActions(
  comparison: Comparison,
  recommendation: Recommendation,
  {
    offers = [],
    protectedRunIds = [],
    context,
  }: RecommendationOffers & { readonly context: AdviceContext },
): readonly RecommendationAction[] {
  const { bestId, verdict } = recommendation;
  if (bestId === undefined) return [];
  const code = verdict?.verdict ?? 'clear';
  const isCrowned = code === 'clear' || code === 'likely';
  const rest = restOf(comparison, recommendation, protectedRunIds);
  const seeds = seedsOf(recommendation);
  const possible: readonly RecommendationActionKind[] = isCrowned
    ? ['deploy', 'archiveRest', 'save', 'moreSeeds']
    : ['moreSeeds', 'save', 'deploy'];
  const kinds = possible.filter(
    (kind) =>
      offers.includes(kind) &&
      (kind !== 'archiveRest' || rest.length > 0) &&
      (kind !== 'moreSeeds' || seeds.length > 0),
  );
  const first = isCrowned ? 'deploy' : code === 'tie' ? 'moreSeeds' : undefined;
  const primary = kinds.find((kind) => kind === first);
  const quiet = kinds.find((kind) => kind !== primary);
  return kinds.map((kind) => ({
    kind,
    weight: kind === primary ? 'primary' : kind === quiet ? 'quiet' : 'more',
    label: labelOf(kind, { bestId, rest, seeds }, context),
    runIds: kind === 'archiveRest' ? rest : kind === 'deploy' ? [bestId] : [],
    seeds: kind === 'moreSeeds' ? seeds : [],
  }));
}

/** Compared runs that may go: worst first, without what still trains or must stay. */
function restOf(
  { runs, baselineId }: Comparison,
  { otherIds }: Recommendation,
  protectedRunIds: readonly string[],
): readonly string[] {
  return otherIds.filter((id) => {
    const status = runs.find((run) => run.id === id)?.status;
    const isDone = status === 'completed' || status === 'failed' || status === 'cancelled';
    return isDone && id !== baselineId && !protectedRunIds.includes(id);
  });
}

function seedsOf({ verdict }: Recommendation): readonly AskedSeeds[] {
  if (!verdict?.toSettle || verdict.rivalId === undefined) return [];
  const { moreA, moreB, enough, smallestInSds } = verdict.toSettle;
  if (!enough && smallestInSds === undefined) return [];
  return [
    { runId: verdict.bestId, seeds: moreA },
    { runId: verdict.rivalId, seeds: moreB },
  ].filter(({ seeds }) => seeds > 0);
}

function labelOf(
  kind: RecommendationActionKind,
  {
    bestId,
    rest,
    seeds,
  }: {
    readonly bestId: string;
    readonly rest: readonly string[];
    readonly seeds: readonly AskedSeeds[];
  },
  context: AdviceContext,
): string {
  const { locale, labels } = context.wording;
  const words = labels.recommendationActions ?? recommendationActionLabelsEn;
  const count = (value: number) => formatNumber(value, 0, locale);
  switch (kind) {
    case 'deploy':
      return fillText(words.deploy, { run: context.run(bestId).label });
    case 'save':
      return words.save;
    case 'archiveRest':
      return fillText(words.archiveRest(rest.length), {
        run: context.run(rest[0] ?? '').label,
        count: count(rest.length),
      });
    case 'moreSeeds': {
      const total = seeds.reduce((sum, asked) => sum + asked.seeds, 0);
      return fillText(words.moreSeeds(total), { count: count(total) });
    }
  }
}
