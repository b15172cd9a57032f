import type { FileEntry } from '../files/fileTree';
import { parentOf } from '../files/parentOf';
import { dvcliveFile, isTableFile, trainerLogFile } from './tableFormats';

/** The log or the logs of one training. */
export interface TableRun {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly parent?: string | undefined;
  readonly kind: 'trainerLog' | 'dvclive' | 'table';
  /** One, save for DVCLive, which writes one a metric: by the metric's name. */
  readonly files: readonly { readonly metric?: string | undefined; readonly entry: FileEntry }[];
  /** Other files of the folder by name. */
  readonly beside: ReadonlyMap<string, FileEntry>;
}

/**
 * Finds what may be logs of trainings in a listing. A run's id is its folder, and the path of its
 * file where several lie in one folder.
 */
export function findTableRuns(rootName: string, entries: readonly FileEntry[]): TableRun[] {
  const byFolder = new Map<string, Map<string, FileEntry>>();
  const found = new Map<
    string,
    Pick<TableRun, 'path' | 'kind'> & { files: TableRun['files'][number][] }
  >();
  const perFolder = new Map<string, number>();
  for (const entry of entries) {
    if (entry.problem !== undefined) continue;
    const folder = parentOf(entry.path);
    const inFolder = byFolder.get(folder) ?? new Map<string, FileEntry>();
    byFolder.set(folder, inFolder.set(entry.path.slice(entry.path.lastIndexOf('/') + 1), entry));
    if (!isTableFile(entry.path)) continue;
    const [, live, metric] = dvcliveFile.exec(entry.path) ?? [];
    if (live !== undefined && metric !== undefined) {
      const key = `dvclive:${live}`;
      const run = found.get(key) ?? { path: live, kind: 'dvclive' as const, files: [] };
      run.files.push({ metric, entry });
      if (!found.has(key)) perFolder.set(live, (perFolder.get(live) ?? 0) + 1);
      found.set(key, run);
      continue;
    }
    const kind = trainerLogFile.test(entry.path) ? 'trainerLog' : 'table';
    found.set(entry.path, { path: folder, kind, files: [{ entry }] });
    perFolder.set(folder, (perFolder.get(folder) ?? 0) + 1);
  }
  return [...found.values()]
    .map(({ path, kind, files }) => {
      const isAlone = perFolder.get(path) === 1;
      const own = isAlone ? path : (files[0]?.entry.path ?? path);
      return {
        id: own || rootName,
        name: nameOf(`${rootName}${own ? `/${own}` : ''}`),
        path,
        parent: modelFolder(path),
        kind,
        files,
        beside: byFolder.get(path) ?? new Map<string, FileEntry>(),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `version_0`, `train` and `dvclive` alone name no run. */
function nameOf(path: string): string {
  const [last = path, above] = path.split('/').reverse();
  return above !== undefined && /^(version_\d+|train\d*|dvclive)$/.test(last)
    ? `${above}/${last}`
    : last;
}

/** The folders above a run, without those that say nothing of its model. */
function modelFolder(path: string): string | undefined {
  const above = path.split('/').slice(0, -1);
  while (above.length > 0 && /^(runs|logs|lightning_logs|detect|csv|tb)$/.test(above.at(-1) ?? ''))
    above.pop();
  return above.join('/') || undefined;
}
