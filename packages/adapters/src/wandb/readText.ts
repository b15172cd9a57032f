/**
 * UTF-8 as text. What is short and ASCII, as numbers are, is read without the platform's decoder: of
 * each text that it makes a browser keeps a handle, and to clear a million of them holds up the page.
 */
export function readText(bytes: Uint8Array): string {
  if (bytes.length > longestByHand) return decoder.decode(bytes);
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) > 127) return decoder.decode(bytes);
  }
  return String.fromCharCode.apply(null, bytes as unknown as number[]);
}

const longestByHand = 64;
const decoder = new TextDecoder();
