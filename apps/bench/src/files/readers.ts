import { readFile } from 'node:fs/promises';
import { createNodeFileTree } from '@runcompare/adapters/files/node';
import { createHuggingFaceSource, parseTrainerState } from '@runcompare/adapters/hugging-face';
import { createTableSource } from '@runcompare/adapters/table';
import { createTensorBoardSource, parseEventFile } from '@runcompare/adapters/tensorboard';
import { createWandbSource } from '@runcompare/adapters/wandb';
import papa from 'papaparse';
import { type LongFile, type LongFileName, longFiles } from './longFiles';

/** One way to read a long file, and a peer that does the least that anybody would have to. */
export interface FileReader {
  readonly name: string;
  readonly file: LongFile;
  readonly goal?: { readonly ratio: number } | { readonly mbPerSecond: number } | undefined;
  readonly peerName: string;
  /** Reads what is timed after it; what it gives is handed on. */
  readonly open?: (() => Promise<unknown>) | undefined;
  readonly read: (opened: unknown) => unknown;
  readonly openPeer: () => Promise<unknown>;
  readonly readPeer: (opened: unknown) => unknown;
}

/** From a disk, as Node reads it. */
export function fileReaders(): readonly FileReader[] {
  const [csv, events, state, wandb] = longFiles() as readonly [
    LongFile,
    LongFile,
    LongFile,
    LongFile,
  ];
  const text = (path: string) => () => readFile(path, 'utf8');
  const parseJson = {
    peerName: 'JSON.parse',
    readPeer: (opened: unknown) => JSON.parse(opened as string) as unknown,
  };
  const samePoints = { ...parseJson, openPeer: text(events.peerPath) };
  const sameText = { ...parseJson, openPeer: text(state.path) };
  return [
    {
      name: `${csv.what}: from disk to runs`,
      file: csv,
      goal: { ratio: 2 },
      read: () => listRuns(csv),
      peerName: 'papaparse, its numbers as numbers',
      openPeer: async () => undefined,
      readPeer: async () =>
        papa.parse(await readFile(csv.path, 'utf8'), { dynamicTyping: true, header: true }),
    },
    {
      name: `${events.what}: parse, with checksums`,
      file: events,
      goal: { mbPerSecond: 100 },
      open: () => readFile(events.path),
      read: (opened) => parseEventFile(opened as Uint8Array),
      ...samePoints,
      peerName: 'JSON.parse of the same points',
    },
    {
      name: `${events.what}: from disk to runs`,
      file: events,
      read: () => listRuns(events),
      ...samePoints,
      peerName: 'JSON.parse of the same points',
    },
    {
      name: `${state.what}: parse`,
      file: state,
      goal: { ratio: 2 },
      open: text(state.path),
      read: (opened) => parseTrainerState(opened as string),
      ...sameText,
    },
    {
      name: `${state.what}: from disk to runs`,
      file: state,
      read: () => listRuns(state),
      ...sameText,
    },
    {
      name: `${wandb.what}: from disk to runs`,
      file: wandb,
      read: () => listRuns(wandb),
      ...parseJson,
      openPeer: text(wandb.peerPath),
      peerName: 'JSON.parse of the same rows',
    },
  ];
}

const sources = {
  'metrics.csv': createTableSource,
  'events.out.tfevents.1': createTensorBoardSource,
  'trainer_state.json': createHuggingFaceSource,
  'run-long.wandb': createWandbSource,
} satisfies { readonly [name in LongFileName]: unknown };

async function listRuns({ name, folder }: LongFile): Promise<unknown> {
  const { runs } = await sources[name]({ files: createNodeFileTree(folder) }).listRuns();
  if (!runs[0] || runs[0].issues.length > 0) throw new Error(`${name} was not read as a run.`);
  return runs;
}
