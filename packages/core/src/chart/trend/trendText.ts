import { fewestUsable, type Trend, type TrendAttempt } from '../../advice/trend';
import { shortenLabel } from '../../format/shortenLabel';
import { fillText } from '../../view/fillText';
import { trendLabelsEn } from '../../view/trendLabels.en';
import type { TrendWords } from './trendWords';

/** The numbers behind the state, then what the picture leaves out, each as one line. */
export function trendNotes(trend: Trend, words: TrendWords): readonly string[] {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  return [
    stateReason(trend, words),
    ...lastGains(trend, words),
    ...thresholdNote(trend, words),
    ...(trend.gainOfOneMore !== undefined && trend.gainOfOneMore > 0
      ? [fillText(labels.oneMore, { gain: words.gain(trend.gainOfOneMore) })]
      : []),
    ...notCounted(trend, words),
    ...unknownStarts(trend, words),
  ];
}

/** The whole trend in a few sentences, for whoever cannot see the picture. */
export function trendDescription(trend: Trend, words: TrendWords): string {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  const { attempts, best } = trend;
  const sentences = [
    fillText(labels.caption(attempts.length), {
      metric: words.metric.title,
      count: words.count(attempts.length),
    }),
    `${labels.state[trend.state]}. ${stateReason(trend, words)}`,
  ];
  const place = attempts.findIndex(({ runId }) => runId === best?.runId);
  if (best && place >= 0) {
    sentences.push(
      fillText(labels.bestIs, {
        run: shortenLabel(attempts[place]?.label ?? best.runId, 40),
        value: words.value(best.value),
        attempt: words.count(place + 1),
      }),
    );
  }
  return [...sentences, ...notCounted(trend, words)].join(' ');
}

function stateReason(trend: Trend, words: TrendWords): string {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  const { state, usable, required, runsSinceGain = 0 } = trend;
  const values = {
    usable: words.count(usable),
    required: words.count(required),
    count: words.count(runsSinceGain),
  };
  if (state === 'tooFewRuns') {
    const template = usable < fewestUsable ? labels.tooFew(usable) : labels.neverBeaten;
    return fillText(template, { ...values, count: values.usable });
  }
  if (state === 'noLongerImproving') return fillText(labels.noGain, values);
  return fillText(
    runsSinceGain === 0 ? labels.latestIsGain : labels.sinceGain(runsSinceGain),
    values,
  );
}

function lastGains({ attempts }: Trend, words: TrendWords): readonly string[] {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  const gains = attempts.flatMap(({ gain, isCountedGain }) =>
    isCountedGain && gain !== undefined ? [gain] : [],
  );
  const [before, gain] = gains.slice(-2).map((one) => words.gain(one));
  if (before === undefined) return [];
  return [
    gain === undefined
      ? fillText(labels.lastGain, { gain: before })
      : fillText(labels.lastGains, { before, gain }),
  ];
}

function thresholdNote(trend: Trend, words: TrendWords): readonly string[] {
  if (trend.usable < 2) return [];
  const { countsFrom } = words.wording.labels.trend ?? trendLabelsEn;
  return [fillText(countsFrom[trend.thresholdFrom], { threshold: words.value(trend.threshold) })];
}

const uncounted = ['running', 'queued', 'failed', 'diverged', 'noValue'] as const;

function notCounted({ attempts }: Trend, words: TrendWords): readonly string[] {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  const counts = { value: 0, running: 0, queued: 0, failed: 0, diverged: 0, noValue: 0 };
  for (const { outcome } of attempts) counts[outcome]++;
  const outcomes = uncounted
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) =>
      fillText(labels.outcomeCounts[outcome], { count: words.count(counts[outcome]) }),
    );
  return outcomes.length === 0
    ? []
    : [fillText(labels.notCounted, { outcomes: outcomes.join(', ') })];
}

const mostNamed = 3;

function unknownStarts({ withoutStart }: Trend, words: TrendWords): readonly string[] {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  if (withoutStart.length === 0) return [];
  return [fillText(labels.withoutStart, { runs: namesOf(withoutStart, words) })];
}

function namesOf(attempts: readonly TrendAttempt[], words: TrendWords): string {
  const names = attempts
    .slice(0, mostNamed)
    .map(({ label }) => shortenLabel(label, 40))
    .join(', ');
  const more = attempts.length - mostNamed;
  if (more <= 0) return names;
  const { andMore } = words.wording.labels.trend ?? trendLabelsEn;
  return fillText(andMore, { runs: names, count: words.count(more) });
}
