import type { FileEntry } from '../files/fileTree';
import { findRunFolders, type RunFolder } from '../hugging-face/findRunFolders';
import { findTableRuns, type TableRun } from '../table/findTableRuns';
import { dvcliveFile } from '../table/tableFormats';
import { type EventRun, findEventRuns } from '../tensorboard/findEventRuns';

/** Everything that was written about one training, by what can read it. */
export interface FoundRun {
  readonly id: string;
  readonly path: string;
  readonly trainer?: RunFolder | undefined;
  readonly tables: readonly TableRun[];
  readonly events: readonly EventRun[];
}

/**
 * Finds the trainings of a folder in whatever they were logged. Logs of one folder are of one
 * training, and so are event files in the folders where the Trainer keeps them below its output.
 * Tables whose names say nothing of a log are never opened: they may be data sets.
 */
export function findRuns(rootName: string, entries: readonly FileEntry[]): FoundRun[] {
  const found = new Map<string, Finding>();
  const at = (path: string, id: string): Finding => {
    const known = found.get(path);
    if (known) return known;
    const run: Finding = { id, path, tables: [], events: [] };
    found.set(path, run);
    return run;
  };
  const outputs = new Set<string>();
  for (const trainer of findRunFolders(rootName, entries)) {
    at(trainer.path, trainer.id).trainer = trainer;
    outputs.add(trainer.path);
  }
  for (const run of findEventRuns(rootName, entries)) {
    const of = at(outputAbove(run.path, outputs) ?? run.path, run.id);
    of.events = [...of.events, run];
  }
  const logs = entries.filter(({ path }) => isNamedAsLog(path) || !/\.(csv|tsv|jsonl)$/.test(path));
  for (const run of findTableRuns(rootName, logs)) {
    // Several tables of a folder are trainings of their own, unless another log is there as well.
    const of = found.has(run.path) ? at(run.path, run.id) : at(`table:${run.id}`, run.id);
    of.tables = [...of.tables, run];
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Finding = { -readonly [Key in keyof FoundRun]: FoundRun[Key] };

/** The output folder of the Trainer whose logs these are, by the names that such folders have. */
function outputAbove(path: string, outputs: ReadonlySet<string>): string | undefined {
  if (outputs.has(path)) return path;
  const parts = path.split('/');
  for (let depth = parts.length - 1; depth >= 0; depth--) {
    const output = parts.slice(0, depth).join('/');
    if (outputs.has(output)) return logFolder.test(parts[depth] ?? '') ? output : undefined;
  }
  return undefined;
}

const logFolder = /^(runs|logs?|logging|tensorboard|tb|tb_logs|events)$/i;

function isNamedAsLog(path: string): boolean {
  return dvcliveFile.test(path) || logName.test(path.slice(path.lastIndexOf('/') + 1));
}

const logName =
  /^(training|eval|(.*[_.-])?(logs?|metrics|history|results|progress|loss(es)?)([_.-].*)?)\.(csv|tsv|jsonl)$/i;
