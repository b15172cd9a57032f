export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export type { ColumnMapping } from '../table/columnMapping';
export type { ReadProgress } from '../tensorboard/readEventFiles';
export {
  createFolderSource,
  type DetectedRun,
  detectRuns,
  type FolderSourceOptions,
  type LogFormat,
} from './createFolderSource';
