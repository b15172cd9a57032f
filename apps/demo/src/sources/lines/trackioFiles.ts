import type { FileTree } from '@runcompare/adapters/files/memory';
import { createTrackioFilesSource } from '@runcompare/adapters/trackio-files';

export const open = (files: FileTree) => createTrackioFilesSource({ files });
