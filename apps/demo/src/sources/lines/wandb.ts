import { createWandbApiSource } from '@runcompare/adapters/wandb-api';

export const open = (fetch: typeof globalThis.fetch) =>
  createWandbApiSource({ entity: 'team', project: 'bytes', fetch });
