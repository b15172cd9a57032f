import { indexAtOrBefore } from '../../../curve/pointAt';
import { firstIndex } from '../../../curve/series';
import type { LossChartPlace } from '../../path/lossChartPlace';
import { ownerOf, type RunInChart } from '../../runInChart';
import { type ChartScale, pixelOf } from '../../scale/chartScale';
import { tenth } from '../../scale/fitScale';
import type { ChartCurve } from '../line/chartCurve';
import { isDrawable } from '../line/chartLine';
import type { LossChartBest } from './bestMarks';

/** Saved weights: a tick that begins at its place under the run's curve. */
export interface LossChartCheckpoint extends RunInChart, LossChartPlace {
  readonly id: string;
}

interface Scales {
  readonly x: ChartScale;
  readonly y: ChartScale;
}

/** A tick per checkpoint whose step the drawn curve passes inside the plot. */
export function checkpointMarks(
  curves: readonly ChartCurve[],
  { bests, ...scales }: Scales & { readonly bests: readonly LossChartBest[] },
): readonly LossChartCheckpoint[] {
  return curves.flatMap((curve) =>
    curve.checkpoints.flatMap(({ id, step }) => {
      const place = step === undefined ? undefined : placeAtStep(curve, step, scales);
      const [bottom, top] = scales.y.range;
      if (!(place && place.y >= top && place.y <= bottom)) return [];
      const isRinged = bests.some(
        ({ runId, x, y }) => runId === curve.runId && Math.hypot(x - place.x, y - place.y) < ringed,
      );
      const y = tenth(place.y + (isRinged ? belowRing : belowCurve));
      return [{ ...ownerOf(curve), id, x: tenth(place.x), y }];
    }),
  );
}

const ringed = 1;
const belowRing = 10.5;
const belowCurve = 6;

/** Where the drawn line is at a step; undefined before it begins, after it ends and in a hole. */
function placeAtStep(
  { line: { series }, histories: [history] }: ChartCurve,
  step: number,
  { x, y }: Scales,
): LossChartPlace | undefined {
  if (!history) return undefined;
  const { index, length } = series;
  const recorded = indexAtOrBefore(history, step);
  const at = index
    ? firstIndex({ from: 0, to: length }, (i) => (index[i] as number) > recorded) - 1
    : recorded;
  if (at < 0) return undefined;
  const stepAt = (i: number) => history.step[index ? (index[i] as number) : i] as number;
  const share = step === stepAt(at) ? 0 : (step - stepAt(at)) / (stepAt(at + 1) - stepAt(at));
  const next = share === 0 ? at : at + 1;
  const [value, valueAfter] = [series.y[at] as number, series.y[next] ?? Number.NaN];
  if (!isDrawable(value, y.kind) || !isDrawable(valueAfter, y.kind)) return undefined;
  const [from, to] = [series.x[at] as number, series.x[next] as number];
  const position = from + share * (to - from);
  if (!(position >= x.domain[0] && position <= x.domain[1])) return undefined;
  if (x.kind === 'log' && from <= 0) return undefined;
  const [left, right, here] = [pixelOf(x, from), pixelOf(x, to), pixelOf(x, position)];
  const [start, end] = [pixelOf(y, value), pixelOf(y, valueAfter)];
  // Lines are straight on the screen, whatever the scales.
  const along = right > left ? (here - left) / (right - left) : 0;
  return { x: here, y: start + along * (end - start) };
}
