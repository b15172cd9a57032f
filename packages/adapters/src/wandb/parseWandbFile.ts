import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type { DataIssue } from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import { maskNonFinite } from '../json/maskNonFinite';
import type { ParseResult } from '../parseResult';
import { readRecords } from './readRecords';

type Values = { readonly [key: string]: unknown };

/** What a `.wandb` file says of one start of a run. */
export interface WandbFile {
  readonly runId?: string | undefined;
  readonly displayName?: string | undefined;
  readonly project?: string | undefined;
  readonly tags: readonly string[];
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs?: number | undefined;
  readonly config: Values;
  /** One object per call of `log`, nested keys joined by `/`; `_step` counts the calls. */
  readonly rows: readonly Values[];
  /** Absent where the run still goes on or died without a word. */
  readonly exitCode?: number | undefined;
}

/**
 * Reads the bytes of the `.wandb` file that the W&B client writes, offline or not. What it holds of
 * the machine, its console and its system metrics is not read. A file that ends early is one that is
 * still being written or of a run that crashed, and gives what is whole of it.
 */
export function parseWandbFile(bytes: Uint8Array, path = 'run.wandb'): ParseResult<WandbFile> {
  const { records, damaged, ended } = readRecords(bytes);
  if (ended === 'notWandb') {
    return { issues: [{ path, message: 'This is no .wandb file: it does not start with :W&B.' }] };
  }
  const file: Draft = { tags: [], config: {}, rows: [] };
  let undecoded = 0;
  for (const record of records) {
    try {
      readRecord(record, file);
    } catch {
      undecoded++;
    }
  }
  const messages = [
    ...(damaged > 0
      ? [`${damaged} pieces of it are damaged, and their records were left out.`]
      : []),
    ...(undecoded > 0 ? [`${undecoded} of ${records.length} records could not be read.`] : []),
    ...(ended === 'truncated'
      ? ['The file ends within a record, perhaps because it is still being written.']
      : []),
  ];
  const issues: DataIssue[] = messages.map((message) => ({ path, message }));
  return { value: file, issues };
}

type Draft = { -readonly [Key in keyof WandbFile]: WandbFile[Key] } & {
  rows: Values[];
  tags: string[];
};

function readRecord(record: Uint8Array, file: Draft): void {
  eachMessage(record, (field, bytes) => {
    if (field === 2) file.rows.push(readHistory(bytes));
    else if (field === 5) Object.assign(file.config, readConfig(bytes));
    else if (field === 17) readRun(bytes, file);
    else if (field === 18) file.exitCode = readVarint(bytes, 1);
  });
}

function readHistory(bytes: Uint8Array): Values {
  const entries: [string, unknown][] = [];
  let step: number | undefined;
  eachMessage(bytes, (field, inner) => {
    if (field === 1) entries.push(readItem(inner));
    else if (field === 2) step = readVarint(inner, 1);
  });
  const row = Object.fromEntries(entries);
  return { ...row, _step: row._step ?? step };
}

function readConfig(bytes: Uint8Array): Values {
  const entries: [string, unknown][] = [];
  eachMessage(bytes, (field, inner) => {
    if (field === 1) entries.push(readItem(inner));
  });
  return Object.fromEntries(entries.filter(([key]) => key !== '_wandb'));
}

/** The client fills `key` in some versions and `nested_key` in others. */
function readItem(bytes: Uint8Array): [string, unknown] {
  const nested: string[] = [];
  let key = '';
  let value: unknown;
  eachMessage(bytes, (field, inner) => {
    if (field === 1) key = text(inner);
    else if (field === 2) nested.push(text(inner));
    else if (field === 16) value = parseValue(text(inner));
  });
  return [nested.length > 0 ? nested.join('/') : key, value];
}

function parseValue(json: string): unknown {
  try {
    const value: unknown = JSON.parse(maskNonFinite(json));
    return isRecord(value) && typeof value._type === 'string' ? undefined : value;
  } catch {
    return undefined;
  }
}

function readRun(bytes: Uint8Array, file: Draft): void {
  eachMessage(bytes, (field, inner) => {
    if (field === 1) file.runId = text(inner);
    else if (field === 3) file.project = text(inner);
    else if (field === 4) Object.assign(file.config, readConfig(inner));
    else if (field === 8) file.displayName = text(inner);
    else if (field === 10) file.tags.push(text(inner));
    else if (field === 17) file.startedAtMs = readVarint(inner, 1) * 1000;
  });
}

/** Calls for each field that holds bytes: texts and messages alike. */
function eachMessage(bytes: Uint8Array, use: (field: number, content: Uint8Array) => void): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (wire === WireType.LengthDelimited) use(field, reader.bytes());
    else reader.skip(wire, field);
  }
}

/** Protobuf leaves out a 0. */
function readVarint(bytes: Uint8Array, wanted: number): number {
  const reader = new BinaryReader(bytes);
  let value = 0;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === wanted && wire === WireType.Varint) value = Number(reader.int64());
    else reader.skip(wire, field);
  }
  return value;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
