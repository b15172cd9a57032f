/**
 * The address as one that may be followed: `http`, `https` or `blob`, in full. Undefined for any
 * other: what a source gives is never run.
 */
export function webAddress(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return protocol === 'http:' || protocol === 'https:' || protocol === 'blob:' ? href : undefined;
  } catch {
    return undefined;
  }
}
