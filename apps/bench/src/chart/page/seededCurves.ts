import type { Curve } from './chart';

/** Five noisy losses on the same steps, 1 to `points`: the same numbers for the same seed. */
export function seededCurves(points: number, seed: number): readonly Curve[] {
  const step = new Float64Array(points);
  for (let i = 0; i < points; i++) step[i] = i + 1;
  return Array.from({ length: 5 }, (_, run) => {
    const value = new Float64Array(points);
    const level = 0.8 + 0.12 * run;
    let state = (seed * 5 + run + 1) * 0x9e3779b9;
    for (let i = 0; i < points; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      value[i] = level + (2.4 - level) * Math.exp((-7 * i) / points) + 0.06 * (state / 2 ** 31);
    }
    return { run: `Run ${run + 1}`, metric: 'train_loss', step, value };
  });
}
