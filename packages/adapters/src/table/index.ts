export type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
export type { ColumnMapping } from './columnMapping';
export { createTableSource, type TableSourceOptions } from './createTableSource';
export { parseCsv } from './parseCsv';
export { parseJsonLines } from './parseJsonLines';
export { readTable, type TableReading } from './readTable';
export { readTrainerLog, type TrainerLog } from './readTrainerLog';
export type { Table, TableRow } from './table';
