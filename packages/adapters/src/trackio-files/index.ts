export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export {
  createTrackioFilesSource,
  type TrackioFilesSourceOptions,
} from './createTrackioFilesSource';
