import type { Trend, TrendAttempt } from '../../advice/trend';
import { metricDefinition } from '../../comparison/metricDefinitions';
import { formatDate } from '../../format/date';
import { formatNumber } from '../../format/number';
import { fillText } from '../../view/fillText';
import { metricInText, metricLabel } from '../../view/metricLabel';
import { metricText } from '../../view/metricText';
import { trendLabelsEn } from '../../view/trendLabels.en';
import type { Wording } from '../../view/viewOptions';

/** The words of one trend: all its values carry the same decimals. */
export interface TrendWords {
  readonly wording: Wording;
  /** As a title and inside a sentence. */
  readonly metric: { readonly title: string; readonly inText: string };
  value(value: number): string;
  /** Signed; better is plus, whichever way the metric goes. */
  gain(gain: number): string;
  count(count: number): string;
  day(ms: number): string;
}

/** All values of a trend are written with the same decimals, its days with the year where it takes one. */
export function trendWords(trend: Trend, wording: Wording): TrendWords {
  const { locale } = wording;
  const definition = metricDefinition(trend.objective.metric);
  const values = [...trend.attempts, ...trend.withoutStart].flatMap(
    ({ value, provisionalValue }) => value ?? provisionalValue ?? [],
  );
  const text = metricText(definition, values, wording);
  const parts = dayParts(trend.attempts);
  return {
    wording,
    metric: { title: metricLabel(definition, wording), inText: metricInText(definition, wording) },
    value: (value) => text.value({ state: 'value', value, from: 'summary' }),
    gain: (gain) => text.delta(gain),
    count: (count) => formatNumber(count, 0, locale),
    day: (ms) => formatDate(ms, locale, parts),
  };
}

/** What a tooltip says of an attempt that has a place in the order, from 1. */
export function attemptLines(
  attempt: TrendAttempt,
  place: number,
  { trend, words }: { readonly trend: Trend; readonly words: TrendWords },
): readonly string[] {
  const { wording, metric } = words;
  const labels = wording.labels.trend ?? trendLabelsEn;
  const { value, startedAtMs } = attempt;
  const at = fillText(labels.attemptOf, {
    attempt: words.count(place),
    count: words.count(trend.attempts.length),
  });
  const day = startedAtMs === undefined ? '' : words.day(startedAtMs);
  return [
    day === '' ? at : `${at}, ${day}`,
    value === undefined
      ? outcomeLine(attempt, words)
      : `${metric.inText} ${words.value(value)}, ${bestText(attempt, words)}`,
    ...gainLines(attempt, words),
  ];
}

function outcomeLine({ outcome, provisionalValue }: TrendAttempt, words: TrendWords): string {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  const reached =
    provisionalValue === undefined
      ? []
      : [
          `${words.metric.inText} ${fillText(labels.soFar, { value: words.value(provisionalValue) })}`,
        ];
  return [labels.outcomes[outcome], ...reached, labels.doesNotCount].join(', ');
}

function bestText({ value, bestSoFar }: TrendAttempt, words: TrendWords): string {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  return bestSoFar === undefined || bestSoFar === value
    ? labels.best
    : fillText(labels.bestBefore, { value: words.value(bestSoFar) });
}

function gainLines({ gain, isCountedGain }: TrendAttempt, words: TrendWords): readonly string[] {
  const labels = words.wording.labels.trend ?? trendLabelsEn;
  if (gain === undefined || gain === 0) return [];
  const template = gain < 0 ? labels.behind : isCountedGain ? labels.gainOf : labels.gainTooSmall;
  return [fillText(template, { gain: words.gain(gain) })];
}

/** Clock times where all starts lie within a day and a half, the year where they span several. */
function dayParts(attempts: readonly TrendAttempt[]): Intl.DateTimeFormatOptions {
  const [first = 0, last = 0] = [attempts[0]?.startedAtMs, attempts.at(-1)?.startedAtMs];
  const day = { month: 'short', day: 'numeric' } as const;
  if (attempts.length > 1 && last - first < clockWithinMs) {
    return { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  }
  const isOneYear = new Date(first).getUTCFullYear() === new Date(last).getUTCFullYear();
  return isOneYear ? day : { ...day, year: 'numeric' };
}

const clockWithinMs = 36 * 3_600_000;
