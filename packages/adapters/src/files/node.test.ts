import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from './node';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runcompare-'));
  await mkdir(join(root, 'run', 'deep'), { recursive: true });
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'node_modules', 'x.json'), '{}');
  await writeFile(join(root, 'run', 'a.json'), '{"é": 1}');
  await writeFile(join(root, 'run', 'deep', 'b.bin'), '12345');
  await symlink(root, join(root, 'run', 'loop'));
  await symlink(join(root, 'nowhere'), join(root, 'run', 'broken'));
});

afterAll(() => rm(root, { recursive: true }));

describe('createNodeFileTree', () => {
  it('lists files with their sizes, a broken link with its problem, and a loop once', async () => {
    const entries = await createNodeFileTree(root).list();
    expect(entries.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['run/a.json', 9],
      ['run/broken', 0],
      ['run/deep/b.bin', 5],
    ]);
    expect(entries[1]?.problem).toContain('ENOENT');
    expect(entries[0]?.modifiedMs).toBeGreaterThan(0);
  });

  it('reads text in the folder and nothing outside of it', async () => {
    const tree = createNodeFileTree(join(root, 'run'));
    expect(await tree.readText('a.json')).toBe('{"é": 1}');
    await expect(tree.readText('../node_modules/x.json')).rejects.toThrow('outside');
  });

  it('rejects for a folder that is none, says why and where it looked', async () => {
    const listing = (name: string) => createNodeFileTree(join(root, name)).list();
    await expect(listing('nowhere')).rejects.toThrow(
      `"${join(root, 'nowhere')}" cannot be listed: there is no such folder.`,
    );
    await expect(listing('run/a.json')).rejects.toThrow('it is a file.');
  });

  it('stops when aborted', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(createNodeFileTree(root).list({ signal })).rejects.toThrow('enough');
  });
});
