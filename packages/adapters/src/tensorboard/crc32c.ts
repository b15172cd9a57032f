/**
 * CRC-32C (Castagnoli) of a range of bytes, masked as TFRecord files store it: rotated by 15 bits
 * plus a constant, since a CRC over data that holds CRCs is weak.
 *
 * Eight bytes a round (Kounavis and Berry, "A systematic approach to building high performance
 * software-based CRC generators", 2005): one table a byte is four times as slow.
 */
export function maskedCrc32c(bytes: Uint8Array, range: { from: number; to: number }): number {
  const { from, to } = range;
  let crc = -1;
  let i = from;
  for (; i + 8 <= to; i += 8) {
    const low =
      crc ^
      ((bytes[i] as number) |
        ((bytes[i + 1] as number) << 8) |
        ((bytes[i + 2] as number) << 16) |
        ((bytes[i + 3] as number) << 24));
    crc =
      (tables[1792 + (low & 255)] as number) ^
      (tables[1536 + ((low >>> 8) & 255)] as number) ^
      (tables[1280 + ((low >>> 16) & 255)] as number) ^
      (tables[1024 + (low >>> 24)] as number) ^
      (tables[768 + (bytes[i + 4] as number)] as number) ^
      (tables[512 + (bytes[i + 5] as number)] as number) ^
      (tables[256 + (bytes[i + 6] as number)] as number) ^
      (tables[bytes[i + 7] as number] as number);
  }
  for (; i < to; i++) {
    crc = (tables[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  }
  const plain = ~crc;
  return (((plain >>> 15) | (plain << 17)) + 0xa282ead8) >>> 0;
}

const tables = makeTables();

function makeTables(): Int32Array {
  const made = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
    made[byte] = crc;
  }
  for (let k = 256; k < made.length; k++) {
    const before = made[k - 256] as number;
    made[k] = (made[before & 255] as number) ^ (before >>> 8);
  }
  return made;
}
