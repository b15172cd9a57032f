import { describe, expect, it } from 'vitest';
import type { FileTree } from '../files/fileTree';
import { createTextFileTree } from '../files/memory';
import type { ReadProgress } from '../files/readSlices';
import { createHuggingFaceSource } from './createHuggingFaceSource';
import { row, state } from './trainerFolder';

describe('reading', () => {
  it('opens only the files it knows, a few at a time', async () => {
    let open = 0;
    let most = 0;
    const opened: string[] = [];
    const names = Array.from({ length: 30 }, (_, i) => `r${i}/trainer_state.json`);
    const texts = Object.fromEntries(names.map((name) => [name, state({}, row(10))]));
    const tree = createTextFileTree({
      name: 'x',
      files: { ...texts, 'r0/model.safetensors': 'x', 'r0/run_times.json': '[]', 'notes.md': '' },
    });
    const files: FileTree = {
      ...tree,
      async *readBytes(path, options) {
        opened.push(path);
        most = Math.max(most, ++open);
        await new Promise((done) => setTimeout(done, 1));
        open--;
        yield* tree.readBytes(path, options);
      },
    };
    await createHuggingFaceSource({ files, concurrency: 4 }).listRuns();
    expect(most).toBe(4);
    expect([...opened].sort()).toEqual([...names].sort());
  });

  it('stops between two files when aborted', async () => {
    const controller = new AbortController();
    let reads = 0;
    const texts = Array.from({ length: 50 }, (_, i) => [`r${i}/trainer_state.json`, state({})]);
    const tree = createTextFileTree({ name: 'x', files: Object.fromEntries(texts) });
    const files: FileTree = {
      ...tree,
      async *readBytes(path, options) {
        if (++reads === 3) controller.abort(new Error('enough'));
        yield* tree.readBytes(path, options);
      },
    };
    const listing = createHuggingFaceSource({ files, concurrency: 1 }).listRuns(controller);
    await expect(listing).rejects.toThrow('enough');
    expect(reads).toBe(3);
  });

  it('tells how far a long state is, and stops within it when aborted', async () => {
    const long = state({}, ...Array.from({ length: 20_000 }, (_, i) => row(i + 1)));
    const files = createTextFileTree({ name: 'x', files: { 'trainer_state.json': long } });
    const seen: number[] = [];
    const onProgress = ({ bytes }: ReadProgress) => seen.push(bytes);
    await createHuggingFaceSource({ files, onProgress }).listRuns();
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(long.length);

    const stop = new AbortController();
    const reason = new Error('left the page');
    let told = 0;
    const stopping = createHuggingFaceSource({
      files,
      onProgress() {
        told++;
        stop.abort(reason);
      },
    });
    await expect(stopping.listRuns({ signal: stop.signal })).rejects.toBe(reason);
    expect(told).toBe(1);
  });
});
