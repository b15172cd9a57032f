import type { Axis } from '../../../curve/axis';
import { bestStep } from '../../../curve/bestStep';
import type { Smoothing } from '../../../curve/smoothHistory';
import { extremeIndex } from '../../../curve/valueBlocks';
import type { Direction } from '../../../metric/metricDefinition';
import type { History } from '../../../run/history';
import type { Checkpoint } from '../../../run/run';
import type { RunInChart } from '../../runInChart';
import type { ChartLine } from './chartLine';
import { type CurveLines, type CurveMember, curveLines } from './curveLines';
import type { CurveRole } from './curveRole';

/** A curve in full: of one run, or of replicates as their mean. */
export interface ChartCurve extends RunInChart, CurveLines {
  readonly role: CurveRole;
  /** What it was made of, one unless these are replicates. */
  readonly histories: readonly History[];
  readonly best?: ChartBest | undefined;
  /** Of a single run. */
  readonly checkpoints: readonly Checkpoint[];
  /** How it was placed and smoothed. */
  readonly basis: string;
}

/** The best value as recorded, whether or not the axis has a place for it. */
interface ChartBest {
  readonly value: number;
  readonly position?: number | undefined;
  /** Of a single run. */
  readonly step?: number | undefined;
  readonly epoch?: number | undefined;
}

export interface ChartCurveInput extends RunInChart {
  readonly role: CurveRole;
  readonly members: readonly CurveMember[];
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
  const lines = isSame ? previous : curveLines(members, { axis, smoothing });
  if (!lines) return undefined;
  const { line, raw, band, unplaced } = lines;
  const drawn = { role, checkpoints, histories, line, raw, band, unplaced, basis };
  return { runId, label, slot, ...drawn, best: direction && bestOf(drawn, direction) };
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

function basisOf(
  members: readonly CurveMember[],
  axis: Axis,
  smoothing: Smoothing | undefined,
): string {
  const amount = smoothing && { ...smoothing, x: undefined };
  return JSON.stringify([axis, members.map((member) => member.origin), amount]);
}
