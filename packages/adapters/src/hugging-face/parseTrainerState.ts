import * as z from 'zod/mini';
import { isRecord } from '../json/isRecord';
import { parsePythonJson } from '../json/parsePythonJson';
import type { ParseResult } from '../parseResult';
import { atOnce, type Work } from '../work';
import { parseLongState } from './parseLongState';

/** What `trainer_state.json` says of a run, before its log is read. */
export interface TrainerState {
  readonly globalStep?: number | undefined;
  /** Epochs completed, fractional. */
  readonly epoch?: number | undefined;
  readonly maxSteps?: number | undefined;
  readonly plannedEpochs?: number | undefined;
  /** The few hyperparameters that the state holds, under the trainer's names. */
  readonly settings: { readonly [name: string]: number };
  /** Rows of different kinds, told apart by their keys: see `readLog`. */
  readonly log: readonly unknown[];
}

/**
 * Reads the text of a `trainer_state.json`, of any version. The best metric, its step and its
 * checkpoint path are left alone: the file names neither metric nor direction, and the path is
 * often one of another machine.
 */
export function parseTrainerState(
  text: string,
  path = 'trainer_state.json',
): ParseResult<TrainerState> {
  return atOnce(stateReading(text, path));
}

/** The same as work that may pause, of a text as the Trainer lays it out. */
export function* stateReading(text: string, path: string): Work<ParseResult<TrainerState>> {
  const long = yield* parseLongState(text);
  const { value: content, issues } = long
    ? { value: long, issues: [] }
    : parsePythonJson(text, path);
  if (issues.length > 0) return { issues };
  if (!isRecord(content) || !('log_history' in content || 'global_step' in content)) {
    return { issues: [{ path, message: 'This is not a trainer state: it has no log_history.' }] };
  }
  const { log_history: log, ...rest } = content;
  const { fields, problems } = readFields(rest);
  if (!Array.isArray(log)) problems.push('log_history is not a list, so no rows could be read.');

  const state: TrainerState = {
    globalStep: fields.global_step,
    epoch: fields.epoch,
    maxSteps: positive(fields.max_steps),
    plannedEpochs: plannedEpochs(fields.num_train_epochs),
    settings: settingsOf(fields),
    log: Array.isArray(log) ? log : [],
  };
  return { value: state, issues: problems.map((message) => ({ path, message })) };
}

const optionalNumber = z.optional(z.nullable(z.number()));

const header = z.object({
  epoch: optionalNumber,
  eval_steps: optionalNumber,
  global_step: optionalNumber,
  logging_steps: optionalNumber,
  max_steps: optionalNumber,
  num_train_epochs: optionalNumber,
  save_steps: optionalNumber,
  train_batch_size: optionalNumber,
});

type Fields = { readonly [Key in keyof z.infer<typeof header>]: number | undefined };

function readFields(content: { readonly [key: string]: unknown }) {
  const parsed = header.safeParse(content);
  const wrong = new Map(
    parsed.success
      ? []
      : parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
  );
  const known = Object.keys(header.shape).map((key): [string, number | undefined] => {
    const value = content[key];
    return [key, typeof value === 'number' && !wrong.has(key) ? value : undefined];
  });
  return {
    fields: Object.fromEntries(known) as Fields,
    problems: [...wrong.keys()].map((key) => `${key} is not a number and was left out.`),
  };
}

function settingsOf(fields: Fields): { readonly [name: string]: number } {
  const settings = {
    train_batch_size: fields.train_batch_size,
    max_steps: positive(fields.max_steps),
    num_train_epochs: plannedEpochs(fields.num_train_epochs),
    logging_steps: fields.logging_steps,
    eval_steps: fields.eval_steps,
    save_steps: fields.save_steps,
  };
  return Object.fromEntries(
    Object.entries(settings).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

/** With max_steps on a data set of unknown length the trainer writes 2^63 - 1: nobody planned that. */
function plannedEpochs(epochs: number | undefined): number | undefined {
  return epochs !== undefined && epochs > Number.MAX_SAFE_INTEGER ? undefined : positive(epochs);
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}
