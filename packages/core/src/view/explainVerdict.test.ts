import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { plainText } from '../format/template';
import { createRun, type Run } from '../run/run';
import { seededReplicates } from '../testing/seededRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { explainVerdict } from './explainVerdict';

const explained = (runs: readonly Run[]) =>
  explainVerdict(compareRuns(runs, { objective: evalLoss }));

describe('explainVerdict', () => {
  it('says what the verdict on the best run stands on, one thing a row', () => {
    const { means, details = [] } = explained(workedExample()) ?? {};
    expect(means).toMatch(/^Difference 0\.2355, 95 % interval \+0\.1743 to \+0\.2967/);
    expect(details.map(({ term, text }) => `${term}: ${plainText(text)}`)).toEqual([
      'Between: 06a9655e and fa25ad23',
      'Why: The noise between seeds is assumed (±0.0612), not measured, so this is likely rather than clear.',
      'Difference: 0.2355',
      '95 % interval: +0.1743 to +0.2967, over all 3 pairs',
      'Noise: sd 0.0181, assumed, not measured',
      'Runs counted: 1 of 06a9655e, 1 of fa25ad23',
      'Method: normal distribution',
      'Would settle it: One more seed each of 06a9655e and fa25ad23 (4 h 48 min of training) could settle it.',
    ]);
  });

  it('has nothing to say where nothing is compared', () => {
    expect(explained([])).toBeUndefined();
    expect(explained([createRun({ id: 'a' })])).toBeUndefined();
  });

  it('counts degrees of freedom as what they are', () => {
    const seeds = (level: number, learningRate: number, count: number) =>
      seededReplicates({ seed: count, count, points: 48, level, learningRate });
    const methods = (runs: readonly Run[]) =>
      explained(runs)
        ?.details.filter(({ code }) => code === 'method')
        .map(({ text }) => plainText(text));
    expect(methods([...seeds(0.5, 1e-4, 2), ...seeds(1.5, 3e-4, 1)])).toEqual([
      'Student’s t, 1 degree of freedom',
    ]);
    expect(methods([...seeds(0.5, 1e-4, 4), ...seeds(1.5, 3e-4, 1)])).toEqual([
      'Student’s t, 3 degrees of freedom',
    ]);
  });
});
