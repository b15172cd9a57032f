import { messagesEn } from '../advice/messages.en';
import type { UnitWords } from '../format/units';
import type { MetricSection } from '../metric/metricDefinition';
import { bulkActionLabelsEn } from './bulkActionLabels.en';
import { checkpointListLabelsEn } from './checkpointListLabels.en';
import { companionLabelsEn } from './companionLabels.en';
import { compareLabelsEn } from './compareLabels.en';
import { configDiffLabelsEn } from './configDiffLabels.en';
import { exportLabelsEn } from './exportLabels.en';
import { linkLabelsEn } from './linkLabels.en';
import { lossChartLabelsEn } from './lossChartLabels.en';
import { metricChartsLabelsEn } from './metricChartsLabels.en';
import { metricsTableLabelsEn } from './metricsTableLabels.en';
import { recommendationLabelsEn } from './recommendationLabels.en';
import { savedLabelsEn } from './savedLabels.en';
import { trendLabelsEn } from './trendLabels.en';
import { verdictLabelsEn } from './verdictLabels.en';

const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** Every visible or spoken string, in English. `{...}` in a template is filled by a view. */
export const labelsEn = {
  advice: messagesEn,
  /** Metric names by key, where they differ from the definition's own. */
  metrics: {} as { readonly [key: string]: string },
  /** A metric's name inside a sentence: `GPU utilization` stays, and so does every noun in German. */
  inText: (label: string) =>
    /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  units: {
    day: 'd',
    hour: 'h',
    minute: 'min',
    second: 's',
    percent: '{value}\u202f%',
    million: 'M',
    billion: 'B',
    trillion: 'T',
    bytes: ['B', 'kB', 'MB', 'GB', 'TB', 'PB'],
  } as UnitWords,
  unknownModel: 'Unknown model',
  nothing: {
    missing: 'not recorded',
    null: 'recorded empty',
    nan: 'not a number',
    inf: 'infinite',
    '-inf': 'infinite',
  },
  badge: {
    best: 'Best',
    worse: '{gap} worse',
    tie: 'Tie with best',
    otherSeed: 'Other seed of best',
    running: 'Running',
    queued: 'Queued',
    failed: 'Failed',
    cancelled: 'Cancelled',
    diverged: 'Diverged',
    archived: 'Archived',
    noEvalYet: 'No eval yet',
    noEvaluations: 'No evaluations recorded',
    lastValue: 'Last value, best unknown',
  },
  list: {
    epochOf: 'epoch {done} of {planned}',
    stopped: 'stopped at {done} of {planned}, or still running',
    fromStep: 'from step {step}',
    resumed: 'resumed',
    runs: plural('{count} run', '{count} runs'),
  },
  table: {
    baseline: 'baseline',
    best: 'Best',
    noBest: 'No best',
    same: 'same',
    worse: 'worse',
    better: 'better',
    points: 'pts',
    lowerIsBetter: 'lower is better',
    higherIsBetter: 'higher is better',
    noDirection: 'no direction',
    tieBreakOnly: 'tie-break only',
    mean: 'mean',
    last: 'last',
    min: 'min',
    max: 'max',
    wholeRun: 'whole run',
    asReported: 'as reported',
    atBestStep: 'at best step',
    gapFormula:
      '|{value} − {reference}| / {larger}: the share of the larger value, so “worse” and “better” are the same number.',
    gapFormulaOfReference: '|{value} − {reference}| / {larger}: the share of the reference.',
    bestOf: 'Best {metric}',
  },
  recommendation: {
    isBest: '{best} is the best run',
    leads: '{best} has the best {metric}',
    notAlike: 'Not comparable: {best} and {rival} were not measured alike',
    tied: 'No clear winner: {best} and {rival} are tied',
    onlySeeds: 'No clear winner: these runs differ only by seed',
    noneBest: 'No run has a usable {metric}',
    subline: '{metric} {value}, {gap} better than the next compared run.',
    sublineSettings: '{metric} {value}, {gap} better than {other}, the best run of other settings.',
    sublineTiedLow: '{metric} {value} and {otherValue}; the lower one is listed first.',
    sublineTiedHigh: '{metric} {value} and {otherValue}; the higher one is listed first.',
    sublineEqual: '{metric} {value} each.',
    sublineAlone: '{metric} {value}.',
    worsened: '{delta} after',
  },
  verdict: {
    clear: 'Clear',
    likely: 'Likely',
    tie: 'Tie',
    insufficient: 'Insufficient',
    notComparable: 'Not comparable',
  },
  /** What a report says beyond what a screen does. */
  report: {
    deltas: 'Deltas are taken against {baseline}.',
    gapOfLarger:
      'A percentage is |value − reference| / max(|value|, |reference|): the share of the larger magnitude, so that “better” and “worse” are the same number.',
    gapOfReference:
      'A percentage is |value − reference| / |reference|: the share of the best value where runs are ranked, of the baseline beside a delta.',
  },
  bulkActions: bulkActionLabelsEn,
  chart: lossChartLabelsEn,
  compare: compareLabelsEn,
  metricCharts: metricChartsLabelsEn,
  link: linkLabelsEn,
  trend: trendLabelsEn,
  checkpointList: checkpointListLabelsEn,
  saved: savedLabelsEn,
  export: exportLabelsEn,
  metricsTable: metricsTableLabelsEn,
  configDiff: configDiffLabelsEn,
  recommendationActions: recommendationLabelsEn,
  verdictDetail: verdictLabelsEn,
  ...companionLabelsEn,
  ui: {
    runs: 'Runs',
    searchRuns: 'Search name, id, tag, config',
    noRuns: 'No runs yet',
    noRunsHint: 'Runs show up here as soon as the source reports one.',
    noMatch: (search: string) => `No run matches “${search}”`,
    hiddenBySearch: (count: number) =>
      `${count} ${count === 1 ? 'run is' : 'runs are'} hidden by this search.`,
    clearSearch: 'Clear search',
    showArchived: (count: number) => `Show ${count} archived`,
    selected: (count: number, limit: number) => `${count} of ${limit} selected`,
    atLimit: (limit: number) => `${limit} of ${limit} selected. Clear one to add this run.`,
    clear: 'Clear',
    clearSelection: 'Clear selection',
    selectMore: 'Select one more run to compare.',
    metrics: 'Metrics',
    metric: 'Metric',
    metricsScroll: 'Metrics, scrolls sideways',
    /** `metric` as `inText` gives it. */
    atBestStepOf: (metric: string) => `at the best step of ${metric}`,
    onlyDifferences: 'Only differences',
    best: 'Best',
    section: {
      primary: 'Primary',
      secondary: 'Secondary',
      derived: 'Derived',
      other: 'Other metrics',
    } satisfies { readonly [section in MetricSection]: string },
    notRecorded: (metrics: string) => `Not recorded by these runs: ${metrics}.`,
    likeForLike: 'Like for like',
    why: 'Why',
    beforeYouAct: 'Before you deploy',
    runCount: (count: number) => `${count} ${count === 1 ? 'run' : 'runs'}`,
    noReason: 'the source gave no answer for this run',
    undo: 'Undo',
    dismiss: 'Dismiss',
    retry: 'Retry',
    loadingRuns: 'Loading runs',
    runsFailed: 'Runs did not load',
    nothingChanged: 'Nothing was changed.',
    tryAgain: 'Try again',
    loadingCurves: 'Loading curves',
    historiesFailed: (runs: string) => `The history of ${runs} did not load`,
    restStillShows: 'Everything else is shown; these runs show their summaries.',
    dataIssues: (count: number) =>
      `${count} ${count === 1 ? 'file' : 'files'} could not be read as it stands`,
    comparison: 'Comparison',
    thisModel: 'This model',
  },
};

/** A translation is another object of this type. */
export type Labels = typeof labelsEn;
