export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export type { ParseResult } from '../parseResult';
export { createTensorBoardSource, type TensorBoardSourceOptions } from './createTensorBoardSource';
export type { EventFile, ScalarColumn } from './eventFile';
export { parseEventFile } from './parseEventFile';
export type { ReadProgress } from './readEventFiles';
export type { Hparams } from './readHparams';
