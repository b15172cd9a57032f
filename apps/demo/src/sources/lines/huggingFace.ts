import type { FileTree } from '@runcompare/adapters/files/memory';
import { createHuggingFaceSource } from '@runcompare/adapters/hugging-face';

export const open = (files: FileTree) => createHuggingFaceSource({ files });
