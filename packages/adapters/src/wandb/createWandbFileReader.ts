import type { ParseResult } from '../parseResult';
import { readRecord } from './readRecord';
import { createRecordReader, type RecordsEnd } from './readRecords';
import type { WandbDraft, WandbFile } from './wandbFile';

export interface WandbFileReader {
  push(chunk: Uint8Array): void;
  end(): ParseResult<WandbFile>;
}

/**
 * Collects the `.wandb` file that the W&B client writes, offline or not, from pieces that are cut
 * anywhere. What it holds of the machine, its console and its system metrics is not read. A file that
 * ends early is one that is still being written or of a run that crashed, and gives what is whole of
 * it. Never throws, whatever the pieces hold.
 */
export function createWandbFileReader(path: string): WandbFileReader {
  const file: WandbDraft = { tags: [], config: {}, rows: [] };
  let count = 0;
  let undecoded = 0;
  const records = createRecordReader((record) => {
    count++;
    try {
      readRecord(record, file);
    } catch {
      undecoded++;
    }
  });
  return {
    push: records.push,
    end() {
      const end = records.end();
      const issues = describe({ ...end, count, undecoded }).map((message) => ({ path, message }));
      return end.ended === 'notWandb' ? { issues } : { value: file, issues };
    },
  };
}

function describe({
  damaged,
  ended,
  count,
  undecoded,
}: RecordsEnd & { readonly count: number; readonly undecoded: number }): readonly string[] {
  if (ended === 'notWandb') return ['This is no .wandb file: it does not start with :W&B.'];
  return [
    ...(damaged > 0
      ? [`${damaged} pieces of it are damaged, and their records were left out.`]
      : []),
    ...(undecoded > 0 ? [`${undecoded} of ${count} records could not be read.`] : []),
    ...(ended === 'truncated'
      ? ['The file ends within a record, perhaps because it is still being written.']
      : []),
  ];
}
