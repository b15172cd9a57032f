import type { FileMetaData, SchemaTree } from 'hyparquet';
import { isRecord } from '../json/isRecord';
import type { TrackioRecord } from '../trackio/parseRow';

/**
 * The rows of a Parquet file that Trackio wrote, in plain values: a column that a row has nothing in
 * is absent from it, also deep in a configuration. Throws for bytes that are no such file. hyparquet
 * is loaded with the first of them.
 */
export async function readParquet(bytes: Uint8Array): Promise<readonly TrackioRecord[]> {
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import('hyparquet');
  // Of a view, it is the whole buffer that would be read.
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  if (!hasOwnColumns(metadata, parquetSchema(metadata))) {
    throw new Error('Its columns are not those that it describes.');
  }
  const rows: readonly unknown[] = await parquetReadObjects({ file, metadata });
  return rows.map(toPlain).filter(isRecord);
}

/**
 * hyparquet begins to read columns before it has looked for all of them: of a column that is not
 * there, those that fail meanwhile are rejections that nobody handles, which end a Node process.
 */
function hasOwnColumns({ row_groups: groups }: FileMetaData, schema: SchemaTree): boolean {
  return groups.every(({ columns }) => {
    const paths = columns.map(({ meta_data: column }) => column?.path_in_schema ?? []);
    const isUnique = new Set(paths.map((path) => JSON.stringify(path))).size === paths.length;
    return isUnique && paths.every((path) => isLeaf(schema, path));
  });
}

function isLeaf(schema: SchemaTree, path: readonly string[]): boolean {
  let at: SchemaTree | undefined = schema;
  for (const name of path) at = at?.children.find(({ element }) => element.name === name);
  return at !== undefined && path.length > 0 && at.children.length === 0;
}

function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isRecord(value) || value instanceof Uint8Array) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(kept.map(([key, one]) => [key, toPlain(one)]));
}
