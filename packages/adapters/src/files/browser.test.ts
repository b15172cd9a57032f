import { describe, expect, it } from 'vitest';
import { createChosenFileTree, createDroppedFileTree } from './browser';

type Tree = { readonly [name: string]: Tree | string | Error };

/** Entries as Chromium hands them out: in batches of 100, through callbacks. */
function entryOf(name: string, content: Tree | string | Error): FileSystemEntry {
  if (typeof content === 'string' || content instanceof Error) {
    const file = (done: (file: File) => void, fail: (error: Error) => void) =>
      content instanceof Error ? fail(content) : done(new File([content], name));
    return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(content).map(([child, of]) => entryOf(child, of));
    return { readEntries: (done: (batch: FileSystemEntry[]) => void) => done(left.splice(0, 100)) };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function drop(items: Tree): DataTransfer {
  const entries = Object.entries(items).map(([name, content]) => ({
    webkitGetAsEntry: () => entryOf(name, content),
  }));
  return { items: entries } as unknown as DataTransfer;
}

function choose(files: { readonly [path: string]: string }): FileList {
  return Object.entries(files).map(([path, content]) =>
    Object.defineProperty(new File([content], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
      value: path.includes('/') ? path : '',
    }),
  ) as unknown as FileList;
}

describe('createDroppedFileTree', () => {
  it('takes one dropped folder as the root', async () => {
    const tree = createDroppedFileTree(drop({ model: { run: { 'a.json': '{}' }, 'b.txt': '12' } }));
    expect(tree.name).toBe('model');
    expect((await tree.list()).map(({ path, bytes }) => [path, bytes])).toEqual([
      ['run/a.json', 2],
      ['b.txt', 2],
    ]);
    expect(await tree.readText('run/a.json')).toBe('{}');
  });

  it('lists all of a folder with more than the 100 entries of one batch', async () => {
    const names = Array.from({ length: 250 }, (_, i) => [`run-${i}`, { 'a.json': '{}' }]);
    const tree = createDroppedFileTree(drop({ model: Object.fromEntries(names) as Tree }));
    expect(await tree.list()).toHaveLength(250);
  });

  it('keeps several dropped items apart by their names', async () => {
    const tree = createDroppedFileTree(
      drop({ a: { 'x.json': '1' }, b: { 'x.json': '2' }, c: '3' }),
    );
    expect((await tree.list()).map(({ path }) => path)).toEqual(['a/x.json', 'b/x.json', 'c']);
    expect(await tree.readText('b/x.json')).toBe('2');
  });

  it('lists a file that cannot be opened with its problem, and skips node_modules', async () => {
    const content = { locked: new Error('no permission'), node_modules: { 'a.json': '{}' } };
    expect(await createDroppedFileTree(drop({ model: content })).list()).toEqual([
      { path: 'locked', bytes: 0, problem: 'no permission' },
    ]);
  });
});

describe('createChosenFileTree', () => {
  it('takes the chosen folder as the root', async () => {
    const tree = createChosenFileTree(choose({ 'model/run/a.json': '{}', 'model/b.txt': '12' }));
    expect(tree.name).toBe('model');
    expect((await tree.list()).map(({ path }) => path)).toEqual(['run/a.json', 'b.txt']);
    expect(await tree.readText('run/a.json')).toBe('{}');
  });

  it('takes files that were chosen one by one', async () => {
    const tree = createChosenFileTree(choose({ 'a.json': '{}', 'b.txt': '12' }));
    expect((await tree.list()).map(({ path }) => path)).toEqual(['a.json', 'b.txt']);
    await expect(tree.readText('c')).rejects.toThrow('No file "c"');
  });
});
