import { type AdviceMessages, messagesEn } from '../advice/messages.en';

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
};
