import { expectedMaximum } from '../distribution/expectedMaximum';

/** How much better the best of several equal runs looks, only because it is the best of several. */
export interface WinnersCurse {
  /** Runs with a value, compared and peers: the winner was picked among all of them. */
  readonly of: number;
  /** Expected lead of the best over the average, in the metric's unit. */
  readonly expected: number;
  /** Lead of the best run over the best one of another configuration, in the metric's unit. */
  readonly lead: number;
  /** Whether the winner leads by less than chance alone would bring. */
  readonly exceedsLead: boolean;
}

/**
 * The winner's curse: E[max of `of` normals] times the noise sd of a single run. Undefined where
 * either the sd or the lead is not known.
 */
export function winnersCurse({
  of,
  sd,
  lead,
}: {
  readonly of: number;
  readonly sd: number | undefined;
  readonly lead: number;
}): WinnersCurse | undefined {
  if (sd === undefined || !Number.isFinite(lead)) return undefined;
  const expected = expectedMaximum(of) * sd;
  return { of, expected, lead, exceedsLead: lead < expected };
}
