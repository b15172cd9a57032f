import { createChosenFileTree } from '@runcompare/adapters/files/browser';
import { createHuggingFaceSource } from '@runcompare/adapters/hugging-face';
import { createTableSource } from '@runcompare/adapters/table';
import { createTensorBoardSource } from '@runcompare/adapters/tensorboard';
import { createWandbSource } from '@runcompare/adapters/wandb';
import papa from 'papaparse';

/** Reads the chosen file. In milliseconds: how long in all, and the longest the page stood still. */
export type FilesBench = (
  who: 'ours' | 'peer',
) => Promise<{ readonly ms: number; readonly gapMs: number }>;

declare global {
  interface Window {
    filesBench?: FilesBench;
  }
}

const input = document.querySelector('input') as HTMLInputElement;

window.filesBench = async (who) => {
  const list = input.files as FileList;
  const file = list[0] as File;
  const read = who === 'peer' ? () => atOnce(file) : () => listRuns(list, file.name);
  const gap = watchGaps();
  const start = performance.now();
  const result = await read();
  const ms = performance.now() - start;
  const gapMs = await gap();
  if (result === undefined) throw new Error(`${file.name} was not read.`);
  return { ms, gapMs };
};

async function listRuns(list: FileList, name: string): Promise<unknown> {
  const files = createChosenFileTree(list);
  const [run] = (await sourceOf(name)({ files }).listRuns()).runs;
  return run && Object.keys(run.summary).length > 0 ? run : undefined;
}

function sourceOf(name: string) {
  if (name.endsWith('.csv')) return createTableSource;
  if (name.endsWith('.json')) return createHuggingFaceSource;
  return name.endsWith('.wandb') ? createWandbSource : createTensorBoardSource;
}

async function atOnce(file: File): Promise<unknown> {
  const text = await file.text();
  return file.name.endsWith('.csv')
    ? papa.parse(text, { dynamicTyping: true, header: true })
    : (JSON.parse(text) as unknown);
}

/** Sends itself one message after another, as a click would come: what is late was held up. */
function watchGaps(): () => Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  port1.onmessage = () => {
    note();
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return async () => {
    await new Promise((resolve) => setTimeout(resolve));
    note();
    port1.close();
    return longest;
  };
}
