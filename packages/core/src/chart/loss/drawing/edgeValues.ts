import { type ChartDomain, project, unproject, type ValueScale } from '../../scale/chartScale';
import { type ChartLine, isDrawable } from '../line/chartLine';

/** Which points of a line are inside a visible range, and how the range is drawn. */
export interface EdgeOptions {
  readonly start: number;
  /** Without this one. */
  readonly end: number;
  readonly window: ChartDomain;
  readonly xKind: ValueScale;
  readonly yKind: ValueScale;
}

/** Where a line goes in and out of what is shown. */
export interface EdgeValues {
  readonly left?: number | undefined;
  readonly right?: number | undefined;
}

/**
 * The heights at which a drawn line crosses both edges of the visible range, between a point inside
 * and the next one outside, or between two outside. Undefined where it has none there.
 */
export function edgeValues(
  line: ChartLine,
  { start, end, window: [from, to], xKind, yKind }: EdgeOptions,
): EdgeValues {
  const { x, y, length } = line.series;
  const valueAt = (before: number, at: number) => {
    if (before < 0 || before + 1 >= length) return undefined;
    const [x0, x1] = [x[before] as number, x[before + 1] as number];
    const [y0, y1] = [y[before] as number, y[before + 1] as number];
    if (!(x0 < at && at < x1) || (xKind === 'log' && x0 <= 0)) return undefined;
    if (!isDrawable(y0, yKind) || !isDrawable(y1, yKind)) return undefined;
    const [p0, p1] = [project(x0, xKind), project(x1, xKind)];
    // Lines are straight on the screen, whatever the scales.
    const share = (project(at, xKind) - p0) / (p1 - p0);
    return unproject(project(y0, yKind) * (1 - share) + project(y1, yKind) * share, yKind);
  };
  return { left: valueAt(start - 1, from), right: valueAt(end - 1, to) };
}
