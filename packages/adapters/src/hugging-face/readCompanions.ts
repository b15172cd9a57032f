import type { DataIssue } from '@runcompare/core';
import type { FileEntry } from '../files/fileTree';
import type { RunFolder } from './findRunFolders';
import { parseModelCard } from './parseModelCard';
import type { FileReader } from './readFiles';
import { configName } from './runModel';

type JsonObject = { readonly [key: string]: unknown };

/** The files beside a trainer state, as far as they exist and could be read. */
export interface Companions {
  readonly config?: JsonObject | undefined;
  readonly adapter?: JsonObject | undefined;
  readonly args?: JsonObject | undefined;
  /** Flat numbers of `all_results.json`, else of the files that it merges. */
  readonly results: JsonObject;
  readonly cardName?: string | undefined;
  readonly issues: readonly DataIssue[];
}

/**
 * Reads the small files of a run. The model's configuration may lie only in a checkpoint; of
 * those, the latest counts. The model card is opened only when no other file names the model.
 */
export async function readCompanions(folder: RunFolder, reader: FileReader): Promise<Companions> {
  const issues: DataIssue[] = [];
  const read = async (entry: FileEntry | undefined): Promise<JsonObject | undefined> => {
    const { value, issues: found } = await reader.object(entry);
    for (const issue of found) issues.push(issue);
    return value;
  };
  const places = [folder.files, ...[...folder.checkpoints].reverse().map(({ files }) => files)];
  const latest = (name: string) => places.find((files) => files.has(name))?.get(name);

  const config = await read(latest('config.json'));
  const adapter = await read(latest('adapter_config.json'));
  const args = await read(folder.files.get('training_args.json'));
  const results: { [key: string]: unknown } = {};
  const all = resultFiles.filter((name) => folder.files.has(name));
  for (const name of all.includes('all_results.json') ? ['all_results.json'] : all) {
    Object.assign(results, await read(folder.files.get(name)));
  }
  const isNamed = typeof adapter?.base_model_name_or_path === 'string' || configName(config);
  const cardName = isNamed
    ? undefined
    : await readCardName({ entry: latest('README.md'), reader, issues });
  return { config, adapter, args, results, cardName, issues };
}

const resultFiles = [
  'all_results.json',
  'train_results.json',
  'eval_results.json',
  'predict_results.json',
  'test_results.json',
];

async function readCardName(input: {
  readonly entry: FileEntry | undefined;
  readonly reader: FileReader;
  readonly issues: DataIssue[];
}): Promise<string | undefined> {
  const { entry, reader, issues } = input;
  if (!entry) return undefined;
  const { value: text, issues: found } = await reader.text(entry);
  const card = text === undefined ? { issues: found } : parseModelCard(text, entry.path);
  for (const issue of card.issues) issues.push(issue);
  return card.value?.baseModel;
}
