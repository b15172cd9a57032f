import { type Labels, labelsEn, type Run } from '@runcompare/core';
import { seededRunIn, seededRuns } from '@runcompare/core/testing';

/**
 * The English catalogue in Hebrew letters: no language, and laid out like one that runs from right to
 * left. Placeholders stay.
 */
export const labelsRtl: Labels = {
  ...inHebrewLetters(labelsEn),
  metrics: {
    ...inHebrewLetters({ eval_loss: 'Eval loss', best_epoch: 'Best epoch' }),
    ...inHebrewLetters({ training_time: 'Training time', perplexity: 'Final perplexity' }),
    ...inHebrewLetters({ gpu_utilization: 'GPU utilization', learning_rate: 'Learning rate' }),
  },
  // As Hebrew writes it: with a space between the two, bidirectional text would part them.
  units: { ...inHebrewLetters(labelsEn.units), percent: '{value}%' },
};

/** Named from right to left, by a team that reads so. */
export const runsRtl: readonly Run[] = [
  ...seededRuns({ seed: 7, count: 4, points: 60 }),
  seededRunIn('running', { seed: 4 }),
  seededRunIn('diverged', { seed: 31 }),
].map((run, i) => ({ ...run, name: `ניסוי ${i + 1}`, statusDetail: undefined }));

function inHebrewLetters<T>(part: T): T {
  if (typeof part === 'string') {
    return part.replace(/\{\w+\}|[a-z]/gi, (found) =>
      found.length > 1 ? found : letterFor(found.toLowerCase()),
    ) as T;
  }
  if (typeof part === 'function') {
    return ((...values: unknown[]) =>
      inHebrewLetters((part as (...given: unknown[]) => unknown)(...values))) as T;
  }
  if (Array.isArray(part)) return part.map(inHebrewLetters) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, one]) => [key, inHebrewLetters(one)]),
  ) as T;
}

function letterFor(letter: string): string {
  return 'אבגדהוזחטיכלמנסעפצקרשת'[(letter.charCodeAt(0) - 97) % 22] ?? letter;
}
