import { recommendRun } from '../advice/recommendRun';
import type { Comparison } from '../comparison/comparison';
import { fillTemplate, plainText } from '../format/template';
import { explainVerdict } from '../view/explainVerdict';
import { runCountText } from '../view/keepRows';
import type { Labels } from '../view/labels.en';
import { metricsTableView } from '../view/metricsTableView';
import { recommendationLabelsEn } from '../view/recommendationLabels.en';
import { type RecommendationView, recommendationView } from '../view/recommendationView';
import { reportLabelsEn } from '../view/reportLabels.en';
import { tableLabelsEn } from '../view/tableLabels.en';
import { type ViewOptions, type Wording, wordingOf } from '../view/viewOptions';
import { markdownTable } from './markdownTable';
import { markdownText } from './markdownText';
import { withShortNames } from './shortNames';

/** How a report is worded and ordered. */
export interface MarkdownOptions extends ViewOptions {
  /** Order of the columns; runs that it does not name follow by rank. */
  readonly columnOrder?: readonly string[] | undefined;
}

/**
 * A comparison as a report for a pull request, in GitHub Flavored Markdown: which run is best and
 * how sure that is, why, what to know before deploying, the metrics, and what a percentage is a
 * share of. Every sentence and number reads as on screen, so numbers are rounded: the other exports
 * have them in full. Foreign text stays text (see {@link markdownText}), names longer than 120
 * characters lose their middle. Deterministic.
 */
export function toMarkdown(comparison: Comparison, options: MarkdownOptions = {}): string {
  const named = withShortNames(comparison);
  const wording = wordingOf(options);
  const advice = recommendationView(named, recommendRun(named), options);
  const table = metricsTableView(named, options);
  const sections = table.columns.length === 0 ? [] : table.sections;
  const said = advice.likeForLike.map(({ text }) => markdownText(plainText(text)));
  const {
    report = reportLabelsEn,
    recommendation = recommendationLabelsEn,
    table: words = tableLabelsEn,
  } = wording.labels;
  const blocks = [
    heading(2, plainText(advice.headline)),
    markdownText(whatIsCompared(named, wording)),
    ...(said.length > 0 ? [said.map((item) => `- ${item}`).join('\n')] : []),
    ...verdictLines(advice, explainVerdict(named, options)?.means),
    ...bullets(
      recommendation.why,
      advice.reasons.map(({ text, figure }) => aside(plainText(text), figure)),
    ),
    ...bullets(
      recommendation.beforeYouAct,
      advice.caveats.map(({ text }) => plainText(text)),
    ),
    ...sections.flatMap(({ key, rows }) => [
      heading(3, words.section[key]),
      markdownTable(rows, table, wording),
    ]),
    ...(table.notRecorded.length > 0
      ? [markdownText(words.notRecorded(table.notRecorded.join(', ')))]
      : []),
    markdownText(footer(named, report)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function verdictLines(
  { subline, verdict }: RecommendationView,
  means: string | undefined,
): readonly string[] {
  return [
    ...(subline === '' ? [] : [markdownText(subline)]),
    ...(verdict && means ? [`**${markdownText(verdict.word)}**: ${markdownText(means)}`] : []),
  ];
}

function whatIsCompared(comparison: Comparison, wording: Wording): string {
  const models = comparison.runs.map((run) => run.model ?? wording.labels.unknownModel);
  return [...new Set(models), runCountText(comparison.runs.length, wording)].join(' · ');
}

function bullets(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [heading(3, title), items.map((item) => `- ${markdownText(item)}`).join('\n')];
}

function footer(comparison: Comparison, labels: Labels['report']): string {
  const baseline = comparison.runs.find((run) => run.id === comparison.baselineId);
  const gap = comparison.gapRelativeTo === 'larger' ? labels.gapOfLarger : labels.gapOfReference;
  const deltas = baseline && plainText(fillTemplate(labels.deltas, { baseline: baseline.label }));
  return deltas === undefined ? gap : `${deltas} ${gap}`;
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${markdownText(text)}`;
}

function aside(text: string, figure: string): string {
  return figure === '' ? text : `${text} (${figure})`;
}
