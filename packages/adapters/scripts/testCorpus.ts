/**
 * Reads every file of a folder that an adapter knows and prints what came of it, one line a file.
 * For folders full of real runs: `pnpm test:corpus FOLDER`. Exits with 1 when anything threw, or
 * when a file was read, gave nothing and nobody said so.
 */
import { basename } from 'node:path';
import type { Run } from '@runcompare/core';
import type { FileEntry, FileTree } from '../src/files/fileTree';
import { createNodeFileTree } from '../src/files/node';
import { createFolderSource } from '../src/folder/createFolderSource';
import { parseModelCard } from '../src/hugging-face/parseModelCard';
import { parseTrainerState } from '../src/hugging-face/parseTrainerState';
import { readLog } from '../src/hugging-face/readLog';
import { parsePythonJson } from '../src/json/parsePythonJson';
import { parseCsv } from '../src/table/parseCsv';
import { parseJsonLines } from '../src/table/parseJsonLines';
import { readTable } from '../src/table/readTable';
import { readTrainerLog } from '../src/table/readTrainerLog';
import { isEventFile } from '../src/tensorboard/findEventRuns';
import { readEventFiles } from '../src/tensorboard/readEventFiles';

/** What one file gave: nothing read and no issue is a failure. */
interface Outcome {
  readonly found?: string | undefined;
  readonly reason?: string | undefined;
}

const parsers: { readonly [name: string]: (text: string, path: string) => Outcome } = {
  'trainer_state.json': readState,
  'training_args.json': readObject,
  'all_results.json': readObject,
  'train_results.json': readObject,
  'eval_results.json': readObject,
  'config.json': readObject,
  'adapter_config.json': readObject,
  'README.md': readCard,
  'trainer_log.jsonl': readLogOfTrainer,
};

const byEnding = [
  ['.csv', (text: string, path: string) => readColumns(readTable(parseCsv(text, path)))],
  ['.tsv', (text: string, path: string) => readColumns(readTable(parseCsv(text, path)))],
  ['.jsonl', (text: string, path: string) => readColumns(readTable(parseJsonLines(text, path)))],
] as const;

const counts = { read: 0, refused: 0, unknown: 0, runs: 0, failed: 0 };
const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: pnpm test:corpus FOLDER');
  process.exitCode = 2;
} else {
  await walk(folder);
}

async function walk(directory: string): Promise<void> {
  const files = createNodeFileTree(directory);
  for (const entry of await files.list()) {
    const { path, problem } = entry;
    const parse =
      parsers[basename(path)] ?? byEnding.find(([ending]) => path.endsWith(ending))?.[1];
    if (problem !== undefined) print('refused', path, problem);
    else if (isEventFile(path)) print(...(await attempt(path, () => readEvents(files, entry))));
    else if (parse)
      print(...(await attempt(path, async () => parse(await files.readText(path), path))));
    else counts.unknown++;
  }
  console.log('');
  const source = createFolderSource({ files });
  const { runs } = await source.listRuns();
  for (const run of runs) {
    counts.runs++;
    print(
      ...(await attempt(run.id, async () => {
        const { histories } = await source.loadHistories(run.id);
        return {
          ...runOutcome(run),
          reason: Object.keys(histories).length > 0 ? '' : reasonOf(run),
        };
      })),
    );
  }
  console.log(
    `\n${counts.read} read, ${counts.refused} refused, ${counts.unknown} of unknown format, ${counts.runs} runs, ${counts.failed} failed`,
  );
  if (counts.failed > 0) process.exitCode = 1;
}

type Line = readonly [verdict: 'read' | 'refused' | 'failed', path: string, text: string];

async function attempt(path: string, read: () => Promise<Outcome>): Promise<Line> {
  try {
    const { found, reason } = await read();
    if (found) return ['read', path, found];
    return reason ? ['refused', path, reason] : ['failed', path, 'read nothing and said nothing'];
  } catch (error) {
    return [
      'failed',
      path,
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    ];
  }
}

function print(...[verdict, path, text]: Line): void {
  counts[verdict]++;
  console.log(`${verdict.padEnd(7)}  ${path}  ${text}`);
}

function readState(text: string, path: string): Outcome {
  const { value: state, issues } = parseTrainerState(text, path);
  if (!state) return { reason: issues[0]?.message };
  if (state.log.length === 0) return { reason: issues[0]?.message ?? 'log_history is empty' };
  const { summary, trainRows, evalRows } = readLog(state, { path });
  if (Object.keys(summary).length === 0) return { reason: issues[0]?.message };
  return { found: `${trainRows} train rows, ${evalRows} evals${bestOf(summary)}` };
}

function readObject(text: string, path: string): Outcome {
  const { value, issues } = parsePythonJson(text, path);
  if (issues.length > 0) return { reason: issues[0]?.message };
  return { found: `${Object.keys(Object(value)).length} keys` };
}

function readCard(text: string, path: string): Outcome {
  const { value, issues } = parseModelCard(text, path);
  return value ? { found: value.baseModel ?? 'no base model' } : { reason: issues[0]?.message };
}

async function readEvents(files: FileTree, entry: FileEntry): Promise<Outcome> {
  const [file] = await readEventFiles({ files, entries: [entry] }, {});
  const reason = file?.issues[0]?.message ?? 'no number in it';
  if (!file || (file.points === 0 && file.texts.size === 0 && !file.hparams.values))
    return { reason };
  return { found: `${file.points} points of ${file.scalars.size} tags, ${file.texts.size} texts` };
}

function readLogOfTrainer(text: string, path: string): Outcome {
  const { trainRows, evalRows, summary, issues } = readTrainerLog(text, path);
  if (trainRows + evalRows === 0) return { reason: issues[0]?.message };
  return { found: `${trainRows} train rows, ${evalRows} evals${bestOf(summary)}` };
}

function readColumns({ histories, summary, issues }: ReturnType<typeof readTable>): Outcome {
  const metrics = Object.keys(histories).length;
  if (metrics === 0) return { reason: issues[0]?.message };
  return { found: `${metrics} metrics${bestOf(summary)}` };
}

function runOutcome(run: Run): Outcome {
  const { done, planned } = run.steps;
  const far = done === undefined ? '' : `, step ${done} of ${planned ?? 'unknown'}`;
  const metrics = Object.keys(run.summary).length;
  if (metrics === 0) return {};
  return {
    found: `run: ${run.model.name ?? 'unknown model'}, ${run.status}${far}${bestOf(run.summary)}`,
  };
}

function bestOf(summary: Run['summary']): string {
  const min = summary.eval_loss?.min;
  return min ? `, best eval loss ${min.value} at step ${min.step}` : '';
}

function reasonOf(run: Run): string | undefined {
  return run.issues[0]?.message;
}
