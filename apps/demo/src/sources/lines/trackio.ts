import { createTrackioSource } from '@runcompare/adapters/trackio';

export const open = (fetch: typeof globalThis.fetch) =>
  createTrackioSource({ baseUrl: 'http://127.0.0.1:7860', fetch });
