import { createMlflowSource } from '@runcompare/adapters/mlflow';

export const open = (fetch: typeof globalThis.fetch) =>
  createMlflowSource({ baseUrl: 'http://127.0.0.1:5000', fetch });
