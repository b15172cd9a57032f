import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { createKnownNames } from '../run/knownNames';
import { type Hparams, readHparams } from './readHparams';
import { readTensor } from './readTensor';

/** Who is told what an event holds. */
export interface EventSink {
  /** Once an event, before what it holds. Seconds since the Unix epoch. */
  event(wallTime: number): void;
  scalar(point: {
    readonly tag: string;
    readonly step: number;
    readonly wallTime: number;
    readonly value: number;
  }): void;
  text(tag: string, text: string): void;
  hparams(found: Hparams): void;
  /** A writer started at this step: what an earlier one wrote from there on is no longer true. */
  start(step: number): void;
}

/** Throws on bytes that are no `Event`. */
export type EventDecoder = (buffer: Uint8Array, range: { from: number; to: number }) => void;

/**
 * Decodes `Event` messages, of which only scalars, texts and what the hyperparameter plugin stores
 * are read. A scalar is a `simple_value` or a tensor of one element of the plugin "scalars" or of
 * none; which plugin a tag belongs to stands only in its first event of a file.
 */
export function createEventDecoder(sink: EventSink): EventDecoder {
  const nameOf = createKnownNames();
  const plugins = new Map<string, string>();
  let reader: BinaryReader | undefined;
  let readerOf: Uint8Array | undefined;
  const range = { from: 0, to: 0 };

  return (buffer, { from, to }) => {
    // One reader a buffer: making one a message costs more than reading it.
    if (readerOf !== buffer || !reader) {
      reader = new BinaryReader(buffer);
      readerOf = buffer;
    }
    reader.pos = from;
    let wallTime = Number.NaN;
    let step = 0;
    let summaryAt = -1;
    let summaryEnd = -1;
    while (reader.pos < to) {
      const key = reader.uint32();
      if (key === wallTimeKey) wallTime = reader.double();
      else if (key === stepKey) step = readInt64(reader);
      else if (key === summaryKey) {
        const length = reader.uint32();
        summaryAt = reader.pos;
        summaryEnd = reader.pos += length;
      } else if (key === sessionLogKey) {
        const end = endOf(reader, to);
        if (isStart(reader, end)) sink.start(step);
        reader.pos = end;
      } else reader.skip(key & 7, key >>> 3);
      if (reader.pos > to) throw new RangeError('A field reaches beyond its event.');
    }
    sink.event(wallTime);
    if (summaryAt < 0) return;
    reader.pos = summaryAt;
    while (reader.pos < summaryEnd) {
      const key = reader.uint32();
      if (key === valueKey) readValue({ reader, end: endOf(reader, summaryEnd), step, wallTime });
      else reader.skip(key & 7, key >>> 3);
      if (reader.pos > summaryEnd) throw new RangeError('A value reaches beyond its summary.');
    }
  };

  function readValue(at: {
    readonly reader: BinaryReader;
    readonly end: number;
    readonly step: number;
    readonly wallTime: number;
  }): void {
    const { reader, end, step, wallTime } = at;
    let tag = '';
    let simple: number | undefined;
    let tensor: Uint8Array | undefined;
    let metadata: Uint8Array | undefined;
    while (reader.pos < end) {
      const key = reader.uint32();
      if (key === tagKey) {
        range.to = endOf(reader, end);
        range.from = reader.pos;
        reader.pos = range.to;
        tag = nameOf(bufferOf(), range);
      } else if (key === simpleValueKey) simple = reader.float();
      else if (key === tensorKey) tensor = reader.bytes();
      else if (key === metadataKey) metadata = reader.bytes();
      else reader.skip(key & 7, key >>> 3);
      if (reader.pos > end) throw new RangeError('A field reaches beyond its value.');
    }
    if (simple !== undefined) {
      sink.scalar({ tag, step, wallTime, value: simple });
      return;
    }
    if (metadata) {
      const { plugin, content } = readMetadata(metadata);
      plugins.set(tag, plugin);
      if (plugin === 'hparams' && content) sink.hparams(readHparams(content));
    }
    if (!tensor) return;
    const plugin = plugins.get(tag) ?? '';
    if (plugin !== '' && plugin !== 'scalars' && plugin !== 'text') return;
    const value = readTensor(tensor);
    if (typeof value === 'string') sink.text(tag, value);
    else if (value !== undefined && plugin !== 'text') sink.scalar({ tag, step, wallTime, value });
  }

  function bufferOf(): Uint8Array {
    return readerOf as Uint8Array;
  }
}

/** Keys of fields as they stand on the wire: number and wire type in one. */
const wallTimeKey = (1 << 3) | WireType.Bit64;
const stepKey = (2 << 3) | WireType.Varint;
const summaryKey = (5 << 3) | WireType.LengthDelimited;
const sessionLogKey = (7 << 3) | WireType.LengthDelimited;
const valueKey = (1 << 3) | WireType.LengthDelimited;
const tagKey = (1 << 3) | WireType.LengthDelimited;
const simpleValueKey = (2 << 3) | WireType.Bit32;
const tensorKey = (8 << 3) | WireType.LengthDelimited;
const metadataKey = (9 << 3) | WireType.LengthDelimited;

/** Up to four bytes of a varint are exact in 32 bits, and most steps are; a BigInt each is slow. */
function readInt64(reader: BinaryReader): number {
  const start = reader.pos;
  const small = reader.uint32();
  if (reader.pos - start <= 4) return small;
  reader.pos = start;
  return Number(reader.int64());
}

function endOf(reader: BinaryReader, limit: number): number {
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > limit) throw new RangeError('A message reaches beyond the one that holds it.');
  return end;
}

/** `SessionLog.status` is START. */
function isStart(reader: BinaryReader, end: number): boolean {
  let status = 0;
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    if (field === 1 && wire === WireType.Varint) status = reader.uint32();
    else reader.skip(wire, field);
  }
  return status === 1;
}

function readMetadata(bytes: Uint8Array) {
  const reader = new BinaryReader(bytes);
  let plugin = '';
  let content: Uint8Array | undefined;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field !== 1 || wire !== WireType.LengthDelimited) {
      reader.skip(wire, field);
      continue;
    }
    const data = new BinaryReader(reader.bytes());
    while (data.pos < data.len) {
      const [inner, innerWire] = data.tag();
      if (inner === 1 && innerWire === WireType.LengthDelimited) plugin = data.string();
      else if (inner === 2 && innerWire === WireType.LengthDelimited) content = data.bytes();
      else data.skip(innerWire, inner);
    }
  }
  return { plugin, content };
}
