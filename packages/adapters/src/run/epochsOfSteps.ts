/**
 * Epochs completed at each point, for trainers that write the index of the epoch from 0 beside a
 * step from 0 (Lightning): the steps of an epoch follow from where the index changes, and a point at
 * the last step of an epoch completes it. Where steps and indices do not go together, every point
 * counts to the end of its epoch. NaN where the index is.
 */
export function epochsOfSteps(
  steps: ArrayLike<number>,
  indices: ArrayLike<number>,
): (step: number, index: number) => number {
  let least = 1;
  let most = Infinity;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as number;
    const index = indices[i] as number;
    if (!Number.isFinite(step) || !Number.isInteger(index) || index < 0) continue;
    least = Math.max(least, Math.floor(step / (index + 1)) + 1);
    if (index > 0) most = Math.min(most, step / index);
  }
  // The last step of an epoch is among the points of any trainer that evaluates, so the least fits.
  const fits = least <= most;
  return (step, index) => (fits && Number.isInteger(index) ? (step + 1) / least : index + 1);
}
