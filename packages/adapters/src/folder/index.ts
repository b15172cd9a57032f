export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export type { ReadProgress } from '../files/readSlices';
export type { ColumnMapping } from '../table/columnMapping';
export {
  createFolderSource,
  type DetectedRun,
  detectRuns,
  type FolderSourceOptions,
  type LogFormat,
} from './createFolderSource';
