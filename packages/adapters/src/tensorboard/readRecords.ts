import { maskedCrc32c } from './crc32c';

/** How the records of a file ended. */
export interface RecordEnd {
  readonly records: number;
  /** Records whose content does not match its checksum: left out, the ones after them read. */
  readonly damaged: number;
  /** Set where reading had to stop, with the number of bytes read until there. */
  readonly stopped?:
    | { readonly at: number; readonly because: 'truncated' | 'noRecord' }
    | undefined;
}

export interface RecordReader {
  /** Takes the next piece of the file, cut anywhere. */
  push(chunk: Uint8Array): void;
  end(): RecordEnd;
}

/**
 * Reads the framing of a TFRecord file: a length of 8 bytes, its checksum, the content, its
 * checksum. A wrong checksum of a length ends the reading, since nothing says where the next record
 * starts; a file that ends within a record is one that is still being written. `onRecord` gets the
 * place of each content in a buffer that holds for the call only.
 */
export function createRecordReader(
  onRecord: (buffer: Uint8Array, range: { from: number; to: number }) => void,
): RecordReader {
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let needed = headerBytes;
  let consumed = 0;
  let records = 0;
  let damaged = 0;
  let isBroken = false;

  return {
    push(chunk) {
      if (isBroken || chunk.length === 0) return;
      waiting.push(chunk);
      waitingBytes += chunk.length;
      // Joined only once a record is whole: joining at every piece is quadratic in a long record.
      if (waitingBytes < needed) return;
      const buffer = join(waiting, waitingBytes);
      const read = readWhole(buffer);
      consumed += read;
      waiting = isBroken || read === buffer.length ? [] : [buffer.subarray(read)];
      waitingBytes = isBroken ? 0 : buffer.length - read;
    },
    end() {
      const stopped = isBroken
        ? ({ at: consumed, because: 'noRecord' } as const)
        : waitingBytes > 0
          ? ({ at: consumed, because: 'truncated' } as const)
          : undefined;
      return { records, damaged, ...(stopped && { stopped }) };
    },
  };

  function readWhole(buffer: Uint8Array): number {
    const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    const range = { from: 0, to: 0 };
    let at = 0;
    for (;;) {
      needed = headerBytes;
      if (buffer.length - at < needed) return at;
      range.from = at;
      range.to = at + 8;
      if (maskedCrc32c(buffer, range) !== view.getUint32(at + 8, true)) {
        isBroken = true;
        return at;
      }
      const length = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
      needed = headerBytes + length + 4;
      if (buffer.length - at < needed) return at;
      range.from = at + headerBytes;
      range.to = range.from + length;
      if (maskedCrc32c(buffer, range) === view.getUint32(range.to, true)) {
        records++;
        onRecord(buffer, range);
      } else damaged++;
      at += needed;
    }
  }
}

const headerBytes = 12;

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
