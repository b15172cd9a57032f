import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { isRecord } from '../json/isRecord';
import { maskNonFinite } from '../json/maskNonFinite';
import { createKnownNames } from '../run/knownNames';
import { readText } from './readText';
import type { LogSink, Values, WandbStart } from './wandbFile';

/** A start as far as it is read. */
export type StartDraft = { -readonly [Key in keyof WandbStart]: WandbStart[Key] } & {
  tags: string[];
};

/** A message in the bytes of a record. */
interface Message {
  readonly reader: BinaryReader;
  readonly record: Uint8Array;
  readonly end: number;
}

/** Adds to a start what a record says of it, and hands on what was logged. Throws where it is no record. */
export function createRecordDecoder(start: StartDraft, log: LogSink): (record: Uint8Array) => void {
  const nameOf = createKnownNames();
  const lists = new Map<string, readonly string[]>();

  function readHistory(history: Message): void {
    const names: string[] = [];
    const values: unknown[] = [];
    let step: number | undefined;
    eachMessage(history, (field, inner) => {
      if (field === 1) {
        const [name, value] = readItem(inner);
        names.push(name);
        values.push(value);
      } else if (field === 2) step = readVarint(inner, 1);
    });
    const at = names.lastIndexOf('_step');
    if (at < 0) {
      names.push('_step');
      values.push(step);
    } else values[at] ??= step;
    const list = names.join('\n');
    const known = lists.get(list);
    if (!known) lists.set(list, names);
    log(known ?? names, values);
  }

  function readConfig(config: Message): Values {
    const entries: [string, unknown][] = [];
    eachMessage(config, (field, inner) => {
      if (field === 1) entries.push(readItem(inner));
    });
    return Object.fromEntries(entries.filter(([key]) => key !== '_wandb'));
  }

  /** The client fills `key` in some versions and `nested_key` in others. */
  function readItem(item: Message): [string, unknown] {
    let nested: string | undefined;
    let key = '';
    let value: unknown;
    eachMessage(item, (field, inner) => {
      if (field === 1) key = nameIn(inner);
      else if (field === 2) {
        nested = nested === undefined ? nameIn(inner) : `${nested}/${nameIn(inner)}`;
      } else if (field === 16) value = parseValue(textIn(inner));
    });
    return [nested ?? key, value];
  }

  function readRun(run: Message): void {
    eachMessage(run, (field, inner) => {
      if (field === 1) start.runId = textIn(inner);
      else if (field === 3) start.project = textIn(inner);
      else if (field === 4) Object.assign(start.config, readConfig(inner));
      else if (field === 8) start.displayName = textIn(inner);
      else if (field === 10) start.tags.push(textIn(inner));
      else if (field === 17) start.startedAtMs = readVarint(inner, 1) * 1000;
    });
  }

  const nameIn = ({ reader, record, end }: Message) =>
    nameOf(record, { from: reader.pos, to: end });

  return (record) => {
    const reader = new BinaryReader(record);
    eachMessage({ reader, record, end: record.length }, (field, inner) => {
      if (field === 2) readHistory(inner);
      else if (field === 5) Object.assign(start.config, readConfig(inner));
      else if (field === 17) readRun(inner);
      else if (field === 18) start.exitCode = readVarint(inner, 1);
    });
  };
}

/** Calls for each field that holds bytes: texts and messages alike. */
function eachMessage(
  { reader, record, end }: Message,
  use: (field: number, message: Message) => void,
): void {
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    if (wire !== WireType.LengthDelimited) {
      reader.skip(wire, field);
      continue;
    }
    const length = reader.uint32();
    const next = reader.pos + length;
    if (next > end) throw new RangeError('A message reaches beyond the one that holds it.');
    use(field, { reader, record, end: next });
    reader.pos = next;
  }
}

/** Protobuf leaves out a 0. */
function readVarint({ reader, end }: Message, wanted: number): number {
  let value = 0;
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    if (field === wanted && wire === WireType.Varint) value = Number(reader.int64());
    else reader.skip(wire, field);
  }
  return value;
}

function parseValue(json: string): unknown {
  const value = parseJson(json) ?? parseJson(maskNonFinite(json));
  return isRecord(value) && typeof value._type === 'string' ? undefined : value;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

const textIn = ({ reader, record, end }: Message) => readText(record.subarray(reader.pos, end));
