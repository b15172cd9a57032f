export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export type { ParseResult } from '../parseResult';
export { createWandbSource, type WandbSourceOptions } from './createWandbSource';
export { parseWandbFile, type WandbFile } from './parseWandbFile';
