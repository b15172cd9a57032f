/**
 * Decodes the names of metrics. A file repeats the same few in every record, and to decode one costs
 * more than all else in its record, so a name is looked up by its bytes.
 */
export function createKnownNames(): (
  bytes: Uint8Array,
  range: { from: number; to: number },
) => string {
  const known = new Map<number, { readonly bytes: Uint8Array; readonly name: string }>();
  const decoder = new TextDecoder();
  return (bytes, { from, to }) => {
    let hash = to - from;
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
    const found = known.get(hash);
    if (found && isSame({ bytes, from, to }, found.bytes)) return found.name;
    const own = bytes.slice(from, to);
    const name = decoder.decode(own);
    known.set(hash, { bytes: own, name });
    return name;
  };
}

function isSame(
  { bytes, from, to }: { readonly bytes: Uint8Array; readonly from: number; readonly to: number },
  name: Uint8Array,
): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name[i]) return false;
  return true;
}
