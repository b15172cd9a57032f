import { computeGap, type GapRelativeTo } from '../comparison/gap';
import { knownNumber } from '../comparison/knownNumber';
import { metricDefinition } from '../comparison/metricDefinitions';
import { generalizationLoss } from '../comparison/overfitting';
import { rankRuns } from '../comparison/rankRuns';
import { findSingleFactorPairs, type SingleFactorPair } from '../comparison/singleFactor';
import type { Objective } from '../metric/metricDefinition';
import { groupBySettings } from '../run/replicates';
import type { Run } from '../run/run';

/** Why a comparison is worth opening. Values are best values of the objective, in its unit; gaps are shares. */
export type SuggestionReason =
  /** The first run is the best, the second the best of other settings. */
  | {
      readonly code: 'bestAgainstNext';
      readonly value: number;
      readonly otherValue: number;
      /** Absent where no percentage may be shown. */
      readonly gap?: number | undefined;
    }
  /** Of all finished runs that differ in exactly one key, these two differ most. */
  | { readonly code: 'singleFactor'; readonly pair: SingleFactorPair }
  /** Runs that differ only by seed are at least as far apart as the best is from other settings. */
  | {
      readonly code: 'replicateSpread';
      /** Runs of the set, which may be more than are suggested. */
      readonly n: number;
      /** Best to worst. */
      readonly span: number;
      readonly gap?: number | undefined;
    }
  /** The first run is the best, the second the one that was started last. */
  | { readonly code: 'newestAgainstBest'; readonly value: number; readonly newestValue: number }
  /** The last evaluation of one run is far worse than its best, while the other held up. */
  | {
      readonly code: 'overfitting';
      readonly overfitId: string;
      readonly healthyId: string;
      /** See `generalizationLoss`. */
      readonly percent: number;
    };

/** Runs of one group as suggestions look at them. */
export interface SuggestionGroup {
  readonly objective: Objective;
  readonly gapRelativeTo: GapRelativeTo | undefined;
  /** Runs with a usable value, best first. */
  readonly ranked: readonly RunWithValue[];
  /** Runs of equal settings, best first, and those of them that count as replicates. */
  readonly siblings: readonly {
    readonly all: readonly RunWithValue[];
    readonly pooled: readonly RunWithValue[];
  }[];
}

interface RunWithValue {
  readonly run: Run;
  readonly value: number;
}

export interface FoundComparison {
  readonly runIds: readonly string[];
  readonly reason: SuggestionReason;
}

type Found = FoundComparison | undefined;

/** In the order in which their suggestions come; each takes a group of two valued runs or more. */
export const suggestionFinders: readonly ((group: SuggestionGroup) => Found)[] = [
  bestAgainstNext,
  strongestSingleFactor,
  widestReplicates,
  worstOverfitting,
  newestAgainstBest,
];

/** Ranks the runs of a group and tells which of them have equal settings. */
export function suggestionGroup(
  runs: readonly Run[],
  options: Pick<SuggestionGroup, 'objective'> & {
    readonly gapRelativeTo?: GapRelativeTo | undefined;
  },
): SuggestionGroup {
  const { objective, gapRelativeTo } = options;
  const ranked = rankRuns(runs, objective).flatMap(({ run, best }) =>
    best ? [{ run, value: best.value }] : [],
  );
  const place = new Map(ranked.map(({ run }, i) => [run.id, i]));
  const bestFirst = (members: readonly { readonly run: Run }[]) => {
    const places = members.flatMap(({ run }) => place.get(run.id) ?? []).sort((a, b) => a - b);
    return places.map((i) => ranked[i] as RunWithValue);
  };
  const siblings = groupBySettings(runs).map(({ pooled, leftOut }) => ({
    all: bestFirst([...pooled, ...leftOut]),
    pooled: bestFirst(pooled),
  }));
  return { objective, gapRelativeTo, ranked, siblings };
}

/** Generalization loss in percent above which the last evaluation is called overfitting. */
const overfittingFrom = 5;

/** What one comparison shows side by side. */
const mostRuns = 5;

