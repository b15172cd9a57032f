import { type Axis, type AxisPositions, axisPositions } from '../../../curve/axis';
import { replicateBand } from '../../../curve/replicateBand';
import { placedSeries, type Series } from '../../../curve/series';
import { type Smoothing, smoothHistory } from '../../../curve/smoothHistory';
import type { Float64Values, History } from '../../../run/history';
import { type ChartLine, chartLine } from './chartLine';

/** The spread of replicates, at the positions of their mean. */
export interface ChartBand {
  readonly low: ChartLine;
  readonly high: ChartLine;
  /** Runs at every position, and the fewest and most at any. */
  readonly n: Float64Values;
  readonly nRange: readonly [number, number];
  readonly shows: 'range' | 'interval' | 'mixed';
}

/** What is drawn of a curve. */
export interface CurveLines {
  readonly line: ChartLine;
  /** What was recorded, where `line` is smoothed. */
  readonly raw?: ChartLine | undefined;
  readonly band?: ChartBand | undefined;
  /** Points that do not say where they stand on the axis, or that go back on it. */
  readonly unplaced: number;
}

/** A history and where a relative axis starts for it. */
export interface CurveMember {
  readonly history: History;
  readonly origin: number | undefined;
}

/**
 * Places, smooths and pools histories: each is smoothed in full, and the smoothed ones are pooled.
 * Undefined where none of them carries the axis.
 */
export function curveLines(
  members: readonly CurveMember[],
  { axis, smoothing }: { readonly axis: Axis; readonly smoothing: Smoothing | undefined },
): CurveLines | undefined {
  const placed = members.flatMap(({ history, origin }) => {
    const positions = axisPositions(history, axis, { origin });
    return positions && history.length > 0 ? [{ history, positions }] : [];
  });
  const [first] = placed;
  if (!first) return undefined;
  const unplaced = placed.reduce(
    (sum, { positions }) => sum + positions.unknown + positions.backwards,
    0,
  );
  if (placed.length === 1) {
    const { x } = first.positions;
    const recorded = chartLine(placedSeries(first.history, x));
    if (!smoothing) return { line: recorded, unplaced };
    const smoothed = smoothHistory(first.history, smoothingAlong(smoothing, first.positions));
    return {
      line: chartLine(placedSeries(smoothed, x)),
      raw: recorded,
      unplaced,
    };
  }
  const mean = meanOf(placed);
  if (!mean || !smoothing) return mean && { line: mean.line, band: mean.band, unplaced };
  const smoothed = meanOf(
    placed.map(({ history, positions }) => ({
      history: smoothHistory(history, smoothingAlong(smoothing, positions)),
      positions,
    })),
  );
  return smoothed && { line: smoothed.line, band: smoothed.band, raw: mean.line, unplaced };
}

function meanOf(
  placed: readonly { readonly history: History; readonly positions: AxisPositions }[],
): { readonly line: ChartLine; readonly band: ChartBand } | undefined {
  const band = replicateBand(
    placed.map(({ history }) => history),
    { x: placed.map(({ positions }) => positions.x) },
  );
  if (!band) return undefined;
  const { x, mean, low, high, n, shows } = band;
  const seriesOf = (y: Float64Values): Series => ({ length: x.length, x, y });
  return {
    line: chartLine(seriesOf(mean)),
    band: {
      low: chartLine(seriesOf(low)),
      high: chartLine(seriesOf(high)),
      n,
      nRange: rangeOf(n),
      shows,
    },
  };
}

function rangeOf(n: Float64Values): readonly [number, number] {
  let fewest = Infinity;
  let most = 0;
  for (let i = 0; i < n.length; i++) {
    fewest = Math.min(fewest, n[i] as number);
    most = Math.max(most, n[i] as number);
  }
  return [fewest, most];
}

function smoothingAlong(smoothing: Smoothing, { x }: AxisPositions): Smoothing {
  return smoothing.method === 'timeWeightedEma' ? { ...smoothing, x } : smoothing;
}
