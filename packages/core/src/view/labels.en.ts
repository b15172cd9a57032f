import { type AdviceMessages, messagesEn } from '../advice/messages.en';
import type { MetricSection } from '../metric/metricDefinition';
import { type LossChartLabels, lossChartLabelsEn } from './lossChartLabels.en';

/** Every visible or spoken string. A translation is another object of this type. */
export interface Labels {
  readonly advice: AdviceMessages;
  /** Metric names by key, where they differ from the definition's own. */
  readonly metrics: { readonly [key: string]: string };
  readonly unknownModel: string;
  readonly nothing: {
    readonly missing: string;
    readonly null: string;
    readonly nan: string;
    readonly inf: string;
    readonly '-inf': string;
  };
  readonly badge: {
    readonly best: string;
    readonly worse: string;
    readonly running: string;
    readonly queued: string;
    readonly failed: string;
    readonly cancelled: string;
    readonly diverged: string;
    readonly archived: string;
    readonly noEvalYet: string;
    readonly noEvaluations: string;
    readonly lastValue: string;
  };
  readonly list: {
    readonly epochOf: string;
    readonly stopped: string;
    readonly fromStep: string;
    readonly resumed: string;
    readonly bestOf: string;
    readonly runs: (count: number) => string;
  };
  readonly table: {
    readonly baseline: string;
    readonly best: string;
    readonly noBest: string;
    readonly same: string;
    readonly worse: string;
    readonly better: string;
    readonly points: string;
    readonly lowerIsBetter: string;
    readonly higherIsBetter: string;
    readonly noDirection: string;
    readonly tieBreakOnly: string;
    readonly mean: string;
    readonly wholeRun: string;
    readonly asReported: string;
    readonly atBestStep: string;
    readonly gapFormula: string;
    readonly bestOf: string;
  };
  readonly recommendation: {
    readonly isBest: string;
    readonly noneBest: string;
    readonly notTested: string;
    readonly notTestedMeans: string;
    readonly subline: string;
    readonly sublineAlone: string;
    readonly worsened: string;
  };
  readonly cleanUp: {
    readonly none: string;
    readonly some: (count: number) => string;
    readonly checkpoints: (count: number) => string;
    readonly runs: (count: number) => string;
    readonly protectedBest: string;
    readonly protectedRunning: string;
    readonly protectedBaseline: string;
    readonly protectedHost: string;
  };
  readonly chart: LossChartLabels;
  /** Headings, buttons and messages of the components. */
  readonly ui: {
    readonly runs: string;
    readonly searchRuns: string;
    readonly noRuns: string;
    readonly noRunsHint: string;
    readonly noMatch: (search: string) => string;
    readonly hiddenBySearch: (count: number) => string;
    readonly clearSearch: string;
    readonly showArchived: (count: number) => string;
    readonly selected: (count: number, limit: number) => string;
    readonly atLimit: (limit: number) => string;
    readonly clear: string;
    readonly selectMore: string;
    readonly metrics: string;
    readonly metric: string;
    readonly metricsScroll: string;
    readonly atBestStepOf: (metric: string) => string;
    readonly onlyDifferences: string;
    readonly best: string;
    readonly section: { readonly [section in MetricSection]: string };
    readonly notRecorded: (metrics: string) => string;
    readonly why: string;
    readonly beforeYouAct: string;
    readonly cleanUp: string;
    readonly worseByMoreThan: string;
    readonly archive: (count: number) => string;
    readonly archiving: (done: number, count: number) => string;
    readonly archived: (runs: string) => string;
    readonly restored: (runs: string) => string;
    readonly notArchived: (reason: string) => string;
    readonly notRestored: (reason: string) => string;
    readonly archiveFailed: (count: number) => string;
    readonly noReason: string;
    readonly runCount: (count: number) => string;
    readonly undo: string;
    readonly dismiss: string;
    readonly retry: string;
    readonly loadingRuns: string;
    readonly runsFailed: string;
    readonly nothingChanged: string;
    readonly tryAgain: string;
    readonly loadingCurves: string;
    readonly historiesFailed: (runs: string) => string;
    readonly restStillShows: string;
    readonly dataIssues: (count: number) => string;
    readonly comparison: string;
    readonly thisModel: string;
  };
}

