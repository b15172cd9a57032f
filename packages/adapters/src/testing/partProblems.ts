import type { History } from '@runcompare/core';

type Histories = { readonly [metric: string]: History };

/**
 * What is wrong with a part of a run's histories, held against all of them: points that the whole
 * does not have, points that are missing without a word, an end or an extreme that was thinned away.
 */
export function partProblems(asked: {
  readonly all: Histories;
  readonly part: Histories;
  readonly isThinned?: boolean | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}): string[] {
  const { all, part, isThinned = false, from = -Infinity, to = Infinity } = asked;
  return Object.entries(all).flatMap(([metric, whole]) => {
    const given = part[metric];
    // A sampled history is other points at each call.
    if (whole.sampled) return [];
    if (!given) return [`${metric}: not there`];
    const problems = unknownPoints(whole, given);
    const wanted = pointsOf(whole).filter(([step]) => step >= from && step <= to);
    const kept = new Set(pointsOf(given).map(([step]) => step));
    const missing = wanted.filter(([step]) => !kept.has(step)).length;
    if (missing > 0 && !(isThinned && given.sampled)) problems.push(`${missing} points left out`);
    if (isThinned) problems.push(...lost(wanted, kept));
    return problems.map((problem) => `${metric}: ${problem}`);
  });
}

type Point = readonly [step: number, value: number];

function pointsOf({ step, value }: History): Point[] {
  return Array.from(step, (at, i): Point => [at, value[i] as number]);
}

function unknownPoints(whole: History, given: History): string[] {
  const valueAt = new Map(pointsOf(whole));
  const unknown = pointsOf(given).filter(([step, value]) => !Object.is(valueAt.get(step), value));
  return unknown.length > 0 ? [`${unknown.length} points that the whole does not have`] : [];
}

function lost(points: readonly Point[], kept: ReadonlySet<number>): string[] {
  const finite = points.filter(([, value]) => Number.isFinite(value));
  const lowest = finite.reduce<Point | undefined>((a, b) => (a && a[1] <= b[1] ? a : b), undefined);
  const highest = finite.reduce<Point | undefined>(
    (a, b) => (a && a[1] >= b[1] ? a : b),
    undefined,
  );
  const ends = { first: points[0], last: points.at(-1), lowest, highest };
  return Object.entries(ends).flatMap(([name, point]) =>
    point && !kept.has(point[0]) ? [`the ${name} point is gone`] : [],
  );
}
