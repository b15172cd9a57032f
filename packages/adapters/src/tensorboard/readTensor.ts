import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** What a `TensorProto` of one element holds; nothing where it holds more, or another type. */
export type TensorValue = number | string | undefined;

/**
 * Reads one scalar or text out of a `TensorProto`, whichever way it was stored: in the list of its
 * type, or packed little-endian in `tensor_content`. Halves and bfloat16 lie in `half_val` as bits.
 */
export function readTensor(bytes: Uint8Array): TensorValue {
  const reader = new BinaryReader(bytes);
  let type = 0;
  let value: TensorValue;
  let content: Uint8Array | undefined;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 1 && wire === WireType.Varint) type = reader.uint32();
    else if (field === 2 && wire === WireType.LengthDelimited) {
      if (elementsOf(reader.bytes()) !== 1) return undefined;
    } else if (field === 4 && wire === WireType.LengthDelimited) content = reader.bytes();
    else if (field === 8 && wire === WireType.LengthDelimited) value ??= reader.string();
    else if (Object.hasOwn(lists, field)) value ??= firstOf(reader, { field, wire });
    else reader.skip(wire, field);
  }
  if (content) return packed(content, type);
  if (typeof value !== 'number') return value;
  if (type === half) return fromHalf(value);
  return type === bfloat16 ? fromBfloat16(value) : value;
}

const half = 19;
const bfloat16 = 14;

/** The field of each type of number, and how one is read. */
const lists: { readonly [field: number]: (reader: BinaryReader) => number } = {
  5: (reader) => reader.float(),
  6: (reader) => reader.double(),
  7: (reader) => reader.int32(),
  10: (reader) => Number(reader.int64()),
  11: (reader) => Number(reader.bool()),
  13: (reader) => reader.int32(),
  16: (reader) => reader.uint32(),
  17: (reader) => Number(reader.uint64()),
};

/** Numbers of a list stand one by one or packed into one field: both are legal. */
function firstOf(
  reader: BinaryReader,
  { field, wire }: { readonly field: number; readonly wire: WireType },
): number | undefined {
  const read = lists[field] as (reader: BinaryReader) => number;
  if (wire !== WireType.LengthDelimited) return read(reader);
  const list = new BinaryReader(reader.bytes());
  return list.len > 0 ? read(list) : undefined;
}

function elementsOf(shape: Uint8Array): number {
  const reader = new BinaryReader(shape);
  let elements = 1;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field !== 2 || wire !== WireType.LengthDelimited) {
      reader.skip(wire, field);
      continue;
    }
    const dimension = new BinaryReader(reader.bytes());
    // Protobuf leaves out a size of 0.
    let size = 0;
    while (dimension.pos < dimension.len) {
      const [inner, innerWire] = dimension.tag();
      if (inner === 1 && innerWire === WireType.Varint) size = Number(dimension.int64());
      else dimension.skip(innerWire, inner);
    }
    elements *= size;
  }
  return elements;
}

function packed(content: Uint8Array, type: number): number | undefined {
  const read = packedTypes[type];
  if (!read || content.length !== read.bytes) return undefined;
  return read.from(new DataView(content.buffer, content.byteOffset, content.length));
}

/** By `DataType`: the bytes of one element, and how they are read. */
const packedTypes: {
  readonly [type: number]: {
    readonly bytes: number;
    readonly from: (view: DataView) => number;
  };
} = {
  1: { bytes: 4, from: (view) => view.getFloat32(0, true) },
  2: { bytes: 8, from: (view) => view.getFloat64(0, true) },
  3: { bytes: 4, from: (view) => view.getInt32(0, true) },
  4: { bytes: 1, from: (view) => view.getUint8(0) },
  5: { bytes: 2, from: (view) => view.getInt16(0, true) },
  6: { bytes: 1, from: (view) => view.getInt8(0) },
  9: { bytes: 8, from: (view) => Number(view.getBigInt64(0, true)) },
  10: { bytes: 1, from: (view) => view.getUint8(0) },
  [bfloat16]: { bytes: 2, from: (view) => fromBfloat16(view.getUint16(0, true)) },
  17: { bytes: 2, from: (view) => view.getUint16(0, true) },
  [half]: { bytes: 2, from: (view) => fromHalf(view.getUint16(0, true)) },
  22: { bytes: 4, from: (view) => view.getUint32(0, true) },
  23: { bytes: 8, from: (view) => Number(view.getBigUint64(0, true)) },
};

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The upper half of a 32-bit float. */
function fromBfloat16(bits: number): number {
  return new Float32Array(new Uint32Array([(bits << 16) >>> 0]).buffer)[0] as number;
}
