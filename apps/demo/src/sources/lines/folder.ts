import type { FileTree } from '@runcompare/adapters/files/memory';
import { createFolderSource } from '@runcompare/adapters/folder';

export const open = (files: FileTree) => createFolderSource({ files });
