import type { FileEntry } from '../files/fileTree';
import { parentOf } from '../files/parentOf';
import { startTimes } from './startTimes';

/** A `checkpoint-N` folder: what the trainer saved at step N. */
export interface CheckpointFolder {
  readonly name: string;
  /** Undefined for `last-checkpoint`, a copy that is read only when nothing else is left. */
  readonly step?: number | undefined;
  readonly path: string;
  readonly files: ReadonlyMap<string, FileEntry>;
  /** Size of everything in it, as listed. */
  readonly bytes: number;
}

/** The output folder of one training, as the listing shows it. */
export interface RunFolder {
  readonly id: string;
  readonly name: string;
  /** Relative to the opened folder; empty for the opened folder itself. */
  readonly path: string;
  /** The folder between the opened one and the run, which mostly names the model. */
  readonly parent?: string | undefined;
  readonly files: ReadonlyMap<string, FileEntry>;
  /** Ascending by step. */
  readonly checkpoints: readonly CheckpointFolder[];
  readonly lastCheckpoint?: CheckpointFolder | undefined;
  readonly startedAtMs?: number | undefined;
}

/**
 * Finds the output folders of Trainer runs in a listing. A folder is one when it holds a
 * `trainer_state.json`, a `checkpoint-N` with one, a result file, a `training_args.json`, or a
 * `config.json` beside the trainer's own `runs/` logs: a run that failed early has no more than
 * that. A model without any of these (a `config.json` and weights) is no run.
 */
export function findRunFolders(rootName: string, entries: readonly FileEntry[]): RunFolder[] {
  const folders = byFolder(entries);
  const runs = new Map<string, CheckpointFolder[]>();
  for (const [path, files] of folders) {
    if (checkpointStep(path) !== undefined) {
      if (files.has(stateFile)) runs.set(parentOf(path), []);
    } else if (lastCheckpoint.test(path)) {
      if (files.has(stateFile) && !runs.has(parentOf(path))) runs.set(parentOf(path), []);
    } else if (outputFiles.some((name) => files.has(name))) {
      runs.set(path, []);
    } else if (trainerLogs.test(path)) {
      const output = path.replace(trainerLogs, '');
      if (folders.get(output)?.has('config.json') && !runs.has(output)) runs.set(output, []);
    }
  }
  const lastOf = new Map<string, CheckpointFolder>();
  for (const checkpoint of checkpointFolders(entries, folders)) {
    const run = runs.get(parentOf(checkpoint.path));
    if (checkpoint.step === undefined) lastOf.set(parentOf(checkpoint.path), checkpoint);
    else run?.push(checkpoint);
  }
  const startOf = startTimes(entries, runs);
  const rootId = runs.has(rootName) ? `${rootName}/.` : rootName;
  return [...runs].sort(byPath).map(([path, checkpoints]) => ({
    id: path === '' ? rootId : path,
    name: path === '' ? rootName : path.slice(path.lastIndexOf('/') + 1),
    path,
    parent: parentOf(path) || undefined,
    files: folders.get(path) ?? new Map(),
    checkpoints: checkpoints.sort((a, b) => (a.step ?? 0) - (b.step ?? 0)),
    lastCheckpoint: lastOf.get(path),
    startedAtMs: startOf.get(path),
  }));
}

const stateFile = 'trainer_state.json';
const outputFiles = [
  stateFile,
  'training_args.json',
  'all_results.json',
  'train_results.json',
  'eval_results.json',
];
const lastCheckpoint = /(^|\/)last-checkpoint$/;
/** `runs/Nov22_10-50-12_host`, as the trainer's TensorBoard callback names it. */
const trainerLogs = /(?:^|\/)runs\/[A-Z][a-z]{2}\d\d_\d\d-\d\d-\d\d_[^/]*$/;

function byFolder(entries: readonly FileEntry[]): Map<string, Map<string, FileEntry>> {
  const folders = new Map<string, Map<string, FileEntry>>();
  for (const entry of entries) {
    if (entry.problem !== undefined) continue;
    const folder = parentOf(entry.path);
    const files = folders.get(folder) ?? new Map<string, FileEntry>();
    folders.set(folder, files.set(entry.path.slice(entry.path.lastIndexOf('/') + 1), entry));
  }
  return folders;
}

/** Everything below a checkpoint counts to its size, such as the shards of an optimizer. */
function checkpointFolders(
  entries: readonly FileEntry[],
  folders: ReadonlyMap<string, ReadonlyMap<string, FileEntry>>,
): CheckpointFolder[] {
  const bytesOf = new Map<string, number>();
  for (const { path, bytes } of entries) {
    const folder = /^(?:.*\/)?(?:checkpoint-\d+|last-checkpoint)(?=\/)/.exec(path)?.[0];
    if (folder !== undefined) bytesOf.set(folder, (bytesOf.get(folder) ?? 0) + bytes);
  }
  return [...bytesOf].map(([path, bytes]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    step: checkpointStep(path),
    path,
    files: folders.get(path) ?? new Map(),
    bytes,
  }));
}

function checkpointStep(path: string): number | undefined {
  const digits = /(?:^|\/)checkpoint-(\d+)$/.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
