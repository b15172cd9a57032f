import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommendRun } from '../advice/recommendRun';
import { compareRuns } from '../comparison/compareRuns';
import { plainText } from '../format/template';
import { createRun, type Run } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededReplicates } from '../testing/seededRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { explainVerdict } from './explainVerdict';
import { labelsEn } from './labels.en';
import { recommendationView } from './recommendationView';

const view = (
  runs: readonly Run[],
  options?: Parameters<typeof recommendationView>[2],
  metric = 'eval_loss',
) => {
  const comparison = compareRuns(runs, { objective: { ...evalLoss, metric } });
  return {
    ...recommendationView(comparison, recommendRun(comparison), options),
    means: explainVerdict(comparison, options)?.means,
  };
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
    expect(plainText(reasons[0]?.text ?? [])).toBe('Lower eval loss than b');
    expect(subline).not.toContain('%');
  });

  it('says of a tie how far apart the two are and how far luck goes, and never "better"', () => {
    const { headline, subline, reasons, caveats } = view([run('a', 1), run('b', 1.01)]);
    expect([plainText(headline), subline]).toEqual([
      'No clear winner: a and b are tied',
      'Eval loss 1.000 and 1.010; the lower one is listed first.',
    ]);
    expect(reasons.map(({ sign, text, figure }) => [sign, plainText(text), figure])).toEqual([
      ['tie', 'They differ by 0.010, and the noise is ±0.056: not told apart', '1.000 / 1.010'],
    ]);
    expect(view([run('a', 1), run('b', 2)]).reasons[0]?.sign).toBe('check');
    expect(caveats.map(({ text }) => plainText(text))).toEqual([
      'The best of 2 equal runs looks 0.011 better than it is by chance alone; this lead is 0.010.',
      'Even 10 seeds each would only show differences from 0.019; this one is 0.010.',
    ]);
  });

  it('never says "better" of a tie, of what lacks a noise or was not measured alike', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { isCrowned, subline, reasons, verdict } = view(messyRuns({ seed, count: 4 }));
        if (!verdict || isCrowned) return;
        expect([subline, ...reasons.map(({ text }) => plainText(text))].join()).not.toMatch(
          /better/i,
        );
      }),
    );
  });

  it('lists equal values as equal, and the higher one first where higher is better', () => {
    expect(view([run('a', 1.5), run('b', 1.5)]).subline).toBe('Eval loss 1.500 each.');
    const scored = ['a', 'b'].map((id, i) =>
      createRun({ id, summary: { eval_f1: { max: { value: 0.9 + i / 1000 } } } }),
    );
    const comparison = compareRuns(scored, { objective: { metric: 'eval_f1', direction: 'max' } });
    expect(recommendationView(comparison, recommendRun(comparison)).subline).toBe(
      'Eval f1 0.9010 and 0.9000; the higher one is listed first.',
    );
  });

  it('says what was not measured alike instead of naming a winner', () => {
    const on = (id: string, value: number, samples: number) =>
      createRun({
        id,
        summary: {
          eval_loss: { min: { value } },
          eval_samples: { reported: { value: samples, is: 'final' } },
        },
      });
    const { headline, subline, reasons, means } = view([on('a', 1.5, 436), on('b', 2, 872)]);
    expect(means).toBe('They were evaluated on 436 and 872 samples, which are different sets.');
    expect([plainText(headline), subline, reasons]).toEqual([
      'Not comparable: a and b were not measured alike',
      'Eval loss 1.500.',
      [],
    ]);
  });

  it.each([
    [{ eval_dataset: 'dev' }, { eval_dataset: 'test' }, 'on different sets: dev and test.'],
    [{ tokenizer: 'bpe' }, { tokenizer: 'bytes' }, 'Their tokenizers differ (bpe and bytes),'],
  ])('names what was not measured alike: %j and %j', (a, b, words) => {
    const runs = [a, b].map((values, i) => ({
      ...run(`${i}`, 1 + i),
      config: { recorded: 'full' as const, values },
    }));
    expect(view(runs).means).toContain(words);
  });

  it('says that a share and a percentage, or other units, are not one metric', () => {
    const means = (...summaries: readonly Run['summary'][string][]) => {
      const runs = summaries.map((summary, i) =>
        createRun({ id: `${i}`, summary: { eval_accuracy: summary } }),
      );
      const objective = { metric: 'eval_accuracy', direction: 'max' } as const;
      const comparison = compareRuns(runs, { objective });
      return explainVerdict(comparison)?.means;
    };
    expect(means({ max: { value: 91.8 } }, { max: { value: 0.93 } })).toBe(
      'Their values seem to be in different units: shares of 1, and percentages.',
    );
    expect(means({ max: { value: 9 }, unit: 'a' }, { max: { value: 8 }, unit: 'b' })).toBe(
      'Their values are in different units: a and b.',
    );
  });

  it('warns of different data before any verdict', () => {
    const runs = ['alpaca', 'dolly'].map((dataset, i) => ({
      ...run(`${i}`, 1 + i),
      config: { recorded: 'full' as const, values: { dataset } },
    }));
    expect(view(runs).likeForLike.map(({ text, tone }) => [plainText(text), tone])).toEqual([
      [
        'Data differ: alpaca for 0, dolly for 1. Values compare only where both were evaluated on the same set.',
        'warn',
      ],
    ]);
  });

  it.each([
    [{ moreA: 1, moreB: 1 }, 'One more seed each of a and b could settle it.'],
    [{ moreA: 4, moreB: 4 }, '4 more seeds each of a and b could settle it.'],
    [{ moreA: 1, moreB: 3 }, 'One more seed of a and 3 more of b could settle it.'],
    [{ moreA: 2, moreB: 1 }, '2 more seeds of a and one more of b could settle it.'],
    [{ moreA: 0, moreB: 1 }, 'One more seed of b could settle it.'],
    [{ moreA: 2, moreB: 0 }, '2 more seeds of a could settle it.'],
    [
      { moreA: 2, moreB: 2, hours: 1.5 },
      '2 more seeds each of a and b (1 h 30 min of training) could settle it.',
    ],
    [
      { moreA: 2, moreB: 2, smallestInSds: 2.27, enough: false },
      '2 more seeds each of a and b would measure the noise; a difference of 2.3 times that noise would show.',
    ],
  ])('says of which run how many more seeds: %j', (plan, sentence) => {
    const comparison = compareRuns([run('a', 1), run('b', 2)], { objective: evalLoss });
    const toSettle = { seeds: 3, enough: true, ...plan };
    const caveat = { code: 'toSettle', bestId: 'a', rivalId: 'b', plan: toSettle } as const;
    const { caveats } = recommendationView(comparison, {
      ...recommendRun(comparison),
      caveats: [caveat],
    });
    expect(plainText(caveats[0]?.text ?? [])).toBe(sentence);
  });

  it('asks for another objective, and for its direction where nobody knows it', () => {
    const recording = (...names: readonly string[]) =>
      createRun({
        id: 'a',
        summary: Object.fromEntries(names.map((name) => [name, { last: { value: 1 } }])),
      });
    const asked = (...names: readonly string[]) =>
      plainText(view([recording(...names)]).caveats[0]?.text ?? []);
    expect(asked('eval_f1', 'loss')).toBe(
      'Rank by something else that these runs record: eval f1 (higher is better), train loss (lower is better).',
    );
    expect(asked('my_score')).toBe(
      'Rank by something else that these runs record, and say whether lower or higher is better: my score.',
    );
    expect(asked('a1/f1', 'a2/f1', 'a3/f1', 'a4/f1', 'a5/f1', 'a6/f1')).toMatch(/, …\.$/);
  });

  it('says over how many pairs an interval is taken, and how well its noise is known', () => {
    const means = (...runs: readonly Run[]) => view(runs).means ?? '';
    expect(means(run('a', 1), run('b', 2))).not.toContain('pairs');
    expect(means(run('a', 1), run('b', 2), run('c', 3))).toContain('over all 3 pairs; noise sd');
    const seeds = seededReplicates({ seed: 1, count: 2, points: 48 });
    expect(means(...seeds, run('b', 0.01))).toMatch(
      /pooled over .* \(1 degree of freedom, hence the width\)\.$/,
    );
  });

  it('shows the exact p over shared seeds beside the verdict', () => {
    const six = (level: number, learningRate: number) =>
      seededReplicates({ seed: 4, count: 6, points: 48, level, learningRate });
    const { means } = view(
      [...six(0.6, 1e-4), ...six(1.2, 3e-4)].map((one, i) => ({ ...one, id: `${i}` })),
    );
    expect(means).toMatch(/the exact sign-flip p is 0\.031\.$/);
  });

  it('keeps runs mentions, so that a screen can show them as such', () => {
    const { reasons, others } = view(workedExample());
    expect(reasons[0]?.text).toContainEqual({ runId: 'fa25ad23', label: 'fa25ad23' });
    expect(others.map((other) => other.label)).toEqual(['0a04dd4e', 'fa25ad23']);
  });

  it('names the replicates and how far they span', () => {
    const { caveats } = view(seededReplicates({ seed: 1, count: 2, points: 48 }));
    const text = caveats.find((caveat) => caveat.code === 'replicates')?.text ?? [];
    expect(plainText(text)).toMatch(
      /^2 runs of this group differ only by seed and span \S+.%: \w{8}, \w{8}\.$/,
    );
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
          const { headline, subline, means = '', ...said } = view(runs, {}, metric);
          const sentences = [...said.likeForLike, ...said.reasons, ...said.caveats].map((line) =>
            plainText(line.text),
          );
          for (const text of [plainText(headline), subline, means, ...sentences]) {
            expect(text).not.toMatch(/\{\w+\}|undefined|\[object|NaN|Infinity/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
