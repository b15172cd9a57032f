import type { FileTree } from '@runcompare/adapters/files/memory';
import { createTableSource } from '@runcompare/adapters/table';

export const open = (files: FileTree) => createTableSource({ files });
