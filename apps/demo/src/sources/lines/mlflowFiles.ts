import type { FileTree } from '@runcompare/adapters/files/memory';
import { createMlflowFilesSource } from '@runcompare/adapters/mlflow-files';

export const open = (files: FileTree) => createMlflowFilesSource({ files });
