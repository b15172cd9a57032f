import type { History } from '../run/history';

/**
 * How far a curve jumps from one evaluation to the next: 1.4826 times the median absolute deviation
 * of the residuals of its last ten finite points around their least-squares line over the step, in
 * the metric's unit. Undefined with fewer than six.
 *
 * It can only withhold a claim: it is no bound on the noise between seeds and never supports one.
 */
export function curveWobble(history: History): number | undefined {
  const points: { readonly step: number; readonly value: number }[] = [];
  for (let i = history.length - 1; i >= 0 && points.length < mostPoints; i--) {
    const value = history.value[i] as number;
    if (Number.isFinite(value)) points.push({ step: history.step[i] as number, value });
  }
  if (points.length < fewestPoints) return undefined;
  const residuals = aroundLine(points);
  const middle = median(residuals);
  const wobble =
    normalConsistency * median(residuals.map((residual) => Math.abs(residual - middle)));
  return Number.isFinite(wobble) ? wobble : undefined;
}

const fewestPoints = 6;
const mostPoints = 10;

/** Makes the median absolute deviation of a normal distribution its sd. */
const normalConsistency = 1.4826;

function aroundLine(points: readonly { readonly step: number; readonly value: number }[]) {
  const step = mean(points.map((point) => point.step));
  const value = mean(points.map((point) => point.value));
  let rise = 0;
  let run = 0;
  for (const point of points) {
    rise += (point.step - step) * (point.value - value);
    run += (point.step - step) ** 2;
  }
  return points.map((point) => point.value - value - (rise / run) * (point.step - step));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted.length >> 1;
  const high = sorted[upper] as number;
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] as number) + high) / 2;
}
