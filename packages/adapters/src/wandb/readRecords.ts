import { crc32 } from './crc32';

/** What could not be read of a file's framing. */
export interface RecordsEnd {
  /** Pieces that do not match their checksum: the records they belong to are left out. */
  readonly damaged: number;
  readonly ended: 'whole' | 'truncated' | 'notWandb';
}

export interface RecordReader {
  push(chunk: Uint8Array): void;
  end(): RecordsEnd;
}

/**
 * Reads the framing of a `.wandb` file from pieces that are cut anywhere: LevelDB's log format, blocks
 * of 32 KiB with records cut into parts of `crc, length, type`, the file's own header counting as part
 * of the first block. Unlike LevelDB's, its checksum is zlib's over type and content, unmasked. A
 * record is valid until `use` returns.
 */
export function createRecordReader(use: (record: Uint8Array) => void): RecordReader {
  const buffer = new Uint8Array(block);
  const view = new DataView(buffer.buffer);
  let filled = 0;
  let isWandb: boolean | undefined;
  let isCut = false;
  let damaged = 0;
  let parts: Uint8Array[] | undefined;

  function readBlock() {
    let at = 0;
    if (isWandb === undefined) {
      isWandb = filled >= fileHeader && view.getUint32(0, false) === magic;
      at = fileHeader;
    }
    if (!isWandb) return;
    while (at < filled && block - at >= partHeader) {
      isCut = at + partHeader > filled;
      if (isCut) return;
      const length = view.getUint16(at + 4, true);
      const type = buffer[at + 6] as number;
      // The rest of a block that was never filled.
      if (type === 0 && length === 0) return;
      const end = at + partHeader + length;
      isCut = end > filled && filled < block;
      if (isCut) return;
      if (end > filled || crc32(buffer.subarray(at + 6, end)) !== view.getUint32(at, true)) {
        // Only the next block is sure to start with a part.
        damaged++;
        parts = undefined;
        return;
      }
      const content = buffer.subarray(at + partHeader, end);
      if (type === whole) {
        parts = undefined;
        use(content);
      } else {
        if (type === first) parts = [];
        parts?.push(content.slice());
        if (parts && type === last) {
          use(join(parts));
          parts = undefined;
        }
      }
      at = end;
    }
  }

  return {
    push(chunk) {
      let at = 0;
      while (at < chunk.length) {
        const taken = chunk.subarray(at, at + block - filled);
        buffer.set(taken, filled);
        filled += taken.length;
        at += taken.length;
        if (filled === block) {
          readBlock();
          filled = 0;
        }
      }
    },
    end() {
      if (filled > 0 || isWandb === undefined) readBlock();
      if (!isWandb) return { damaged, ended: 'notWandb' };
      return { damaged, ended: isCut || parts ? 'truncated' : 'whole' };
    },
  };
}

/** `:W&B` */
const magic = 0x3a572642;
const fileHeader = 7;
const partHeader = 7;
const block = 32_768;
const whole = 1;
const first = 2;
const last = 4;

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
