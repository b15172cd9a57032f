import { createSupabaseSource } from '@runcompare/adapters/supabase';

export const open = (fetch: typeof globalThis.fetch) =>
  createSupabaseSource({ baseUrl: 'https://example.supabase.co/rest/v1', fetch });
