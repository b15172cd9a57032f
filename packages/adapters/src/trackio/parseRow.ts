import { isRecord } from '../json/isRecord';
import { parsePythonJson } from '../json/parsePythonJson';
import { readFinite } from '../json/readNumber';

/** A row of one of Trackio's tables, by column, wherever it was read from. */
export type TrackioRecord = { readonly [column: string]: unknown };

/** What one call of `trackio.log` wrote. */
export interface LogRow {
  /** Counts rows of a project in the order in which they arrived. */
  readonly id: number;
  readonly runName: string;
  /** ISO 8601, in UTC. */
  readonly timestamp: string;
  readonly step: number;
  readonly values: TrackioRecord;
}

/** Whose row it is. Databases from before runs had ids know them by name. */
export function runIdOf({ run_id: id, run_name: name }: TrackioRecord): string | undefined {
  return [id, name].find((one): one is string => typeof one === 'string' && one !== '');
}

/**
 * Reads a row of the table `metrics`: what was logged is JSON in one column, and in Parquet files a
 * column each. Undefined for a row without a step or of broken JSON. Never throws.
 */
export function parseLogRow(record: TrackioRecord): LogRow | undefined {
  const { id, run_name: name, timestamp, step, metrics, ...rest } = record;
  const { run_id: _, log_id: __, space_id: ___, ...columns } = rest;
  const values = isJsonColumn(metrics) ? parseJson(metrics) : withMetrics(columns, metrics);
  if (!values || !Number.isSafeInteger(step)) return undefined;
  return {
    id: readFinite(id) ?? 0,
    runName: typeof name === 'string' ? name : '',
    timestamp: typeof timestamp === 'string' ? timestamp : '',
    step: step as number,
    values,
  };
}

/** Reads the configuration in a row of the table `configs`; undefined where it is broken. Never throws. */
export function parseConfigRow(record: TrackioRecord): TrackioRecord | undefined {
  const { id: _, run_id: __, run_name: ___, created_at: ____, config, ...columns } = record;
  if (!isJsonColumn(config)) return columns;
  const values = parseJson(config);
  // At the top Trackio reads them back and deeper it does not: so they are numbers in Parquet files too.
  const read = Object.entries(values ?? {}).map(([key, value]) => [key, nonFinite(value)]);
  return values && Object.fromEntries(read);
}

function nonFinite(value: unknown): unknown {
  const isSpelled = value === 'NaN' || value === 'Infinity' || value === '-Infinity';
  return isSpelled ? Number(value) : value;
}

/** In Parquet files a metric that was itself called `metrics` is a column like the others. */
function withMetrics(columns: TrackioRecord, metrics: unknown): TrackioRecord {
  return metrics === undefined ? columns : { ...columns, metrics };
}

/** SQLite keeps it as bytes, and a server gives it as text. */
function isJsonColumn(value: unknown): value is string | Uint8Array {
  return typeof value === 'string' || value instanceof Uint8Array;
}

function parseJson(value: string | Uint8Array): TrackioRecord | undefined {
  const text = typeof value === 'string' ? value : new TextDecoder().decode(value);
  const parsed = parsePythonJson(text, '').value;
  return isRecord(parsed) ? parsed : undefined;
}
