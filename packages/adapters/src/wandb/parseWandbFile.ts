import type { ParseResult } from '../parseResult';
import { createWandbFileReader } from './createWandbFileReader';
import type { Values, WandbFile } from './wandbFile';

/** Reads a `.wandb` file whose bytes are at hand, as {@link createWandbFileReader} does in pieces. */
export function parseWandbFile(bytes: Uint8Array, path = 'run.wandb'): ParseResult<WandbFile> {
  const rows: Values[] = [];
  const reader = createWandbFileReader(path, (names, values) => {
    rows.push(Object.fromEntries(names.map((name, i) => [name, values[i]])));
  });
  reader.push(bytes);
  const { value, issues } = reader.end();
  return { value: value && { ...value, rows }, issues };
}
