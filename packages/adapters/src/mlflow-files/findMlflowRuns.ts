import type { FileEntry } from '../files/fileTree';
import { parentOf } from '../files/parentOf';

/** A value that a file store keeps in a file of its own, by the key that its path spells. */
export interface KeyedFile {
  readonly key: string;
  readonly entry: FileEntry;
}

/** The files of one run in a file store of MLflow. */
export interface MlflowRunFiles {
  readonly id: string;
  readonly path: string;
  readonly meta: FileEntry;
  readonly metrics: readonly KeyedFile[];
  readonly params: readonly KeyedFile[];
  readonly tags: readonly KeyedFile[];
  readonly inputs: readonly KeyedFile[];
  readonly outputs: readonly KeyedFile[];
  /** Of the experiment, absent where a folder within one was opened. */
  readonly experiment?: FileEntry | undefined;
  /** The data sets of the experiment, by id. */
  readonly datasets: ReadonlyMap<string, FileEntry>;
}

/**
 * Finds the runs of a file store of MLflow (`mlruns`), whichever of its folders was opened: a store,
 * an experiment or a run. What was deleted with its experiment lies in `.trash` and is left out.
 */
export function findMlflowRuns(rootName: string, entries: readonly FileEntry[]): MlflowRunFiles[] {
  const runs = new Map<string, Finding>();
  const metas = new Map<string, FileEntry>();
  const datasetsOf = new Map<string, Map<string, FileEntry>>();
  for (const entry of entries) {
    const { path } = entry;
    const parts = [rootName, ...path.split('/')];
    if (entry.problem !== undefined || parts.includes('.trash')) continue;
    if (parts.at(-1) === 'meta.yaml') metas.set(parentOf(path), entry);
    if (parts.at(-3) === 'datasets' && parts.at(-1) === 'meta.yaml') {
      const experiment = parts.slice(1, -3).join('/');
      const known = datasetsOf.get(experiment) ?? new Map<string, FileEntry>();
      datasetsOf.set(experiment, known.set(parts.at(-2) ?? '', entry));
    }
    const at = parts.findIndex((part, i) => runId.test(part) && !reserved.has(parts[i - 1] ?? ''));
    if (at < 0) continue;
    const folder = parts.slice(1, at + 1).join('/');
    const run = runs.get(folder) ?? { ...noFiles(), id: parts[at] ?? '', path: folder };
    runs.set(folder, run);
    const [part = '', ...key] = parts.slice(at + 1);
    const isHidden = key.length === 0 || key.at(-1)?.startsWith('.');
    if (isPart(part) && !isHidden) run[part].push({ key: key.join('/'), entry });
  }
  const taken = new Set<string>();
  return [...runs.values()].flatMap((run) => {
    const meta = metas.get(run.path);
    if (!meta) return [];
    // A copy of a store beside it holds the same ids.
    const id = taken.has(run.id) ? run.path : run.id;
    taken.add(id);
    const above = parentOf(run.path);
    const experiment = run.path === '' ? undefined : metas.get(above);
    return [{ ...run, id, meta, experiment, datasets: datasetsOf.get(above) ?? new Map() }];
  });
}

type Part = 'metrics' | 'params' | 'tags' | 'inputs' | 'outputs';
type Finding = Pick<MlflowRunFiles, 'id' | 'path'> & { readonly [part in Part]: KeyedFile[] };

const noFiles = () => ({ metrics: [], params: [], tags: [], inputs: [], outputs: [] });

function isPart(name: string): name is Part {
  return Object.hasOwn(noFiles(), name);
}

const runId = /^[0-9a-f]{32}$/;
/** Data sets and inputs have ids of the same form. */
const reserved = new Set([
  'datasets',
  'inputs',
  'outputs',
  'models',
  'traces',
  'tags',
  'artifacts',
]);
