import { sampleMoments } from '../distribution/sampleMoments';
import type { History } from '../run/history';

/**
 * How far a curve jumps from one evaluation to the next: 1.4826 times the median absolute deviation
 * of the residuals of its last ten finite points around their least-squares line over the step, in
 * the metric's unit. Undefined with fewer than six, and where it is too large for a number.
 *
 * It can only withhold a claim: it is no bound on the noise between seeds and never supports one.
 */
export function curveWobble(history: History): number | undefined {
  const steps: number[] = [];
  const values: number[] = [];
  for (let i = history.length - 1; i >= 0 && values.length < mostPoints; i--) {
    const value = history.value[i] as number;
    if (!Number.isFinite(value)) continue;
    steps.push(history.step[i] as number);
    values.push(value);
  }
  if (values.length < fewestPoints) return undefined;
  const [dx, dy] = [aroundMean(steps), aroundMean(values)];
  const slope = dot(dx, dy) / dot(dx, dx);
  const residuals = dy.map((y, i) => y - slope * (dx[i] as number));
  const middle = median(residuals);
  const wobble =
    normalConsistency * median(residuals.map((residual) => Math.abs(residual - middle)));
  return Number.isFinite(wobble) ? wobble : undefined;
}

const fewestPoints = 6;
const mostPoints = 10;

/** Makes the median absolute deviation of a normal distribution its sd. */
const normalConsistency = 1.4826;

function aroundMean(values: readonly number[]): readonly number[] {
  const { mean } = sampleMoments(values);
  return values.map((value) => value - mean);
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + value * (y[i] as number), 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted.length >> 1;
  const high = sorted[upper] as number;
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] as number) + high) / 2;
}
