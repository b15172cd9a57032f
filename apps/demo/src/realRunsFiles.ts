import type { FileEntry, FileTree } from '@runcompare/adapters/files/memory';

const root = '../../../packages/adapters/fixtures/runs/';
const texts = import.meta.glob<string>('../../../packages/adapters/fixtures/runs/*/**/*.json', {
  query: '?raw',
  import: 'default',
});
/** Nobody reads them here, but their names say when a run started. */
const events = import.meta.glob('../../../packages/adapters/fixtures/runs/*/**/*tfevents*', {
  query: '?url',
});

interface CheckpointSizes {
  readonly directories: {
    readonly [folder: string]: { readonly files: { readonly [name: string]: number } };
  };
}

/**
 * The output folders of our own training runs, as a folder that was opened. Weights are not kept in
 * the repository: their sizes, noted in each run's `checkpoint_sizes.json`, are listed as files
 * that nobody reads.
 */
export const realRunsFiles: FileTree = {
  name: 'runs',
  async list() {
    const entries = new Map<string, FileEntry>();
    for (const path of Object.keys(texts)) {
      const text = await sizesText(path);
      const run = path.slice(root.length, path.lastIndexOf('/'));
      for (const entry of text ? weights(run, JSON.parse(text)) : [])
        entries.set(entry.path, entry);
    }
    for (const path of [...Object.keys(texts), ...Object.keys(events)]) {
      const name = path.slice(root.length);
      entries.set(name, { path: name, bytes: entries.get(name)?.bytes ?? 0 });
    }
    return [...entries.values()];
  },
  readText,
  async *readBytes(path) {
    yield new TextEncoder().encode(await readText(path));
  },
};

async function readText(path: string): Promise<string> {
  const load = texts[root + path];
  if (!load) throw new Error(`No file "${path}" in "runs".`);
  return load();
}

async function sizesText(path: string): Promise<string | undefined> {
  return path.endsWith('/checkpoint_sizes.json') ? texts[path]?.() : undefined;
}

function weights(run: string, sizes: CheckpointSizes): readonly FileEntry[] {
  return Object.entries(sizes.directories).flatMap(([folder, { files }]) =>
    Object.entries(files)
      // Of a checkpoint's own files only weights are listed: its other files are not kept here.
      .filter(([name]) => !name.endsWith('.json'))
      .map(([name, bytes]) => ({
        path: folder === '.' ? `${run}/${name}` : `${run}/${folder}/${name}`,
        bytes,
      })),
  );
}
