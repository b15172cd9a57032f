import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { isRecord } from '../json/isRecord';
import { maskNonFinite } from '../json/maskNonFinite';
import type { Values, WandbDraft } from './wandbFile';

/** Adds what a record says. Throws where it is no record. */
export function readRecord(record: Uint8Array, file: WandbDraft): void {
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

function readRun(bytes: Uint8Array, file: WandbDraft): void {
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

const decoder = new TextDecoder();
const text = (bytes: Uint8Array) => decoder.decode(bytes);
