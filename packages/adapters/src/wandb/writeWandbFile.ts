import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { crc32 } from './crc32';

/** Values as the JSON that the client writes. */
type WrittenRow = { readonly [key: string]: string };

/** For tests: one call of `log`. Keys in parts, as newer clients write them, or whole. */
export function writeHistory(row: WrittenRow, step: number, isNested = true): Uint8Array {
  const writer = new BinaryWriter();
  for (const [key, json] of Object.entries(row)) writer.tag(1, 2).bytes(item(key, json, isNested));
  writer.tag(2, 2).fork().tag(1, 0).int64(step).join();
  return new BinaryWriter().tag(2, 2).bytes(writer.finish()).finish();
}

/** For tests: what the client says of a run before it logs. */
export function writeStart(config: WrittenRow): Uint8Array {
  const writer = new BinaryWriter().tag(1, 2).string('abc').tag(3, 2).string('bytes');
  writer.tag(4, 2).fork();
  for (const [key, json] of Object.entries(config)) writer.tag(1, 2).bytes(item(key, json, false));
  writer.join().tag(8, 2).string('brave-fox-1').tag(10, 2).string('baseline');
  writer.tag(17, 2).fork().tag(1, 0).int64(1_700_000_000).join();
  return new BinaryWriter().tag(17, 2).bytes(writer.finish()).finish();
}

/** For tests: the end of a run. */
export function writeExit(code: number): Uint8Array {
  return new BinaryWriter().tag(18, 2).fork().tag(1, 0).int32(code).join().finish();
}

/** For tests: the bytes of a `.wandb` file, whose parts never cross a block of 32 KiB. */
export function writeWandbFile(records: readonly Uint8Array[]): Uint8Array {
  const room = records.reduce((sum, { length }) => sum + length + 7 * (2 + length / 32_000), 64);
  const bytes = new Uint8Array(Math.ceil(room * 1.01));
  const view = new DataView(bytes.buffer);
  bytes.set([0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0]);
  let end = 7;
  for (const record of records) {
    let at = 0;
    let isFirst = true;
    do {
      const left = 32_768 - (end % 32_768);
      if (left < 7) {
        end += left;
        continue;
      }
      const part = record.subarray(at, at + left - 7);
      at += part.length;
      const isLast = at === record.length;
      const type = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      view.setUint32(end, crc32(part, crc32(Uint8Array.of(type))), true);
      view.setUint16(end + 4, part.length, true);
      view.setUint8(end + 6, type);
      bytes.set(part, end + 7);
      end += 7 + part.length;
      isFirst = false;
    } while (at < record.length);
  }
  return bytes.slice(0, end);
}

function item(key: string, json: string, isNested: boolean): Uint8Array {
  const writer = new BinaryWriter();
  if (isNested) for (const part of key.split('/')) writer.tag(2, 2).string(part);
  else writer.tag(1, 2).string(key);
  return writer.tag(16, 2).string(json).finish();
}