const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

export const labelsEn: Labels = {
  advice: messagesEn,
  metrics: {},
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
    bestOf: 'best of {count}',
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
    wholeRun: 'whole run',
    asReported: 'as reported',
    atBestStep: 'at best step',
    gapFormula:
      '|{value} − {reference}| / {larger}: the share of the larger value, so “worse” and “better” are the same number.',
    bestOf: 'Best {metric}',
  },
  recommendation: {
    isBest: 'is the best run',
    noneBest: 'No run has a usable {metric}',
    notTested: 'Difference not tested',
    notTestedMeans:
      'Whether the difference is larger than the noise between seeds has not been tested.',
    subline: '{metric} {value}, {gap} better than the next compared run.',
    sublineAlone: '{metric} {value}.',
    worsened: '{delta} after',
  },
  cleanUp: {
    none: 'No run is more than {threshold} worse than the best.',
    some: plural(
      '{count} run is {range} worse than {best}.',
      '{count} runs are {range} worse than {best}.',
    ),
    checkpoints: plural('{count} checkpoint', '{count} checkpoints'),
    runs: plural('{count} run', '{count} runs'),
    protectedBest: 'Protected: best of its group',
    protectedRunning: 'Protected: still running',
    protectedBaseline: 'Protected: baseline',
    protectedHost: 'Protected: {reason}',
  },
  chart: lossChartLabelsEn,
  ui: {
    runs: 'Runs',
    searchRuns: 'Search name, id, tag, config',
    noRuns: 'No runs yet',
    noRunsHint: 'Runs show up here as soon as the source reports one.',
    noMatch: (search) => `No run matches “${search}”`,
    hiddenBySearch: (count) =>
      `${count} ${count === 1 ? 'run is' : 'runs are'} hidden by this search.`,
    clearSearch: 'Clear search',
    showArchived: (count) => `Show ${count} archived`,
    selected: (count, limit) => `${count} of ${limit} selected`,
    atLimit: (limit) => `${limit} of ${limit} selected. Clear one to add this run.`,
    clear: 'Clear',
    selectMore: 'Select one more run to compare.',
    metrics: 'Metrics',
    metric: 'Metric',
    metricsScroll: 'Metrics, scrolls sideways',
    atBestStepOf: (metric) => `at the best step of ${metric.toLowerCase()}`,
    onlyDifferences: 'Only differences',
    best: 'Best',
    section: {
      primary: 'Primary',
      secondary: 'Secondary',
      derived: 'Derived',
      other: 'Other metrics',
    },
    notRecorded: (metrics) => `Not recorded by these runs: ${metrics}.`,
    why: 'Why',
    beforeYouAct: 'Before you deploy',
    cleanUp: 'Clean up',
    worseByMoreThan: 'Worse by more than',
    archive: (count) => `Archive ${count}`,
    archiving: (done, count) => `Archiving ${done} of ${count}`,
    archived: (runs) => `Archived ${runs}`,
    restored: (runs) => `Restored ${runs}`,
    notArchived: (reason) => `Not archived: ${reason}`,
    notRestored: (reason) => `Not restored: ${reason}`,
    archiveFailed: (count) => `${count} ${count === 1 ? 'run was' : 'runs were'} not archived.`,
    runCount: (count) => `${count} ${count === 1 ? 'run' : 'runs'}`,
    noReason: 'the source gave no answer for this run',
    undo: 'Undo',
    dismiss: 'Dismiss',
    retry: 'Retry',
    loadingRuns: 'Loading runs',
    runsFailed: 'Runs did not load',
    nothingChanged: 'Nothing was changed.',
    tryAgain: 'Try again',
    loadingCurves: 'Loading curves',
    historiesFailed: (runs) => `The history of ${runs} did not load`,
    restStillShows: 'Everything else is shown; these runs show their summaries.',
    dataIssues: (count) =>
      `${count} ${count === 1 ? 'file' : 'files'} could not be read as it stands`,
    comparison: 'Comparison',
    thisModel: 'This model',
  },
};
