import { readFileSync } from 'node:fs';
import { createTextFileTree } from '../files/memory';

/** For tests: what `live/recordMlflowFiles.ts` wrote. */
export interface RecordedStore {
  /** Ids of the recorded runs, by name. */
  readonly ids: { readonly [name: string]: string };
  /** What MLflow kept, by its path in `mlruns`. */
  readonly files: { readonly [path: string]: string };
}

export function readStore(release: string): RecordedStore {
  const file = new URL(`fixtures/mlruns-${release}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as RecordedStore;
}

/** For tests: the store as if it were a folder, or one of the folders in it. */
export function storeTree({ files }: Pick<RecordedStore, 'files'>, folder = '') {
  const inFolder = Object.entries(files).filter(([path]) => path.startsWith(folder));
  return createTextFileTree({
    name: folder.split('/').at(-2) ?? 'mlruns',
    files: Object.fromEntries(inFolder.map(([path, text]) => [path.slice(folder.length), text])),
  });
}
