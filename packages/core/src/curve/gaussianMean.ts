import type { Float64Values } from '../run/history';

/**
 * Every finite value as the mean of those around it, weighted by a bell curve with a standard
 * deviation of `sigma` points, cut off after four of them and normalized over the finite values
 * inside, so that neither an end nor a hole pulls towards 0. Takes time in proportion to sigma.
 *
 * The same as `scipy.ndimage.gaussian_filter1d` away from ends and holes.
 */
export function gaussianMean(values: Float64Values, sigma: number): Float64Array {
  const { length } = values;
  const kernel = bell(sigma, Math.min(Math.ceil(4 * sigma), length));
  const reach = kernel.length - 1;
  const raw = Float64Array.from(values);
  const smooth = raw.slice();
  for (let i = 0; i < length; i++) {
    if (!Number.isFinite(raw[i])) continue;
    const end = Math.min(length - 1, i + reach);
    let sum = 0;
    let weights = 0;
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      const y = raw[j] as number;
      if (!Number.isFinite(y)) continue;
      const weight = kernel[j < i ? i - j : j - i] as number;
      sum += weight * y;
      weights += weight;
    }
    smooth[i] = sum / weights;
  }
  return smooth;
}

/** Weights by distance in points. Both sides together add up to 1, so that no sum overflows. */
function bell(sigma: number, reach: number): Float64Array {
  const kernel = Float64Array.from({ length: reach + 1 }, (_, distance) =>
    distance === 0 ? 1 : Math.exp(-0.5 * (distance / sigma) ** 2),
  );
  const total = 2 * kernel.reduce((sum, weight) => sum + weight, 0) - 1;
  return kernel.map((weight) => weight / total);
}
