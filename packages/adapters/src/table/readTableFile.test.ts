import { describe, expect, it, vi } from 'vitest';
import type { FileTree } from '../files/fileTree';
import type { ReadProgress } from '../files/readSlices';
import { createTableSource } from './createTableSource';

const rows = 40_000;
const csv = `step,loss,note\n${Array.from({ length: rows }, (_, i) => `${i},${1 / (i + 1)},ö`).join('\n')}\n`;
const jsonl = Array.from({ length: rows }, (_, i) => `{"step": ${i}, "loss": ${1 / (i + 1)}}`).join(
  '\n',
);

/** A folder with one file, which comes in pieces of that many bytes and may break off. */
function folder(file: { path: string; text: string; size?: number; until?: number }): FileTree {
  const { path, text, size = 64 * 1024, until = Infinity } = file;
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'opened',
    list: async () => [{ path, bytes: bytes.length }],
    readText: () => Promise.reject(new Error('A long file was asked for as one text.')),
    async *readBytes() {
      for (let at = 0; at < bytes.length; at += size) {
        if (at >= until) throw new Error('the line was cut');
        yield bytes.subarray(at, at + size);
      }
    },
  };
}

describe.each([
  { path: 'metrics.csv', text: csv },
  { path: 'metrics.jsonl', text: jsonl },
])('a long $path', (file) => {
  const bytes = new TextEncoder().encode(file.text).length;

  it('is read in pieces, cut within a character or a number', async () => {
    const source = createTableSource({ files: folder({ ...file, size: 1009 }) });
    const [run] = (await source.listRuns()).runs;
    expect(run?.issues).toEqual([]);
    expect(run?.steps.done).toBe(rows - 1);
    const { histories } = await source.loadHistories(run?.id ?? '');
    expect(Object.keys(histories)).toEqual(['train_loss']);
    expect(histories.train_loss?.length).toBe(rows);
    expect(histories.train_loss?.value[rows - 1]).toBe(1 / rows);
  });

  it('tells how far it is, after each piece and to the end', async () => {
    const told: ReadProgress[] = [];
    const onProgress = (progress: ReadProgress) => told.push(progress);
    await createTableSource({ files: folder(file), onProgress }).listRuns();
    expect(told).toHaveLength(Math.ceil(bytes / (64 * 1024)));
    expect(told.at(-1)).toEqual({ path: file.path, bytes, of: bytes });
  });

  it('stops between two pieces when aborted', async () => {
    const stop = new AbortController();
    const reason = new Error('left the page');
    let calls = 0;
    const onProgress = () => {
      calls++;
      stop.abort(reason);
    };
    const source = createTableSource({ files: folder(file), onProgress });
    await expect(source.listRuns({ signal: stop.signal })).rejects.toBe(reason);
    expect(calls).toBe(1);
  });

  it('gives others their turn after each piece that takes long', async () => {
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 20));
    let turns = 0;
    const other = setInterval(() => turns++);
    const tick = () => {
      turns++;
      next = setImmediate(tick);
    };
    let next = setImmediate(tick);
    try {
      await createTableSource({ files: folder(file) }).listRuns();
    } finally {
      clearInterval(other);
      clearImmediate(next);
      clock.mockRestore();
    }
    expect(turns).toBeGreaterThanOrEqual(Math.floor(bytes / (64 * 1024)));
  });

  it('keeps what stands before a place from which on it cannot be read', async () => {
    const source = createTableSource({ files: folder({ ...file, until: 4 * 64 * 1024 }) });
    const [run] = (await source.listRuns()).runs;
    expect(run?.issues[0]?.message).toBe(
      `The file could not be read beyond byte ${4 * 64 * 1024}: the line was cut`,
    );
    expect(run?.steps.done).toBeGreaterThan(1000);
  });
});

it('says of a log that cannot be read at all nothing but why', async () => {
  for (const path of ['a/metrics.csv', 'a/trainer_log.jsonl']) {
    const { runs, issues } = await createTableSource({
      files: folder({ path, text: csv, until: 0 }),
    }).listRuns();
    expect(runs).toEqual([]);
    expect(issues.filter((issue) => issue.path === path)).toEqual([
      { path, message: 'The file could not be read: the line was cut' },
    ]);
  }
});
