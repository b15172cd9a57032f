import type { FileEntry } from '../files/fileTree';
import { parentOf } from '../files/parentOf';

/** Where a project of Trackio lies. */
export type TrackioProject = {
  /** Unique in the folder; for what lies in Trackio's own folder the name that its server gives it. */
  readonly name: string;
} & (
  | {
      readonly kind: 'database';
      readonly database: FileEntry;
      /** The write-ahead log beside it, where it holds anything. */
      readonly log?: FileEntry | undefined;
    }
  | {
      readonly kind: 'parquet';
      readonly metrics: FileEntry;
      readonly configs: FileEntry;
    }
);

/**
 * Finds projects in a listing: databases, `NAME.parquet` beside `NAME_configs.parquet`, which a
 * Space keeps of them, and `metrics.parquet` beside `aux/configs.parquet`, of which a frozen Space
 * consists and whose folder names it. A database goes before the files that were made of it.
 */
export function findTrackioProjects(
  rootName: string,
  entries: readonly FileEntry[],
): TrackioProject[] {
  const readable = entries.filter(({ problem }) => problem === undefined);
  const at = new Map(readable.map((entry) => [entry.path, entry]));
  const found = new Map<string, TrackioProject>();
  for (const database of readable) {
    const [, name] = databaseFile.exec(database.path) ?? [];
    // Registries hold no runs.
    if (name === undefined || /(^|\/)registry-[^/]*$/.test(name)) continue;
    const log = at.get(`${database.path}-wal`);
    found.set(name, { name, kind: 'database', database, ...(log && log.bytes > 0 && { log }) });
  }
  for (const metrics of readable) {
    const [, base] = parquetFile.exec(metrics.path) ?? [];
    if (base === undefined) continue;
    const folder = parentOf(base);
    const beside = at.get(`${base}_configs.parquet`);
    const below = at.get(folder === '' ? 'aux/configs.parquet' : `${folder}/aux/configs.parquet`);
    const isFrozen =
      base.slice(folder.length).replace('/', '') === 'metrics' && below !== undefined;
    const configs = isFrozen ? below : beside;
    const name = isFrozen ? folder || rootName : base;
    if (configs && !found.has(name)) found.set(name, { name, kind: 'parquet', metrics, configs });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const databaseFile = /^(.*[^/])\.db$/;
const parquetFile = /^(.*[^/])\.parquet$/;
