import type { ParseResult } from '../parseResult';
import { createEventFileReader, type EventFile } from './eventFile';

/**
 * Reads the bytes of a TensorBoard event file: scalars in either encoding, texts, and what the
 * hyperparameter plugin stores. Checksums are verified. Records that do not match theirs are left
 * out, and a file that ends early or is none at all is an issue.
 */
export function parseEventFile(
  bytes: Uint8Array,
  path = 'events.out.tfevents',
): ParseResult<EventFile> {
  const reader = createEventFileReader(path);
  reader.push(bytes);
  const file = reader.end();
  const isNone = file.issues.length > 0 && file.firstMs === undefined && file.points === 0;
  return { ...(!isNone && { value: file }), issues: file.issues };
}
