import type { FileTree } from '@runcompare/adapters/files/memory';
import { createTensorBoardSource } from '@runcompare/adapters/tensorboard';

export const open = (files: FileTree) => createTensorBoardSource({ files });
