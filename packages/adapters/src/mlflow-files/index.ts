export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export { createMlflowFilesSource, type MlflowFilesSourceOptions } from './createMlflowFilesSource';
