import { createTensorBoardHttpSource } from '@runcompare/adapters/tensorboard-http';

export const open = (fetch: typeof globalThis.fetch) =>
  createTensorBoardHttpSource({ baseUrl: 'http://127.0.0.1:6006', fetch });
