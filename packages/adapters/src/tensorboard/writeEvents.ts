import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { maskedCrc32c } from './crc32c';

/** For tests: one event, of a number as `simple_value` unless it says otherwise. */
export interface WrittenEvent {
  readonly tag?: string;
  readonly step?: number;
  readonly wallTime?: number;
  readonly value?: number;
  /** Instead of `value`: the bytes of a `TensorProto`. */
  readonly tensor?: Uint8Array;
  readonly plugin?: string;
  /** The status of a `SessionLog`. */
  readonly session?: number;
}

/** For tests: the bytes of an event file with these events after its version. */
export function writeEvents(events: readonly WrittenEvent[]): Uint8Array {
  const version = new BinaryWriter().tag(1, 1).double(1_700_000_000);
  version.tag(3, 2).string('brain.Event:2');
  return joinBytes([record(version.finish()), ...events.map((event) => record(encode(event)))]);
}

/** For tests: a record around any bytes. */
export function record(content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 16);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length, true);
  view.setUint32(8, maskedCrc32c(bytes, { from: 0, to: 8 }), true);
  bytes.set(content, 12);
  const crc = maskedCrc32c(content, { from: 0, to: content.length });
  view.setUint32(12 + content.length, crc, true);
  return bytes;
}

/** For tests: a `TensorProto`, with its numbers packed in `tensor_content` or in the list of its type. */
export function writeTensor(tensor: {
  readonly type: number;
  readonly shape?: readonly number[];
  readonly content?: Uint8Array;
  readonly list?: (writer: BinaryWriter) => void;
}): Uint8Array {
  const writer = new BinaryWriter().tag(1, 0).uint32(tensor.type);
  writer.tag(2, 2).fork();
  for (const size of tensor.shape ?? []) writer.tag(2, 2).fork().tag(1, 0).int64(size).join();
  writer.join();
  if (tensor.content) writer.tag(4, 2).bytes(tensor.content);
  tensor.list?.(writer);
  return writer.finish();
}

function encode(event: WrittenEvent): Uint8Array {
  const { tag = 'train/loss', step = 0, wallTime = 1_700_000_000, value, tensor, plugin } = event;
  const writer = new BinaryWriter().tag(1, 1).double(wallTime).tag(2, 0).int64(step);
  if (event.session !== undefined) {
    writer.tag(7, 2).fork().tag(1, 0).uint32(event.session).join();
    return writer.finish();
  }
  writer.tag(5, 2).fork().tag(1, 2).fork().tag(1, 2).string(tag);
  if (value !== undefined) writer.tag(2, 5).float(value);
  if (tensor) writer.tag(8, 2).bytes(tensor);
  if (plugin) writer.tag(9, 2).fork().tag(1, 2).fork().tag(1, 2).string(plugin).join().join();
  writer.join().join();
  return writer.finish();
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
