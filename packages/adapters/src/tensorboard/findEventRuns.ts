import type { FileEntry } from '../files/fileTree';
import { parentOf } from '../files/parentOf';

/** Whose numbers the files of a folder hold, where one training writes to several. */
export type EventPart = 'train' | 'eval' | 'hparams' | 'all';

/** The event files of one training. */
export interface EventRun {
  readonly id: string;
  readonly name: string;
  /** Relative to the opened folder; empty for the opened folder itself. */
  readonly path: string;
  /** The folder between the opened one and the run, which mostly names the model. */
  readonly parent?: string | undefined;
  readonly parts: readonly { readonly part: EventPart; readonly files: readonly FileEntry[] }[];
  /** Other files of the run's folder by name. */
  readonly beside: ReadonlyMap<string, FileEntry>;
}

/**
 * Finds trainings in a listing. A folder with event files is one, except that `train` and
 * `validation` beside each other (Keras) are the halves of one, that a folder named by a time alone
 * (PyTorch's `add_hparams`) belongs to the one above, and that what the Trainer writes to
 * `runs/DATE_HOST` in its output folder is one training however often it was resumed.
 */
export function findEventRuns(rootName: string, entries: readonly FileEntry[]): EventRun[] {
  const folders = new Map<string, FileEntry[]>();
  const outputs = new Set<string>();
  for (const entry of entries) {
    if (entry.problem !== undefined) continue;
    const folder = parentOf(entry.path);
    if (isEventFile(entry.path)) folders.set(folder, [...(folders.get(folder) ?? []), entry]);
    if (ofTrainer.test(entry.path)) outputs.add(folder.replace(/(^|\/)checkpoint-\d+$/, ''));
  }
  const runs = new Map<string, { part: EventPart; files: FileEntry[] }[]>();
  for (const [folder, files] of folders) {
    const { run, part } = placeOf(folder, { folders, outputs });
    runs.set(run, [...(runs.get(run) ?? []), { part, files }]);
  }
  const rootId = runs.has(rootName) ? `${rootName}/.` : rootName;
  const besideOf = byFolder(entries, runs);
  return [...runs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, parts]) => ({
      id: path === '' ? rootId : path,
      name: nameOf(path === '' ? rootName : `${rootName}/${path}`),
      path,
      parent: modelFolder(path),
      parts,
      beside: besideOf.get(path) ?? new Map(),
    }));
}

/** TensorBoard takes any name with `tfevents` in it, save for the markers of its profiler. */
export function isEventFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('tfevents') && !name.endsWith('.profile-empty');
}

const ofTrainer = /(^|\/)(config\.json|trainer_state\.json|training_args\.(json|bin))$/;
const trainerLogs = /(^|\/)runs\/[A-Z][a-z]{2}\d\d_\d\d-\d\d-\d\d_[^/]*$/;
const hparamsFolder = /(^|\/)\d{9,11}(\.\d+)?$/;
const halves: { readonly [name: string]: EventPart } = {
  train: 'train',
  training: 'train',
  val: 'eval',
  valid: 'eval',
  validation: 'eval',
  eval: 'eval',
};

function placeOf(
  folder: string,
  {
    folders,
    outputs,
  }: {
    readonly folders: ReadonlyMap<string, unknown>;
    readonly outputs: ReadonlySet<string>;
  },
): { readonly run: string; readonly part: EventPart } {
  if (hparamsFolder.test(folder) && folders.has(parentOf(folder))) {
    return { run: outputOf(parentOf(folder), outputs), part: 'hparams' };
  }
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const half = Object.hasOwn(halves, name) ? halves[name] : undefined;
  if (half && folder !== name) return { run: parentOf(folder), part: half };
  // Opened at its root, a training has its halves there; two trainings would not be named so.
  if (half && Object.keys(halves).some((other) => other !== name && folders.has(other))) {
    return { run: '', part: half };
  }
  return { run: outputOf(folder, outputs), part: 'all' };
}

/** Without the trainer's own files above them, dated folders are trainings of their own (PyTorch). */
function outputOf(folder: string, outputs: ReadonlySet<string>): string {
  const output = folder.replace(trainerLogs, '');
  return output !== folder && outputs.has(output) ? output : folder;
}

function byFolder(entries: readonly FileEntry[], runs: ReadonlyMap<string, unknown>) {
  const besideOf = new Map<string, Map<string, FileEntry>>();
  for (const entry of entries) {
    const folder = parentOf(entry.path);
    if (entry.problem !== undefined || isEventFile(entry.path) || !runs.has(folder)) continue;
    const files = besideOf.get(folder) ?? new Map<string, FileEntry>();
    besideOf.set(folder, files.set(entry.path.slice(entry.path.lastIndexOf('/') + 1), entry));
  }
  return besideOf;
}

/** `version_0` alone names no run. */
function nameOf(path: string): string {
  const [last = path, above] = path.split('/').reverse();
  return above !== undefined && /^version_\d+$/.test(last) ? `${above}/${last}` : last;
}

/** The folders above a run, without those that say nothing of its model. */
function modelFolder(path: string): string | undefined {
  const above = path.split('/').slice(0, -1);
  while (
    above.length > 0 &&
    /^(runs|logs|lightning_logs|tensorboard|tb|csv)$/.test(above.at(-1) ?? '')
  ) {
    above.pop();
  }
  return above.join('/') || undefined;
}
