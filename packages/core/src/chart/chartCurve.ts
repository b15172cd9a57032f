import { type Axis, type AxisPositions, axisPositions } from '../curve/axis';
import { bestStep } from '../curve/bestStep';
import { replicateBand } from '../curve/replicateBand';
import { placedSeries, type Series } from '../curve/series';
import { type Smoothing, smoothHistory } from '../curve/smoothHistory';
import { extremeIndex } from '../curve/valueBlocks';
import type { Direction } from '../metric/metricDefinition';
import type { Float64Values, History } from '../run/history';
import type { Checkpoint } from '../run/run';
import { type ChartLine, chartLine } from './chartLine';
import type { CurveRole, LossChartOwner } from './lossChartOwner';

/** A curve in full: of one run, or of replicates as their mean. */
export interface ChartCurve extends LossChartOwner {
  readonly role: CurveRole;
  /** What it was made of, one unless these are replicates. */
  readonly histories: readonly History[];
  readonly line: ChartLine;
  /** What was recorded, where `line` is smoothed. */
  readonly raw?: ChartLine | undefined;
  readonly band?: ChartBand | undefined;
  readonly best?: ChartBest | undefined;
  /** Of a single run. */
  readonly checkpoints: readonly Checkpoint[];
  /** Points that do not say where they stand on the axis, or that go back on it. */
  readonly unplaced: number;
  /** How it was placed and smoothed. */
  readonly basis: string;
}

/** The spread of replicates, at the positions of their mean. */
export interface ChartBand {
  readonly low: ChartLine;
  readonly high: ChartLine;
  /** Runs at every position, and the fewest and most at any. */
  readonly n: Float64Values;
  readonly nRange: readonly [number, number];
  readonly shows: 'range' | 'interval' | 'mixed';
}

/** The best value as recorded, whether or not the axis has a place for it. */
interface ChartBest {
  readonly value: number;
  readonly position?: number | undefined;
  /** Of a single run. */
  readonly step?: number | undefined;
  readonly epoch?: number | undefined;
}

export interface ChartCurveInput extends LossChartOwner {
  readonly role: CurveRole;
  readonly members: readonly { readonly history: History; readonly origin: number | undefined }[];
  readonly checkpoints: readonly Checkpoint[];
}

interface CurveOptions {
  readonly axis: Axis;
  readonly smoothing: Smoothing | undefined;
  readonly direction: Direction | undefined;
  /** The same curve as it was, perhaps of other histories or placed otherwise. */
  readonly previous?: ChartCurve | undefined;
}

/**
 * Places, smooths and pools the histories of one curve. Undefined where none of them carries the
 * axis.
 */
export function chartCurve(
  { role, members, runId, label, slot, checkpoints }: ChartCurveInput,
  { axis, smoothing, direction, previous }: CurveOptions,
): ChartCurve | undefined {
  const histories = members.map((member) => member.history);
  const basis = basisOf(members, axis, smoothing);
  const isSame =
    previous?.basis === basis &&
    previous.histories.length === histories.length &&
    histories.every((history, i) => history === previous.histories[i]);
  const lines = isSame ? previous : linesOf(members, { axis, smoothing });
  if (!lines) return undefined;
  const { line, raw, band, unplaced } = lines;
  const drawn = { role, checkpoints, histories, line, raw, band, unplaced, basis };
  return { runId, label, slot, ...drawn, best: direction && bestOf(drawn, direction) };
}

type Lines = Pick<ChartCurve, 'line' | 'raw' | 'band' | 'unplaced'>;

function linesOf(
  members: ChartCurveInput['members'],
  { axis, smoothing }: Pick<CurveOptions, 'axis' | 'smoothing'>,
): Lines | undefined {
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

/** What was recorded, smoothed or not. */
export function recordedLine({ line, raw }: Pick<ChartCurve, 'line' | 'raw'>): ChartLine {
  return raw ?? line;
}

function bestOf(
  curve: Pick<ChartCurve, 'line' | 'raw' | 'histories'>,
  direction: Direction,
): ChartBest | undefined {
  const { series, blocks } = recordedLine(curve);
  const [history] = curve.histories;
  const isOne = curve.histories.length === 1 && history !== undefined;
  // The best of all points may be one without a position.
  if (isOne && series.index) {
    const best = bestStep(history, direction);
    if (!best) return undefined;
    const at = series.index.indexOf(best.index);
    return { ...best, position: at < 0 ? undefined : series.x[at] };
  }
  const index = extremeIndex(blocks, direction === 'min' ? 'lowest' : 'highest');
  if (index < 0) return undefined;
  const epoch = isOne ? history.epoch?.[index] : undefined;
  return {
    value: series.y[index] as number,
    position: series.x[index],
    step: isOne ? history.step[index] : undefined,
    epoch: Number.isFinite(epoch) ? epoch : undefined,
  };
}

function smoothingAlong(smoothing: Smoothing, { x }: AxisPositions): Smoothing {
  return smoothing.method === 'timeWeightedEma' ? { ...smoothing, x } : smoothing;
}

function basisOf(
  members: ChartCurveInput['members'],
  axis: Axis,
  smoothing: Smoothing | undefined,
): string {
  const amount = smoothing && { ...smoothing, x: undefined };
  return JSON.stringify([axis, members.map((member) => member.origin), amount]);
}
