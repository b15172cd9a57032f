import type { FileEntry } from '../files/fileTree';

/** The files of one run: one for each time that it was started. */
export interface WandbRun {
  readonly id: string;
  /** In the order of their folders' names, which begin with the time. */
  readonly starts: readonly FileEntry[];
}

/**
 * Finds runs by the names of their files, `run-ID.wandb`. The folder `latest-run` is a link to
 * another one, or on some systems a copy of it: it counts only where nothing else holds the run.
 */
export function findWandbRuns(entries: readonly FileEntry[]): WandbRun[] {
  const runs = new Map<string, FileEntry[]>();
  for (const entry of entries) {
    const id = /(?:^|\/)run-([^/]+)\.wandb$/.exec(entry.path)?.[1];
    if (id === undefined || entry.problem !== undefined) continue;
    runs.set(id, [...(runs.get(id) ?? []), entry]);
  }
  return [...runs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, all]) => {
      const own = all.filter(({ path }) => !/(^|\/)latest-run\//.test(path));
      const starts = own.length > 0 ? own : all.slice(0, 1);
      return { id, starts: starts.sort((a, b) => (a.path < b.path ? -1 : 1)) };
    });
}
