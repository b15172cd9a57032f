export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export type { ReadProgress } from '../files/readSlices';
export type { ParseResult } from '../parseResult';
export { createWandbSource, type WandbSourceOptions } from './createWandbSource';
export { parseWandbFile } from './parseWandbFile';
export type { WandbFile } from './wandbFile';
