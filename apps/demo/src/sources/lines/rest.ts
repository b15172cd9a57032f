import { createRestSource } from '@runcompare/adapters/rest';

export const open = (fetch: typeof globalThis.fetch) =>
  createRestSource({ baseUrl: 'https://example.com', fetch });
