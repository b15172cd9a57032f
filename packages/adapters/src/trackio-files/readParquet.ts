import { isRecord } from '../json/isRecord';
import type { TrackioRecord } from '../trackio/parseRow';

/**
 * The rows of a Parquet file that Trackio wrote, in plain values: a column that a row has nothing in
 * is absent from it, also deep in a configuration. Throws for bytes that are no such file. hyparquet
 * is loaded with the first of them.
 */
export async function readParquet(bytes: Uint8Array): Promise<readonly TrackioRecord[]> {
  const { parquetReadObjects } = await import('hyparquet');
  // Of a view, it is the whole buffer that would be read.
  const file = bytes.slice().buffer;
  const rows: readonly unknown[] = await parquetReadObjects({ file });
  return rows.map(toPlain).filter(isRecord);
}

function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isRecord(value) || value instanceof Uint8Array) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(kept.map(([key, one]) => [key, toPlain(one)]));
}
