import type { LossChartPlace } from '../../path/lossChartPlace';
import { ownerOf, type RunInChart } from '../../runInChart';
import {
  type ChartDomain,
  type ChartScale,
  pixelOf,
  type ValueScale,
} from '../../scale/chartScale';
import { tenth } from '../../scale/fitScale';
import type { ChartCurve } from '../line/chartCurve';
import { isDrawable } from '../line/chartLine';

/** A best value that both axes can show. */
export interface BestMark extends RunInChart {
  /** On the x axis. */
  readonly position: number;
  readonly value: number;
}

/** The best evaluation of a run, ringed. */
export interface LossChartBest extends BestMark, LossChartPlace {}

/** The best of every curve, unless it is out of sight or not on the axes at all. */
export function bestMarks(
  curves: readonly ChartCurve[],
  { window: [from, to], kind }: { readonly window: ChartDomain; readonly kind: ValueScale },
): readonly BestMark[] {
  return curves.flatMap((curve) => {
    const { value, position } = curve.best ?? {};
    if (value === undefined || position === undefined || !isDrawable(value, kind)) return [];
    return position < from || position > to ? [] : [{ ...ownerOf(curve), position, value }];
  });
}

export function placeBests(
  bests: readonly BestMark[],
  { x, y }: { readonly x: ChartScale; readonly y: ChartScale },
): readonly LossChartBest[] {
  return bests.map((best) => ({
    ...best,
    x: tenth(pixelOf(x, best.position)),
    y: tenth(pixelOf(y, best.value)),
  }));
}