function nextSettings({ ranked, siblings }: SuggestionGroup): RunWithValue | undefined {
  const best = ranked[0] as RunWithValue;
  const own = new Set(siblings.find(({ all }) => all.includes(best))?.all);
  return ranked.find((entry) => entry !== best && !own.has(entry));
}

function bestAgainstNext(group: SuggestionGroup): Found {
  const best = group.ranked[0] as RunWithValue;
  const next = nextSettings(group);
  if (!next) return undefined;
  const gap = gapBetween(best, next, group);
  return {
    runIds: [best.run.id, next.run.id],
    reason: { code: 'bestAgainstNext', value: best.value, otherValue: next.value, ...gap },
  };
}

function strongestSingleFactor({ ranked, objective }: SuggestionGroup): Found {
  const { pairs } = findSingleFactorPairs(
    ranked.map((entry) => entry.run),
    objective,
  );
  const pair = pairs.find(({ difference = 0, unfinishedIds }) => {
    return difference !== 0 && unfinishedIds.length === 0;
  });
  return pair && { runIds: [pair.toId, pair.fromId], reason: { code: 'singleFactor', pair } };
}

function widestReplicates(group: SuggestionGroup): Found {
  const next = nextSettings(group);
  const lead = next ? distance(group.ranked[0] as RunWithValue, next) : 0;
  let widest: { members: readonly RunWithValue[]; span: number } | undefined;
  for (const { pooled: members } of group.siblings) {
    const [first, last] = [members.at(0), members.at(-1)];
    const span = first && last ? distance(first, last) : 0;
    if (span > (widest?.span ?? 0) && Number.isFinite(span)) widest = { members, span };
  }
  if (!widest || widest.span < lead) return undefined;
  const { members, span } = widest;
  const gap = gapBetween(members.at(0) as RunWithValue, members.at(-1) as RunWithValue, group);
  return {
    runIds: spread(members).map(({ run }) => run.id),
    reason: { code: 'replicateSpread', n: members.length, span, ...gap },
  };
}

function worstOverfitting({ ranked, objective }: SuggestionGroup): Found {
  const judged = ranked.flatMap(({ run }) => {
    const percent = generalizationLoss(run, objective);
    return percent === undefined ? [] : [{ run, percent }];
  });
  const healthy = judged.find(({ percent }) => percent <= overfittingFrom);
  const worst = judged.reduce<(typeof judged)[number] | undefined>(
    (most, entry) => (most && most.percent >= entry.percent ? most : entry),
    undefined,
  );
  if (!healthy || !worst || worst.percent <= overfittingFrom) return undefined;
  return {
    runIds: [healthy.run.id, worst.run.id],
    reason: {
      code: 'overfitting',
      overfitId: worst.run.id,
      healthyId: healthy.run.id,
      percent: worst.percent,
    },
  };
}

function newestAgainstBest({ ranked }: SuggestionGroup): Found {
  const best = ranked[0] as RunWithValue;
  const started = ({ run }: RunWithValue) => knownNumber(run.times.startedAtMs) ?? -Infinity;
  let newest = best;
  for (const entry of ranked) if (started(entry) > started(newest)) newest = entry;
  if (newest === best) return undefined;
  return {
    runIds: [best.run.id, newest.run.id],
    reason: { code: 'newestAgainstBest', value: best.value, newestValue: newest.value },
  };
}

function distance(a: RunWithValue, b: RunWithValue): number {
  return Math.abs(a.value - b.value);
}

function gapBetween(
  best: RunWithValue,
  other: RunWithValue,
  { objective, gapRelativeTo }: SuggestionGroup,
): { gap?: number } {
  const { scale } = metricDefinition(objective.metric);
  const gap = computeGap(other.value, best.value, { scale, relativeTo: gapRelativeTo });
  return gap === undefined ? {} : { gap };
}

/** The best, the worst and what lies evenly between them. */
function spread(members: readonly RunWithValue[]): readonly RunWithValue[] {
  if (members.length <= mostRuns) return members;
  const step = (members.length - 1) / (mostRuns - 1);
  return Array.from({ length: mostRuns }, (_, i) => members[Math.round(i * step)] as RunWithValue);
}
