import type { FileEntry } from '../files/fileTree';
import { parentOf } from '../files/parentOf';
import { findRunFolders, type RunFolder } from '../hugging-face/findRunFolders';
import { findMlflowRuns, type MlflowRunFiles } from '../mlflow-files/findMlflowRuns';
import { findTableRuns, type TableRun } from '../table/findTableRuns';
import { dvcliveFile } from '../table/tableFormats';
import { type EventRun, findEventRuns } from '../tensorboard/findEventRuns';
import { findWandbRuns, type WandbRun } from '../wandb/findWandbRuns';

/** Everything that was written about one training, by what can read it. */
export interface FoundRun {
  readonly id: string;
  readonly path: string;
  readonly mlflow?: MlflowRunFiles | undefined;
  readonly trainer?: RunFolder | undefined;
  readonly tables: readonly TableRun[];
  readonly events: readonly EventRun[];
  readonly wandb?: WandbRun | undefined;
}

/**
 * Finds the trainings of a folder in whatever they were logged. Logs of one folder are of one
 * training, and so are logs in the folders where the Trainer keeps them below its output, and what lies
 * among the artifacts of an MLflow run.
 * Tables whose names say nothing of a log are never opened: they may be data sets.
 */
export function findRuns(rootName: string, entries: readonly FileEntry[]): FoundRun[] {
  const found = new Map<string, Finding>();
  const at = (path: string, id: string): Finding => {
    const known = found.get(path);
    if (known) return known;
    const run: Finding = { id, path, tables: [], events: [] };
    found.set(path, run);
    return run;
  };
  for (const mlflow of findMlflowRuns(rootName, entries))
    at(mlflow.path, mlflow.id).mlflow = mlflow;
  const tracked = new Set(found.keys());
  const outputs = new Set<string>();
  for (const trainer of findRunFolders(rootName, entries)) {
    const above = folderAbove(trainer.path, tracked);
    const isOnly = above !== undefined && found.get(above)?.trainer === undefined;
    at(isOnly ? above : trainer.path, trainer.id).trainer = trainer;
    outputs.add(trainer.path);
  }
  const placeOf = (path: string) => {
    const output = outputAbove(path, outputs) ?? path;
    return found.has(output) ? output : (folderAbove(output, tracked) ?? output);
  };
  for (const run of findEventRuns(rootName, entries)) {
    const of = at(placeOf(run.path), run.id);
    of.events = [...of.events, run];
  }
  const logs = entries.filter(({ path }) => isNamedAsLog(path) || !/\.(csv|tsv|jsonl)$/.test(path));
  for (const run of findTableRuns(rootName, logs)) {
    const place = placeOf(run.path);
    // Several tables of a folder are trainings of their own, unless another log is there as well.
    const isBeside = found.has(run.path) || tracked.has(place);
    const of = isBeside ? at(place, run.id) : at(`table:${run.id}`, run.id);
    of.tables = [...of.tables, run];
  }
  const inPlace = new Map<string, WandbRun[]>();
  for (const wandb of findWandbRuns(entries)) {
    const place = placeOf(parentOf(wandb.starts[0]?.path ?? ''));
    inPlace.set(place, [...(inPlace.get(place) ?? []), wandb]);
  }
  for (const [place, runs] of inPlace) {
    // Of several under one output it is not said which is its own.
    for (const wandb of runs) {
      at(runs.length === 1 ? place : `wandb:${wandb.id}`, wandb.id).wandb = wandb;
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Finding = { -readonly [Key in keyof FoundRun]: FoundRun[Key] };

/** The output folder of the Trainer whose logs these are, by the names that such folders have. */
function outputAbove(path: string, outputs: ReadonlySet<string>): string | undefined {
  if (outputs.has(path)) return path;
  const parts = path.split('/');
  for (let depth = parts.length - 1; depth >= 0; depth--) {
    const output = parts.slice(0, depth).join('/');
    if (outputs.has(output)) return logFolder.test(parts[depth] ?? '') ? output : undefined;
  }
  return undefined;
}

/** The nearest of these folders that holds a path. */
function folderAbove(path: string, folders: ReadonlySet<string>): string | undefined {
  const parts = path.split('/');
  for (let depth = parts.length; depth >= 0; depth--) {
    const folder = parts.slice(0, depth).join('/');
    if (folders.has(folder)) return folder;
  }
  return undefined;
}

const logFolder = /^(runs|logs?|logging|tensorboard|tb|tb_logs|events|wandb)$/i;

function isNamedAsLog(path: string): boolean {
  return dvcliveFile.test(path) || logName.test(path.slice(path.lastIndexOf('/') + 1));
}

const logName =
  /^(training|eval|(.*[_.-])?(logs?|metrics|history|results|progress|loss(es)?)([_.-].*)?)\.(csv|tsv|jsonl)$/i;
