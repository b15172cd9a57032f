import type { FileEntry } from '../files/fileTree';
import { parentOf } from '../files/parentOf';

/**
 * When each run was started, in milliseconds since the Unix epoch. The first event file carries
 * that second in its name. File times are of no use: a copy or a checkout sets them all to now.
 */
export function startTimes(
  entries: readonly FileEntry[],
  runs: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, number> {
  const startOf = new Map<string, number>();
  for (const { path } of entries) {
    const seconds = eventFile.exec(path)?.[1];
    if (seconds === undefined) continue;
    let folder = parentOf(path);
    while (folder !== '' && !runs.has(folder)) folder = parentOf(folder);
    if (!runs.has(folder)) continue;
    startOf.set(folder, Math.min(startOf.get(folder) ?? Infinity, Number(seconds) * 1000));
  }
  return startOf;
}

const eventFile = /(?:^|\/)events\.out\.tfevents\.(\d{9,11})\.[^/]*$/;
