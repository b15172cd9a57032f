import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommendRun } from '../advice/recommendRun';
import { compareRuns } from '../comparison/compareRuns';
import { plainText } from '../format/template';
import { createRun, type Run } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededReplicates } from '../testing/seededRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { labelsEn } from './labels.en';
import { recommendationView } from './recommendationView';

const view = (
  runs: readonly Run[],
  options?: Parameters<typeof recommendationView>[2],
  metric = 'eval_loss',
) => {
  const comparison = compareRuns(runs, { objective: { ...evalLoss, metric } });
  return recommendationView(comparison, recommendRun(comparison), options);
};

const run = (id: string, value: number) =>
  createRun({ id, status: 'completed', summary: { eval_loss: { min: { value } } } });

describe('recommendationView', () => {
  it('says so where no run can be recommended', () => {
    const { best, headline, reasons, verdict } = view([createRun({ id: 'a' })]);
    expect([best, plainText(headline), reasons, verdict]).toEqual([
      undefined,
      'No run has a usable eval loss',
      [],
      undefined,
    ]);
  });

  it.each(['constructor', '__proto__'])('can name an objective called %s', (metric) => {
    expect(plainText(view([createRun({ id: 'a' })], {}, metric).headline)).toMatch(
      /^No run has a usable (constructor|proto)$/,
    );
  });

  it('gives a verdict only where there is something to compare with', () => {
    expect(view([run('a', 1)]).verdict).toBeUndefined();
    expect(view([run('a', 1), run('b', 2)]).verdict?.code).toBe('likely');
  });

  it('shows no percentage where none may be shown', () => {
    const { reasons, subline } = view([run('a', -1), run('b', 1)]);
    expect(plainText(reasons[0]?.text ?? [])).toBe('Better eval loss than b');
    expect(subline).not.toContain('%');
  });

  it('keeps runs mentions, so that a screen can show them as such', () => {
    const { reasons, others } = view(workedExample());
    expect(reasons[0]?.text).toContainEqual({ runId: 'fa25ad23', label: 'fa25ad23' });
    expect(others.map((other) => other.label)).toEqual(['0a04dd4e', 'fa25ad23']);
  });

  it('names the replicates and how far they span', () => {
    const { caveats } = view(seededReplicates({ seed: 1, count: 2, points: 48 }));
    const text = caveats.find((caveat) => caveat.code === 'replicates')?.text ?? [];
    expect(plainText(text)).toMatch(/^2 runs differ only by seed and span \S+.%: \w{8}, \w{8}\.$/);
  });

  it('writes numbers in the locale and sentences in the language it is given', () => {
    const advice = {
      ...labelsEn.advice,
      reason: { ...labelsEn.advice.reason, betterThanNext: '{metric}: {gap} besser als {other}' },
    };
    const { reasons } = view(workedExample(), {
      locale: 'de-DE',
      labels: { ...labelsEn, advice },
    });
    expect(plainText(reasons[0]?.text ?? [])).toMatch(/^eval loss: 26.% besser als fa25ad23$/);
    expect(reasons[0]?.figure).toBe('0,6686 / 0,9041');
  });

  it('fills every placeholder of every sentence, whatever the data', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('eval_loss', '__proto__', 'constructor', ''),
        (seed, metric) => {
          const runs = messyRuns({ seed, count: 5 }).map((entry) => ({ ...entry, name: 'Run' }));
          const { headline, subline, verdict, reasons, caveats } = view(runs, {}, metric);
          const sentences = [...reasons, ...caveats].map((line) => plainText(line.text));
          const means = verdict?.means ?? '';
          for (const text of [plainText(headline), subline, means, ...sentences]) {
            expect(text).not.toMatch(/\{\w+\}|undefined|\[object|NaN|Infinity/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
