export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export type { ReadProgress } from '../files/readSlices';
export type { ParseResult } from '../parseResult';
export { createTensorBoardSource, type TensorBoardSourceOptions } from './createTensorBoardSource';
export type { EventFile, ScalarColumn } from './eventFile';
export { parseEventFile } from './parseEventFile';
export type { Hparams } from './readHparams';
