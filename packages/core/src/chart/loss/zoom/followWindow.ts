import type { ChartDomain } from '../../scale/chartScale';
import type { LossChartData } from '../lossChartData';

/** The last position of any curve, hidden ones too; undefined where there are none. */
export function lastPosition({ curves }: LossChartData): number | undefined {
  let last: number | undefined;
  for (const { line } of curves) {
    const { x, length } = line.series;
    const end = x[length - 1];
    if (end !== undefined && (last === undefined || end > last)) last = end;
  }
  return last;
}

/**
 * A visible range as runs go on: one that reached the last position when it was chosen goes along
 * with it, as wide as it is, and any other stays where it is.
 */
export function followWindow(
  [from, to]: ChartDomain,
  {
    chosenAt,
    now,
  }: {
    /** The last position when the range was chosen, and now: see {@link lastPosition}. */
    readonly chosenAt: number | undefined;
    readonly now: number | undefined;
  },
): ChartDomain {
  if (chosenAt === undefined || now === undefined || !(to >= chosenAt && now > chosenAt)) {
    return [from, to];
  }
  return [from + (now - chosenAt), to + (now - chosenAt)];
}
