import type { DataIssue } from '@runcompare/core';
import { createEventDecoder } from './decodeEvent';
import type { Hparams } from './readHparams';
import { createRecordReader, type RecordEnd } from './readRecords';

/** The points of one tag, in the order of the file. Steps may repeat and fall. */
export interface ScalarColumn {
  readonly length: number;
  readonly step: Float64Array;
  readonly value: Float64Array;
  /** Milliseconds since the Unix epoch. */
  readonly timeMs: Float64Array;
  /** Place of each point among all scalars of the file. */
  readonly order: Uint32Array;
}

/** What one event file holds. */
export interface EventFile {
  readonly path: string;
  readonly scalars: ReadonlyMap<string, ScalarColumn>;
  /** How many points all tags have together. */
  readonly points: number;
  readonly texts: ReadonlyMap<string, string>;
  readonly hparams: Hparams;
  /** Where a writer said that it starts anew, and how many scalars stand before that. */
  readonly starts: readonly { readonly step: number; readonly order: number }[];
  /** Milliseconds since the Unix epoch of the earliest and the latest event. */
  readonly firstMs?: number | undefined;
  readonly lastMs?: number | undefined;
  readonly issues: readonly DataIssue[];
}

export interface EventFileReader {
  push(chunk: Uint8Array): void;
  end(): EventFile;
}

/** Collects an event file from pieces that are cut anywhere. Never throws, whatever they hold. */
export function createEventFileReader(path: string): EventFileReader {
  const columns = new Map<string, GrowingColumn>();
  const texts = new Map<string, string>();
  const starts: { readonly step: number; readonly order: number }[] = [];
  let hparams: Hparams = {};
  let points = 0;
  let undecoded = 0;
  let first = Infinity;
  let last = -Infinity;
  let head: Uint8Array | undefined;

  const decode = createEventDecoder({
    event(wallTime) {
      if (wallTime < first && wallTime > 0) first = wallTime;
      if (wallTime > last && wallTime < Infinity) last = wallTime;
    },
    scalar({ tag, step, wallTime, value }) {
      let column = columns.get(tag);
      if (!column) {
        column = createGrowingColumn();
        columns.set(tag, column);
      }
      column.add({ step, value, timeMs: wallTime * 1000, order: points++ });
    },
    text: (tag, text) => texts.set(tag, text),
    hparams(found) {
      hparams = { ...hparams, ...found };
    },
    start: (step) => starts.push({ step, order: points }),
  });
  const records = createRecordReader((buffer, range) => {
    try {
      decode(buffer, range);
    } catch {
      undecoded++;
    }
  });

  return {
    push(chunk) {
      if (chunk.length > 0) head ??= chunk.slice(0, 64);
      records.push(chunk);
    },
    end() {
      const end = records.end();
      return {
        path,
        scalars: new Map([...columns].map(([tag, column]) => [tag, column.end()])),
        points,
        texts,
        hparams,
        starts,
        ...(first < Infinity && { firstMs: first * 1000 }),
        ...(last > -Infinity && { lastMs: last * 1000 }),
        issues: describe({ end, undecoded, head }).map((message) => ({ path, message })),
      };
    },
  };
}

function describe(found: {
  readonly end: RecordEnd;
  readonly undecoded: number;
  readonly head: Uint8Array | undefined;
}): string[] {
  const { end, undecoded, head } = found;
  const { records, damaged, stopped } = end;
  if (!head) return ['The file is empty.'];
  if (records + damaged === 0 && stopped) return [whatElse(head, stopped.because)];
  const bad = damaged + undecoded;
  return [
    ...(bad > 0 ? [`${bad} of ${records + damaged} records are damaged and were left out.`] : []),
    ...(stopped?.because === 'noRecord'
      ? [`The file is damaged from byte ${stopped.at} on: what follows could not be read.`]
      : []),
    ...(stopped?.because === 'truncated'
      ? [
          `The file ends within a record at byte ${stopped.at}, perhaps because it is still being written.`,
        ]
      : []),
  ];
}

/** Names what lies under the name of an event file and is none. */
function whatElse(head: Uint8Array, because: 'truncated' | 'noRecord'): string {
  if (new TextDecoder().decode(head).startsWith('version https://git-lfs')) {
    return 'This is a git-lfs pointer, not the file itself. Run `git lfs pull` and open the folder again.';
  }
  if (head[0] === 0x1f && head[1] === 0x8b)
    return 'The file is compressed with gzip. Unpack it first.';
  if (head[0] === 0x50 && head[1] === 0x4b) return 'The file is a zip archive. Unpack it first.';
  return because === 'truncated'
    ? 'The file ends within its first record: nothing was written yet.'
    : 'This is not an event file: its first record has no valid checksum.';
}

interface Point {
  readonly step: number;
  readonly value: number;
  readonly timeMs: number;
  readonly order: number;
}

interface GrowingColumn {
  add(point: Point): void;
  end(): ScalarColumn;
}

function createGrowingColumn(): GrowingColumn {
  let room = 16;
  let length = 0;
  let step = new Float64Array(room);
  let value = new Float64Array(room);
  let timeMs = new Float64Array(room);
  let order = new Uint32Array(room);
  return {
    add(point) {
      if (length === room) {
        room *= 2;
        step = grown(step, new Float64Array(room));
        value = grown(value, new Float64Array(room));
        timeMs = grown(timeMs, new Float64Array(room));
        order = grown(order, new Uint32Array(room));
      }
      step[length] = point.step;
      value[length] = point.value;
      timeMs[length] = point.timeMs;
      order[length] = point.order;
      length++;
    },
    end: () => ({
      length,
      step: step.subarray(0, length),
      value: value.subarray(0, length),
      timeMs: timeMs.subarray(0, length),
      order: order.subarray(0, length),
    }),
  };
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
