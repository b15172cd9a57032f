export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export type { ReadProgress } from '../files/readSlices';
export type { ParseResult } from '../parseResult';
export { createHuggingFaceSource, type HuggingFaceSourceOptions } from './createHuggingFaceSource';
export { type ModelCard, parseModelCard } from './parseModelCard';
export { parseTrainerState, type TrainerState } from './parseTrainerState';
export { type LogReading, readLog } from './readLog';
