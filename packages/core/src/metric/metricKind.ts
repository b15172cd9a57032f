import type { MetricDefinition } from './metricDefinition';

/** What the name of a metric says of it, whichever data it was measured on. */
export type MetricKind = Partial<
  Pick<MetricDefinition, 'direction' | 'scale' | 'unit' | 'isShare'>
>;

const lower = { direction: 'min' } as const;
const higher = { direction: 'max' } as const;
const share = { direction: 'max', isShare: true } as const;
const gain = { direction: 'max', scale: 'interval' } as const;

/**
 * The names that settle a direction wherever the field uses them, as words in lower case. `@` stands
 * for a cutoff, as in `pass@1`. One more name is one more word here and a row in the test.
 */
const kinds: readonly (readonly [kind: MetricKind, names: string])[] = [
  [
    lower,
    'loss, perplexity, ppl, nll, error, err, error rate, wer, cer, ter, mae, mse, rmse, mape',
  ],
  [lower, 'fid, lpips, brier, neg log likelihood, negative log likelihood'],
  [{ ...lower, unit: 'bits/byte' }, 'bpb, bits per byte'],
  [{ ...lower, unit: 'bits/character' }, 'bpc, bits per character, bits per char'],
  [
    share,
    'accuracy, accuracies, acc, top1, top3, top5, top10, exact match, em, f1, precision, recall',
  ],
  [share, 'auc, auroc, auprc, map, iou, miou, dice, jaccard, ndcg, mrr, hits@, hit@, pass@'],
  [share, 'bleu, rouge, rougel, rouge l, rougelsum, rouge lsum, meteor, chrf, bertscore'],
  [share, 'win rate, winrate, success rate, hit rate, pass rate'],
  [higher, 'sacrebleu, comet, ssim, r2, r squared, mcc, kappa, correlation, pearson, pearsonr'],
  [higher, 'spearman, spearmanr, neg mean squared error, neg root mean squared error'],
  [higher, 'neg mean absolute error'],
  [gain, 'reward, rewards, rew, return, returns, elbo, log likelihood, loglikelihood, loglik'],
  [{ ...gain, unit: 'dB' }, 'psnr'],
  [{ scale: 'interval' }, 'logp, logps'],
];

/** Words behind a name that do not change what it measures. */
const qualifiers: ReadonlySet<string> = new Set(
  'mean avg average macro micro weighted score norm percent pct overall epoch step'.split(' '),
);

/**
 * What the last words of a metric's name say, apart from cutoffs and averages: `eval/f1_macro`,
 * `metrics/mAP50-95(B)` and `test_recall@5` are known, `loss_scale` and `reward_std` are not.
 * Nothing is guessed: a name that no row settles has no direction. `neg_loss` has none either: it
 * is a loss on negatives to some, and a loss turned around to others.
 */
export function metricKind(key: string): MetricKind {
  const words = key
    .toLowerCase()
    .replace(/\([bm]\)$/, '')
    .replace(/@[\d.:]*k?/g, '@ ')
    .replace(/[\s/._,:()-]+/g, ' ')
    .replace(/ at (?:\d+|k)\b/g, '@')
    .trim()
    .split(' ');
  while (words.length > 0 && isQualifier(words.at(-1) as string)) words.pop();
  for (let length = Math.min(longestName, words.length); length > 0; length--) {
    const name = words.slice(-length).join(' ');
    const kind = kindByName.get(name) ?? kindByName.get(name.replace(/(?:@|\d+k?)$/, ''));
    if (!kind) continue;
    return kind === lower && /^neg(ative)?$/.test(words.at(-1 - length) ?? '') ? {} : kind;
  }
  return {};
}

function isQualifier(word: string): boolean {
  return qualifiers.has(word) || /^\d+$/.test(word);
}

const kindByName: ReadonlyMap<string, MetricKind> = new Map(
  kinds.flatMap(([kind, names]) => names.split(', ').map((name) => [name, kind] as const)),
);

const longestName = 5;
