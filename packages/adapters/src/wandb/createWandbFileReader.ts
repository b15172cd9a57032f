import type { ParseResult } from '../parseResult';
import { createRecordDecoder, type StartDraft } from './decodeRecord';
import { createRecordReader, type RecordsEnd } from './readRecords';
import type { LogSink, WandbStart } from './wandbFile';

export interface WandbFileReader {
  push(chunk: Uint8Array): void;
  end(): ParseResult<WandbStart>;
}

/**
 * Collects the `.wandb` file that the W&B client writes, offline or not, from pieces that are cut
 * anywhere. What it holds of the machine, its console and its system metrics is not read. A file that
 * ends early is one that is still being written or of a run that crashed, and gives what is whole of
 * it. What was logged is handed on, call by call, and not kept. Never throws, whatever the pieces hold.
 */
export function createWandbFileReader(path: string, log: LogSink): WandbFileReader {
  const start: StartDraft = { tags: [], config: {} };
  const decode = createRecordDecoder(start, log);
  let count = 0;
  let undecoded = 0;
  const records = createRecordReader((record) => {
    count++;
    try {
      decode(record);
    } catch {
      undecoded++;
    }
  });
  return {
    push: records.push,
    end() {
      const end = records.end();
      const issues = describe({ ...end, count, undecoded }).map((message) => ({ path, message }));
      return end.ended === 'notWandb' ? { issues } : { value: start, issues };
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
