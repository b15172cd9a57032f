import type { DataIssue } from '@runcompare/core';
import type { FileEntry } from '../files/fileTree';
import { inTurns } from '../work';
import type { CheckpointFolder, RunFolder } from './findRunFolders';
import { stateReading, type TrainerState } from './parseTrainerState';
import type { FileReader } from './readFiles';

export interface FoundState {
  readonly state: TrainerState;
  readonly path: string;
  /** Absent for the state at the run's root. */
  readonly checkpoint?: CheckpointFolder | undefined;
}

export interface RunStates {
  /** The state that tells most: the root's, else that of the last checkpoint that can be read. */
  readonly main?: FoundState | undefined;
  /** States of other checkpoints, latest first: enough to see which of them is another run's. */
  readonly others: readonly FoundState[];
  readonly issues: readonly DataIssue[];
}

/**
 * Reads the trainer states of a run. Checkpoint states beside the main one are read only to tell
 * runs apart, so they are left alone once they add up to 4 MiB, unless they lie beyond the last
 * step of the main one, which no checkpoint of the same run does.
 */
export async function readStates(folder: RunFolder, reader: FileReader): Promise<RunStates> {
  const issues: DataIssue[] = [];
  const rootEntry = folder.files.get(stateFile);
  let main = rootEntry && (await readState({ entry: rootEntry, reader, issues }));
  const others: FoundState[] = [];
  let bytesLeft = 4 * 1024 * 1024;
  for (const checkpoint of [...folder.checkpoints].reverse()) {
    const entry = checkpoint.files.get(stateFile);
    if (!entry) continue;
    const isBeyond = (checkpoint.step ?? 0) > (main?.state.globalStep ?? 0);
    if (main && !isBeyond && entry.bytes > bytesLeft) continue;
    const found = await readState({ entry, reader, issues, checkpoint });
    if (!found) continue;
    if (!main) {
      main = found;
      continue;
    }
    bytesLeft -= entry.bytes;
    others.push(found);
  }
  const copy = folder.lastCheckpoint;
  const copyEntry = copy?.files.get(stateFile);
  if (!main && copyEntry) {
    main = await readState({ entry: copyEntry, reader, issues, checkpoint: copy });
  }
  if (main && issues.length > 0 && main.checkpoint) {
    issues.push({ path: main.path, message: `The run is shown as of ${main.checkpoint.name}.` });
  }
  return { main, others, issues };
}

const stateFile = 'trainer_state.json';

async function readState(input: {
  readonly entry: FileEntry;
  readonly reader: FileReader;
  readonly issues: DataIssue[];
  readonly checkpoint?: CheckpointFolder | undefined;
}): Promise<FoundState | undefined> {
  const { entry, reader, issues, checkpoint } = input;
  const text = await reader.text(entry);
  const parsed =
    text.value === undefined
      ? { issues: text.issues }
      : await inTurns(stateReading(text.value, entry.path), reader);
  for (const issue of parsed.issues) issues.push(issue);
  return parsed.value && { state: parsed.value, path: entry.path, checkpoint };
}
