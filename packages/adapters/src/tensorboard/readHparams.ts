import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type { ConfigValue } from '@runcompare/core';

/** What the hyperparameter plugin stores at the start and the end of a training. */
export interface Hparams {
  readonly values?: { readonly [key: string]: ConfigValue } | undefined;
  readonly startedAtMs?: number | undefined;
  readonly ended?:
    | { readonly status: 'success' | 'failure' | 'running' | 'unknown'; readonly atMs?: number }
    | undefined;
}

/** Reads the content of an `HParamsPluginData` message. */
export function readHparams(bytes: Uint8Array): Hparams {
  const reader = new BinaryReader(bytes);
  let found: Hparams = {};
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (wire === WireType.LengthDelimited && field === 3) {
      found = { ...found, ...sessionStart(reader.bytes()) };
    } else if (wire === WireType.LengthDelimited && field === 4) {
      found = { ...found, ended: sessionEnd(reader.bytes()) };
    } else reader.skip(wire, field);
  }
  return found;
}

function sessionStart(bytes: Uint8Array): Hparams {
  const reader = new BinaryReader(bytes);
  const values: [string, ConfigValue][] = [];
  let startedAtMs: number | undefined;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 1 && wire === WireType.LengthDelimited) values.push(readEntry(reader.bytes()));
    else if (field === 5 && wire === WireType.Bit64) startedAtMs = reader.double() * 1000;
    else reader.skip(wire, field);
  }
  return {
    values: Object.fromEntries(values),
    ...(startedAtMs !== undefined && startedAtMs > 0 && { startedAtMs }),
  };
}

const statuses = ['unknown', 'success', 'failure', 'running'] as const;

function sessionEnd(bytes: Uint8Array): NonNullable<Hparams['ended']> {
  const reader = new BinaryReader(bytes);
  let status: (typeof statuses)[number] = 'unknown';
  let atMs: number | undefined;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 1 && wire === WireType.Varint) status = statuses[reader.uint32()] ?? 'unknown';
    else if (field === 2 && wire === WireType.Bit64) atMs = reader.double() * 1000;
    else reader.skip(wire, field);
  }
  return { status, ...(atMs !== undefined && atMs > 0 && { atMs }) };
}

/** An entry of a map is a message of key and value. */
function readEntry(bytes: Uint8Array): [string, ConfigValue] {
  const reader = new BinaryReader(bytes);
  let key = '';
  let value: ConfigValue = null;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 1 && wire === WireType.LengthDelimited) key = reader.string();
    else if (field === 2 && wire === WireType.LengthDelimited) value = readValue(reader.bytes());
    else reader.skip(wire, field);
  }
  return [key, value];
}

/** A `google.protobuf.Value`; of a list or a struct, which the plugin never writes, null. */
function readValue(bytes: Uint8Array): ConfigValue {
  const reader = new BinaryReader(bytes);
  let value: ConfigValue = null;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 2 && wire === WireType.Bit64) value = reader.double();
    else if (field === 3 && wire === WireType.LengthDelimited) value = reader.string();
    else if (field === 4 && wire === WireType.Varint) value = reader.bool();
    else reader.skip(wire, field);
  }
  return value;
}
