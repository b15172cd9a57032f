import type { FileTree } from '../files/fileTree';
import type { ReadOptions } from '../files/readSlices';
import { readYaml } from '../files/readYaml';
import { inTurns } from '../work';
import type { EventFile } from './eventFile';
import type { EventRun } from './findEventRuns';
import { joinEventRun, type ReadEventRun } from './joinEventRun';
import { readEventFiles } from './readEventFiles';

/** Reads all event files of one training, and the settings that Lightning writes beside them. */
export async function readEventRun(
  found: EventRun,
  options: ReadOptions & { readonly files: FileTree },
): Promise<ReadEventRun> {
  const parts: { part: EventRun['parts'][number]['part']; files: EventFile[] }[] = [];
  for (const { part, files: entries } of found.parts) {
    const known = parts.find((other) => other.part === part);
    const read = await readEventFiles({ files: options.files, entries }, options);
    if (known) known.files.push(...read);
    else parts.push({ part, files: read });
  }
  const entry = found.beside.get('hparams.yaml');
  const beside = entry && (await readYaml(entry.path, options));
  return inTurns(joinEventRun(found, { parts, beside }), options);
}
