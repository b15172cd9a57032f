import type { ParseResult } from '../parseResult';
import { createWandbFileReader } from './createWandbFileReader';
import type { WandbFile } from './wandbFile';

/** Reads a `.wandb` file whose bytes are at hand, as {@link createWandbFileReader} does in pieces. */
export function parseWandbFile(bytes: Uint8Array, path = 'run.wandb'): ParseResult<WandbFile> {
  const reader = createWandbFileReader(path);
  reader.push(bytes);
  return reader.end();
}
