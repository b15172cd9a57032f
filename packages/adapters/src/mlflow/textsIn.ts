import { strFromU8, unzipSync } from 'fflate';

/** For tests: what is in a zip, by path. */
export async function textsIn(file: Blob): Promise<{ readonly [path: string]: string }> {
  const entries = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
}
