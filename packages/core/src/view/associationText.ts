import type { Attribution, KeyBundle } from '../advice/attribution';
import { formatNumber, formatShare } from '../format/number';
import { associationLabelsEn } from './associationLabels.en';
import { fillText } from './fillText';
import type { Wording } from './viewOptions';

/**
 * What `attributeConfig` says of one key, with its interval and its number of runs, or why it says
 * nothing. Never that a key is the cause.
 *
 * `metric` is the objective as it is written inside a sentence.
 */
export function associationText(
  attribution: Attribution,
  {
    key,
    metric,
    wording,
  }: { readonly key: string; readonly metric: string; readonly wording: Wording },
): string {
  const labels = wording.labels.configScatter?.association ?? associationLabelsEn;
  const count = (n: number) => formatNumber(n, 0, wording.locale);
  const values = {
    key,
    metric,
    required: count(attribution.required),
    usable: count(attribution.usable),
  };
  if (attribution.state === 'tooFewRuns') return fillText(labels.tooFewRuns, values);
  if (attribution.state === 'noSpread') return fillText(labels.noSpread, values);
  const bundle = attribution.bundles.find(({ keys }) => keys.some((one) => one.key === key));
  if (bundle) return bundleText(bundle, attribution, { key, metric, wording });
  const reason = attribution.leftOut.find((one) => one.key === key)?.reason;
  if (!reason) return fillText(labels.unknown, values);
  return fillText(reason === 'tooFewRuns' ? labels.tooFewOfKey : labels[reason], values);
}

function bundleText(
  bundle: KeyBundle,
  { bundles }: Attribution,
  {
    key,
    metric,
    wording,
  }: { readonly key: string; readonly metric: string; readonly wording: Wording },
): string {
  const labels = wording.labels.configScatter?.association ?? associationLabelsEn;
  const { locale } = wording;
  const one = bundle.keys.find((candidate) => candidate.key === key) as KeyBundle['keys'][number];
  const asked = bundles.reduce((sum, { keys }) => sum + keys.length, 0);
  const claim = fillText(labels[claimOf(one)], {
    metric,
    p: chanceText(one.adjustedPValue, locale),
    keys: formatNumber(asked, 0, locale),
  });
  const values = { key, metric, claim, n: formatNumber(one.n, 0, locale) };
  const sentences = [
    one.kind === 'category'
      ? fillText(labels.category, {
          ...values,
          share: formatShare(one.etaSquared, wording),
          categories: formatNumber(one.categories, 0, locale),
        })
      : fillText(one.interval ? labels.number : labels.numberAlone, {
          ...values,
          key: one.scale === 'log' ? fillText(labels.log, { key }) : key,
          r: correlationText(one.pearson, locale),
          rank: correlationText(one.spearman, locale),
          low: correlationText(one.interval?.[0] ?? 0, locale),
          high: correlationText(one.interval?.[1] ?? 0, locale),
        }),
  ];
  const others = bundle.keys.filter((other) => other.key !== key).map((other) => other.key);
  if (others.length > 0) {
    const more = others.length - mostNamed;
    const named = others.slice(0, mostNamed).join(', ');
    sentences.push(
      more > 0
        ? fillText(labels.togetherMore, { others: named, count: formatNumber(more, 0, locale) })
        : fillText(labels.together, { others: named }),
    );
  }
  return sentences.join(' ');
}

const mostNamed = 4;

function claimOf(
  one: KeyBundle['keys'][number],
): 'noSignal' | 'signal' | 'signalHigh' | 'signalLow' {
  if (one.adjustedPValue >= 0.05) return 'noSignal';
  if (one.kind === 'category' || !one.higherIs) return 'signal';
  return one.higherIs === 'better' ? 'signalHigh' : 'signalLow';
}

// Two digits, as correlations are written; a power of ten would be more exact than it is known.
const correlationText = (r: number, locale: string) =>
  formatNumber(Number(r.toFixed(2)), 2, locale);

function chanceText(p: number, locale: string): string {
  if (p < 0.001) return `< ${formatNumber(0.001, 3, locale)}`;
  return `= ${formatNumber(p, p < 0.1 ? 3 : 2, locale)}`;
}
