import { medianOf } from '../chart/medianOf';
import type { FileReader } from './readers';

export interface FileTiming {
  readonly ms: number;
  readonly peerMs: number;
  /** Of times taken one after the other, so that a slow second slows both: their median ratio. */
  readonly ratio: number;
  readonly mbPerSecond: number;
}

const rounds = 5;

/** Times a reader and its peer in turns, after a warm-up. */
export async function timeReader(reader: FileReader): Promise<FileTiming> {
  const pairs: { readonly ms: number; readonly peerMs: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const peerMs = await timeOf(reader.openPeer, reader.readPeer);
    const ms = await timeOf(reader.open ?? (async () => undefined), reader.read);
    if (round > 0) pairs.push({ ms, peerMs });
  }
  const median = (values: readonly number[]) => medianOf(values) ?? Number.NaN;
  const ms = median(pairs.map((pair) => pair.ms));
  return {
    ms,
    peerMs: median(pairs.map((pair) => pair.peerMs)),
    ratio: median(pairs.map((pair) => pair.ms / pair.peerMs)),
    mbPerSecond: reader.file.bytes / 1000 / ms,
  };
}

/** Kept, so that no work is optimized away for want of a reader. */
let result: unknown;

async function timeOf(
  open: () => Promise<unknown>,
  read: (opened: unknown) => unknown,
): Promise<number> {
  result = undefined;
  const opened = await open();
  const start = performance.now();
  result = await read(opened);
  const ms = performance.now() - start;
  if (result === undefined) throw new Error('A benchmark gave no result, so nothing was timed.');
  return ms;
}
