import type { DataIssue, History, MetricSummary } from '@runcompare/core';
import { readFinite } from '../json/readNumber';
import { createMetricNames } from '../run/metricNames';
import { summarizeHistory } from '../run/summarizeHistory';
import { atOnce, type Work } from '../work';
import { evalSamples } from './evalSamples';
import type { TrainerState } from './parseTrainerState';
import { readCurves } from './readCurves';
import { means, reportedValues } from './reportedValues';
import { type LogRow, splitLog } from './splitLog';
import { trainingTime } from './trainingTime';

/** What the log of a run and its result files say, in the words of core. */
export interface LogReading {
  readonly histories: { readonly [metric: string]: History };
  readonly summary: { readonly [metric: string]: MetricSummary };
  /** Training ran to its end, be it by early stopping: what the trainer writes then is there. */
  readonly hasEnded: boolean;
  readonly trainingSeconds?: number | undefined;
  readonly segments?: number | undefined;
  readonly trainRows: number;
  readonly evalRows: number;
  readonly issues: readonly DataIssue[];
}

/**
 * Reads the log of a trainer state together with `results`, the flat numbers of
 * `all_results.json` (empty where there is none). Never throws, whatever the rows hold.
 */
export function readLog(state: LogOfState, options: ReadLogOptions): LogReading {
  return atOnce(logReading(state, options));
}

type LogOfState = Pick<TrainerState, 'log' | 'globalStep' | 'epoch'>;

interface ReadLogOptions {
  readonly path: string;
  readonly results?: LogRow | undefined;
}

/** The same as work that may pause. */
export function* logReading(state: LogOfState, options: ReadLogOptions): Work<LogReading> {
  const { path, results = {} } = options;
  const log = splitLog(state.log);
  const nameOf = createMetricNames();
  // Axolotl's, of the loss in its row: perplexity without a word before it is that of evaluations.
  const metricName = (key: string) => nameOf(key === 'ppl' ? 'train_perplexity' : key);
  yield;
  const curves = yield* readCurves(log.curve, { path, metricName });
  const { histories, sourceNames, issues } = curves;
  const trainLoss = histories.train_loss;
  const time = trainingTime(log, { trainLoss, globalStep: state.globalStep });
  const summary: { [metric: string]: MetricSummary } = {};
  for (const [metric, history] of Object.entries(histories)) {
    const sourceName = sourceNames[metric];
    summary[metric] = { ...summarizeHistory(history), ...(sourceName && { sourceName }) };
    yield;
  }

  const lowestEvalLoss = summary.eval_loss?.min?.value ?? undefined;
  const { isResumed } = time;
  for (const [key, reported] of reportedValues({ log, results, lowestEvalLoss, isResumed })) {
    // The final row's train_loss is a mean of `loss`, which has this name already.
    const metric = key === 'train_loss' ? key : metricName(key);
    const known = summary[metric] ?? (metric === key ? {} : { sourceName: key });
    const mean = reported.is === 'mean' ? { mean: reported.value } : {};
    summary[metric] = { ...known, ...mean, reported };
  }
  yield;
  const samples = evalSamples(log.curve);
  // Result files may be of another evaluation than the ones that made the curve.
  if (samples !== undefined) summary.eval_samples = { reported: { value: samples, is: 'final' } };

  const isEndOfState = isSameEnd(state, results);
  const resultSeconds =
    isEndOfState && !isResumed && !log.final ? readFinite(results.train_runtime) : undefined;
  return {
    histories,
    summary,
    hasEnded: log.final !== undefined || (isEndOfState && 'train_runtime' in results),
    trainingSeconds: time.trainingSeconds ?? resultSeconds,
    segments: time.segments,
    trainRows: log.curve.filter((row) => 'loss' in row).length,
    evalRows: log.curve.filter(isEvaluation).length,
    issues: [...issues, ...describe({ log, path, ...time })],
  };
}

/** Results that an earlier run left in the folder say nothing about how this one ended. */
function isSameEnd(state: Omit<LogOfState, 'log'>, results: LogRow): boolean {
  if (state.globalStep === undefined && state.epoch === undefined) return true;
  const end = readFinite(results.epoch);
  return end !== undefined && state.epoch !== undefined && Math.abs(end - state.epoch) < 0.01;
}

function isEvaluation(row: LogRow): boolean {
  for (const key in row) if (key.startsWith('eval_')) return true;
  return false;
}

function describe(found: {
  readonly log: ReturnType<typeof splitLog>;
  readonly path: string;
  readonly isResumed: boolean;
  readonly trainingSeconds?: number | undefined;
}): DataIssue[] {
  const { log, path, isResumed, trainingSeconds } = found;
  const issues: DataIssue[] = [];
  const say = (message: string) => issues.push({ path: `${path} log_history`, message });
  if (log.unreadable > 0) say(`${log.unreadable} entries are not rows and were left out.`);
  if (isResumed && log.final) {
    const left = [...means].filter((key) => key in (log.final as LogRow)).join(', ');
    const time =
      trainingSeconds === undefined ? ' How long the run trained in all is not known.' : '';
    say(
      `The run was resumed, and the final row counts its last part only: ${left} left out.${time}`,
    );
  }
  return issues;
}
