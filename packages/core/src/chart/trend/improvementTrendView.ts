import type { Trend } from '../../advice/trend';
import { trendLabelsEn } from '../../view/trendLabels.en';
import { type ViewOptions, wordingOf } from '../../view/viewOptions';
import type { ChartInWords } from '../chartInWords';
import { objectiveSubtitle } from '../objectiveSubtitle';
import type { ChartSlots } from '../runInChart';
import { type TrendPicture, trendPicture } from './trendPicture';
import { trendTable } from './trendTable';
import { trendDescription, trendNotes } from './trendText';
import { type TrendWords, trendWords } from './trendWords';

/** How large a trend is drawn, and which of its runs are compared. */
export interface ImprovementTrendOptions extends ViewOptions {
  /** Palette slots of the compared runs; the others are drawn in the neutral color. */
  readonly slots?: ChartSlots | undefined;
  /** Pixels of the whole picture, with what is written around the plot. */
  readonly width: number;
  readonly height: number;
}

/** A trend in pixels and words. */
export interface ImprovementTrendView extends ChartInWords, TrendPicture {
  readonly width: number;
  readonly height: number;
  /** Whether it is worth going on, for a badge. */
  readonly state: { readonly kind: Trend['state']; readonly text: string };
  /** The numbers behind the state first. */
  readonly notes: readonly string[];
}

/**
 * What `analyzeTrend` found as a picture: one mark per attempt in their order, the best so far as
 * steps, failed and diverged ones as crosses on the axis. Gains are signed so that better is plus.
 * Runs of unknown start are in the notes and the table alone. The same input gives the same view.
 */
export function improvementTrendView(
  trend: Trend,
  options: ImprovementTrendOptions,
): ImprovementTrendView {
  const wording = wordingOf(options);
  const { slots, width, height } = options;
  const words = trendWords(trend, wording);
  const { trend: labels = trendLabelsEn } = wording.labels;
  return {
    width,
    height,
    title: labels.title,
    subtitle: objectiveSubtitle(trend.objective, { metric: words.metric.inText, wording }),
    description: trendDescription(trend, words),
    state: { kind: trend.state, text: labels.state[trend.state] },
    empty: emptyOf(trend, words),
    notes: trendNotes(trend, words),
    table: trendTable(trend, words, slots),
    ...trendPicture(trend, { width, height, slots, words }),
  };
}

function emptyOf(
  { attempts, withoutStart }: Trend,
  { wording }: TrendWords,
): ImprovementTrendView['empty'] {
  const labels = wording.labels.trend ?? trendLabelsEn;
  if (attempts.length > 0) return undefined;
  return withoutStart.length === 0
    ? { title: labels.empty, hint: labels.emptyHint }
    : { title: labels.noStart, hint: labels.noStartHint };
}
