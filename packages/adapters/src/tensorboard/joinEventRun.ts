import { createRun, type DataIssue, type History, type Run } from '@runcompare/core';
import { type LogReading, logReading } from '../hugging-face/readLog';
import { runConfig } from '../hugging-face/runConfig';
import { runModel } from '../hugging-face/runModel';
import { isRecord } from '../json/isRecord';
import { parsePythonJson } from '../json/parsePythonJson';
import { readFinite } from '../json/readNumber';
import { dropSecrets } from '../run/dropSecrets';
import type { Work } from '../work';
import type { EventFile } from './eventFile';
import type { EventPart, EventRun } from './findEventRuns';
import { readScalars } from './readScalars';
import { isOfTrainer, trainerRows } from './trainerRows';

export interface ReadEventRun {
  /** Without its histories. */
  readonly run: Run;
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
}

/**
 * Joins what all event files of one training hold, as the Trainer's where they are its own.
 * `beside` is what a file of settings next to them says, for a writer that logs none. May pause at
 * each tag and every few thousand rows.
 */
export function* joinEventRun(
  found: EventRun,
  input: {
    readonly parts: readonly { readonly part: EventPart; readonly files: readonly EventFile[] }[];
    readonly beside?: Run['config']['values'] | undefined;
  },
): Work<ReadEventRun> {
  const parts = input.parts.map(({ part, files }) => ({
    part,
    files: [...files].sort((a, b) => (a.firstMs ?? 0) - (b.firstMs ?? 0)),
  }));
  const files = parts.flatMap((part) => part.files);
  const logs = parts.filter(({ part }) => part !== 'hparams').flatMap((part) => part.files);
  const reading = isOfTrainer(logs)
    ? yield* trainerReading(logs, found)
    : yield* scalarReading(parts, found);
  const config = reading.config ?? otherConfig(files, input.beside);
  const issues = [...files.flatMap((file) => file.issues), ...reading.issues];
  const starts = logs.flatMap(({ firstMs }) => firstMs ?? []);
  const run = createRun({
    id: found.id,
    name: found.name,
    model: runModel({ config: reading.model, folder: found.parent, path: found.id }),
    status: reading.hasEnded ? 'completed' : 'unknown',
    times: {
      ...(starts.length > 0 && { startedAtMs: starts.reduce((a, b) => Math.min(a, b)) }),
      trainingSeconds: reading.trainingSeconds,
      segments: reading.segments,
    },
    epochs: reading.epochs,
    steps: reading.steps,
    config,
    issues: [...issues, ...silence(files, { found, summary: reading.summary })],
    summary: reading.summary,
  });
  return { run, histories: reading.histories, issues };
}

type Reading = Pick<
  LogReading,
  'histories' | 'summary' | 'hasEnded' | 'trainingSeconds' | 'segments' | 'issues'
> &
  Pick<Run, 'epochs' | 'steps'> & {
    readonly config?: Run['config'] | undefined;
    readonly model?: { readonly [key: string]: unknown } | undefined;
  };

function* trainerReading(files: readonly EventFile[], found: EventRun): Work<Reading> {
  const path = found.path || found.name;
  const { rows, overwritten, resumedAt } = yield* trainerRows(files);
  const done = rows.reduce((most, row) => Math.max(most, row.step as number), 0);
  const epoch = rows.reduce((most, row) => Math.max(most, readFinite(row.epoch) ?? 0), 0);
  const reached = rows.length > 0 ? { globalStep: done, epoch } : {};
  const log = yield* logReading({ log: rows, ...reached }, { path });
  const args = textObject(files, 'args/text_summary');
  const model = textObject(files, 'model_config/text_summary');
  const planned = (key: string) => {
    const value = readFinite(args?.[key]);
    return value !== undefined && value > 0 ? value : undefined;
  };
  const message = `Training was resumed: ${overwritten} rows from step ${resumedAt} on were written again, and the later ones are shown.`;
  return {
    ...log,
    steps: { ...(rows.length > 0 && { done }), planned: planned('max_steps') },
    epochs: {
      ...(rows.length > 0 && { done: epoch }),
      planned: planned('max_steps') === undefined ? planned('num_train_epochs') : undefined,
    },
    model,
    config: runConfig({ args, model, learningRate: log.histories.learning_rate }),
    issues: [...log.issues, ...(overwritten > 0 ? [{ path, message }] : [])],
  };
}

function* scalarReading(parts: Parameters<typeof readScalars>[0], found: EventRun): Work<Reading> {
  const path = found.path || found.name;
  const { histories, summary, overwritten, restarts } = yield* readScalars(parts);
  const logs = parts.filter(({ part }) => part !== 'hparams');
  const ended = parts.flatMap(({ files }) => files.map(({ hparams }) => hparams.ended));
  // Who writes start and end in one go (PyTorch, Lightning) writes no time and knows no end.
  const hasEnded = ended.some((end) => end?.status === 'success' && end.atMs !== undefined);
  const all = Object.values(histories);
  const steps = all.map((history) => history.step.at(-1) ?? 0);
  const epochs = all.flatMap((history) => history.epoch?.at(-1) ?? []).filter(Number.isFinite);
  const message = `Training was started again: ${overwritten} points were written anew, and the later ones are shown.`;
  return {
    histories,
    summary,
    hasEnded,
    trainingSeconds: secondsOf(logs),
    segments: restarts > 0 ? restarts + 1 : undefined,
    steps: { ...(steps.length > 0 && { done: largest(steps) }) },
    epochs: { ...(epochs.length > 0 && { done: largest(epochs) }) },
    issues: overwritten > 0 ? [{ path, message }] : [],
  };
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** From the first to the last event of each file; halves of one training run at the same time. */
function secondsOf(parts: Parameters<typeof readScalars>[0]): number | undefined {
  const perPart = parts.map(({ files }) =>
    files.reduce((sum, { firstMs, lastMs }) => sum + (lastMs ?? 0) - (firstMs ?? 0), 0),
  );
  const longest = Math.max(0, ...perPart);
  return longest > 0 ? longest / 1000 : undefined;
}

function textObject(
  files: readonly EventFile[],
  tag: string,
): { readonly [key: string]: unknown } | undefined {
  // A resumed run writes its arguments again: the last are the ones that it ends with.
  const text = files.findLast(({ texts }) => texts.has(tag))?.texts.get(tag);
  const value = text === undefined ? undefined : parsePythonJson(text, tag).value;
  return isRecord(value) ? value : undefined;
}

function otherConfig(
  files: readonly EventFile[],
  beside: Run['config']['values'] | undefined,
): Run['config'] {
  const logged = files.findLast(({ hparams }) => hparams.values)?.hparams.values;
  if (logged && Object.keys(logged).length > 0) {
    return { recorded: 'full', values: dropSecrets(logged) };
  }
  return beside ? { recorded: 'full', values: beside } : { recorded: 'none', values: {} };
}

/** A run without any number says why. */
function silence(
  files: readonly EventFile[],
  { found, summary }: { readonly found: EventRun; readonly summary: Run['summary'] },
): DataIssue[] {
  if (Object.keys(summary).length > 0) return [];
  const count = `${files.length} event ${files.length === 1 ? 'file' : 'files'}`;
  return [
    { path: found.path || found.name, message: `Nothing was logged: ${count} without a number.` },
  ];
}
