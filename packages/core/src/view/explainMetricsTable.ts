import { isValue } from '../comparison/cell';
import type { ComparedMetric, Comparison } from '../comparison/comparison';
import { verdictBetween } from '../comparison/verdictBetween';
import { formatShare } from '../format/number';
import { adviceContext } from './adviceContext';
import { fillText } from './fillText';
import { gapFormulaText } from './gapFormulaText';
import { metricInText } from './metricLabel';
import { metricsExplainLabelsEn } from './metricsExplainLabels.en';
import type { MetricsTableCell } from './metricsTableCell';
import { metricsTableLabelsEn } from './metricsTableLabels.en';
import { metricText } from './metricText';
import { tableLabelsEn } from './tableLabels.en';
import { verdictLabelsEn } from './verdictLabels.en';
import { verdictMeans } from './verdictText';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** What of a metrics table is asked about. */
export interface ExplainOptions extends ViewOptions {
  /** Key of the row. */
  readonly metric: string;
  /** One of its cells, as `metricsTableView` gave it; the row itself when left out. */
  readonly cell?: MetricsTableCell | undefined;
}

/**
 * What a tooltip says of a row or of one of its cells, a sentence each: of a cell its digits, how its
 * percentage was computed, where it was read, and the noise where it is one of the objective; of a
 * row how it was read or computed. Empty where there is nothing to add, and for a metric that was
 * not compared. Apart from `metricsTableView`, since few of hundreds of cells are ever asked about.
 */
export function explainMetricsTable(
  comparison: Comparison,
  { metric: key, cell, ...options }: ExplainOptions,
): readonly string[] {
  const metric = comparison.metrics.find((candidate) => candidate.key === key);
  if (!metric) return [];
  const context = { comparison, metric, wording: wordingOf(options) };
  return cell ? explainCell(cell, context) : explainRow(context);
}

interface Context {
  readonly comparison: Comparison;
  readonly metric: ComparedMetric;
  readonly wording: Wording;
}

function explainRow({ comparison, metric, wording }: Context): readonly string[] {
  const { formulas, ...explain } = wording.labels.metricsExplain ?? metricsExplainLabelsEn;
  const { sourceNames, reading, scale } = metric;
  const formula = Object.hasOwn(formulas, metric.key) ? formulas[metric.key] : metric.formula;
  const objective = comparison.metrics.find(({ key }) => key === comparison.objective.metric);
  const said: string[] = [];
  if (formula !== undefined) said.push(formula);
  else {
    const name = objective ? metricInText(objective, wording) : comparison.objective.metric;
    said.push(fillText(explain[reading], { metric: name }));
  }
  if (sourceNames.length > 0) {
    said.push(fillText(explain.sourceNames, { names: sourceNames.join(', ') }));
  }
  if (scale === 'interval') said.push(explain.interval);
  return said;
}

function explainCell(cell: MetricsTableCell, context: Context): readonly string[] {
  const { comparison, metric, wording } = context;
  const { full, text, judgement, runId } = cell;
  const compared = metric.cells[comparison.runs.findIndex(({ id }) => id === runId)];
  if (!compared || !isValue(compared)) return [];
  const explain = wording.labels.metricsExplain ?? metricsExplainLabelsEn;
  const said: string[] = [];
  if (!text.startsWith(full)) {
    said.push(fillText(explain.full, { value: fullText(compared.value, context) }));
  }
  const words = wording.labels.table ?? tableLabelsEn;
  if (compared.gap !== undefined && compared.delta && judgement) {
    const formula = formulaOf(compared.value, compared.delta, context);
    const gap = formatShare(compared.gap, wording);
    said.push(fillText(explain.share, { gap, judgement: words[judgement], formula }));
  }
  if (!metric.isComputed && compared.from !== 'history') said.push(explain[compared.from]);
  const isObjective = metric.key === comparison.objective.metric;
  const noise = isObjective && noiseText(runId, context);
  return noise ? [...said, noise] : said;
}

function formulaOf(value: number, delta: number, context: Context): string {
  const { comparison, metric, wording } = context;
  const values = metric.cells.flatMap((cell) => (isValue(cell) ? [cell.value] : []));
  return gapFormulaText(
    {
      ...{ value, reference: value - delta, relativeTo: comparison.gapRelativeTo },
      text: metricText(metric, values, wording),
    },
    wording,
  );
}

/** All digits; a duration is in seconds, which nobody sees of a bare number. */
function fullText(value: number, { metric, wording }: Context): string {
  if (metric.format !== 'duration') return String(value);
  const { second } = (wording.labels.metricsTable ?? metricsTableLabelsEn).speech;
  return fillText(second(value), { count: String(value) });
}

/** The verdict between a run and the baseline, with what it stands on. */
function noiseText(runId: string, { comparison, wording }: Context): string | undefined {
  const { verdicts, baselineId } = comparison;
  if (baselineId === undefined || runId === baselineId) return undefined;
  const between = (aId: string, bId: string) => {
    const pair = verdictBetween(verdicts, { aId, bId });
    return pair && { ...pair, bestId: aId, rivalId: bId };
  };
  const verdict = between(runId, baselineId);
  if (!verdict) return undefined;
  // A difference is read from the better side, so that its interval has its sign.
  const isBehind = (verdict.difference ?? 0) < 0;
  const readable = isBehind ? (between(baselineId, runId) ?? verdict) : verdict;
  const { verdict: words = verdictLabelsEn, metricsExplain = metricsExplainLabelsEn } =
    wording.labels;
  const advice = adviceContext(comparison, wording);
  return fillText(metricsExplain.verdict, {
    other: advice.run(baselineId).label,
    verdict: words[verdict.verdict],
    means: verdictMeans(readable, advice),
  });
}
