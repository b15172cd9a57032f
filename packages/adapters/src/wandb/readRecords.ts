import { crc32 } from './crc32';

/** The records of a `.wandb` file, and what could not be read of it. */
export interface WandbRecords {
  readonly records: readonly Uint8Array[];
  /** Pieces that do not match their checksum: the records they belong to are left out. */
  readonly damaged: number;
  readonly ended: 'whole' | 'truncated' | 'notWandb';
}

/**
 * Reads the framing of a `.wandb` file: LevelDB's log format, blocks of 32 KiB with records cut into
 * pieces of `crc, length, type`, the file's own header counting as part of the first block. Unlike
 * LevelDB's, its checksum is zlib's over type and content, unmasked.
 */
export function readRecords(bytes: Uint8Array): WandbRecords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const records: Uint8Array[] = [];
  if (bytes.length < fileHeader || view.getUint32(0, false) !== magic) {
    return { records, damaged: 0, ended: 'notWandb' };
  }
  let damaged = 0;
  let parts: Uint8Array[] | undefined;
  let at = fileHeader;
  while (at < bytes.length) {
    const left = block - (at % block);
    if (left < pieceHeader) {
      at += left;
      continue;
    }
    if (at + pieceHeader > bytes.length) break;
    const length = view.getUint16(at + 4, true);
    const type = bytes[at + 6] as number;
    const end = at + pieceHeader + length;
    // The rest of a block that was never filled.
    if (type === 0 && length === 0) {
      at += left;
      continue;
    }
    if (end > bytes.length) break;
    if (
      length > left - pieceHeader ||
      crc32(bytes.subarray(at + 6, end)) !== view.getUint32(at, true)
    ) {
      // Only the next block is sure to start with a piece.
      damaged++;
      parts = undefined;
      at += left;
      continue;
    }
    const content = bytes.subarray(at + pieceHeader, end);
    if (type === whole || type === first) parts = [content];
    else parts?.push(content);
    if (parts && (type === whole || type === last)) {
      records.push(join(parts));
      parts = undefined;
    }
    at = end;
  }
  return { records, damaged, ended: at < bytes.length || parts ? 'truncated' : 'whole' };
}

/** `:W&B` */
const magic = 0x3a572642;
const fileHeader = 7;
const pieceHeader = 7;
const block = 32_768;
const whole = 1;
const first = 2;
const last = 4;

function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
