import { type Cell, cellOf, isValue, missing } from '../cell';
import type { DerivedMetric } from '../derivedMetric';
import { knownNumber } from '../knownNumber';
import { recordedMetric } from '../recordedMetric';

/** Above this an exponential says more about the loss's unit than about the model. */
const highestBelievable = 100;

/**
 * Perplexity of the best model: the point logged at the best step; else the number that the run
 * reports, where it agrees within 1 % with exp(eval loss) at the best step or no history can
 * contradict it; else exp(eval loss), only where the loss is a token cross-entropy in nats and the
 * result is under 100; else missing.
 */
export const finalPerplexity: DerivedMetric = {
  definition: {
    key: 'perplexity',
    label: 'Final perplexity',
    direction: 'min',
    scale: 'ratio',
    format: 'fixed2',
    reading: 'atBest',
    section: 'primary',
    follows: 'eval_loss',
  },
  isRecorded: true,
  compute({ run, read }): Cell {
    const { summary } = recordedMetric(run, 'perplexity');
    const logged = read('perplexity');
    if (isValue(logged) && logged.from !== 'reported') return logged;
    const evalLoss = read('eval_loss');
    const expected = isValue(evalLoss) ? Math.exp(evalLoss.value) : Number.NaN;
    const { reported, last } = summary ?? {};
    const stated = knownNumber(
      (reported?.is === 'mean' ? undefined : reported?.value) ?? last?.value,
    );
    const isContradicted =
      isValue(evalLoss) &&
      evalLoss.from === 'history' &&
      !(Math.abs((stated ?? Number.NaN) / expected - 1) <= 0.01);
    if (stated !== undefined && !isContradicted) return cellOf(stated, 'reported');
    const isTokenLoss = run.model.lossUnit === 'nats-per-token';
    return isValue(evalLoss) && isTokenLoss && expected < highestBelievable
      ? cellOf(expected, evalLoss.from)
      : missing;
  },
};
