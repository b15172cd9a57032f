import type { FileTree } from '@runcompare/adapters/files/memory';
import { createWandbSource } from '@runcompare/adapters/wandb';

export const open = (files: FileTree) => createWandbSource({ files });
