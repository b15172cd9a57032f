import { builtInMetrics } from './builtInMetrics';
import type { Direction, MetricDefinition } from './metricDefinition';

/** The last words of a metric's name that settle its direction wherever the field uses them. */
const directionByWord: { readonly [word: string]: Direction } = {
  loss: 'min',
  perplexity: 'min',
  ppl: 'min',
  error: 'min',
  wer: 'min',
  cer: 'min',
  mae: 'min',
  mse: 'min',
  rmse: 'min',
  bpb: 'min',
  accuracy: 'max',
  acc: 'max',
  f1: 'max',
  precision: 'max',
  recall: 'max',
  auc: 'max',
  bleu: 'max',
  rouge: 'max',
  rouge1: 'max',
  rouge2: 'max',
  rougel: 'max',
  map: 'max',
  reward: 'max',
};

const intervalWords: ReadonlySet<string> = new Set(['reward', 'logp', 'logps', 'elbo']);

/**
 * The definition of a metric by its canonical key. One that no table knows keeps its name as its
 * label, and has a direction only where its last word settles it: otherwise a host must say.
 */
export function metricNamed(key: string): MetricDefinition {
  const known = byKey.get(key);
  if (known) return known;
  const word =
    key
      .toLowerCase()
      .split(/[\s/._-]+/)
      .at(-1) ?? '';
  return {
    key,
    label: readable(key),
    direction: Object.hasOwn(directionByWord, word) ? directionByWord[word] : undefined,
    scale: intervalWords.has(word) ? 'interval' : 'ratio',
    format: 'number',
    reading: 'atBest',
    section: 'other',
  };
}

const byKey: ReadonlyMap<string, MetricDefinition> = new Map(builtInMetrics.map((m) => [m.key, m]));

function readable(key: string): string {
  const words = key.replaceAll('_', ' ').trim();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}
