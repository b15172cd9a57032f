import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEvents } from '../../../../packages/adapters/src/tensorboard/writeEvents';
import {
  writeHistory,
  writeWandbFile,
} from '../../../../packages/adapters/src/wandb/writeWandbFile';

export type LongFileName =
  | 'metrics.csv'
  | 'events.out.tfevents.1'
  | 'trainer_state.json'
  | 'run-long.wandb';

export interface LongFile {
  readonly name: LongFileName;
  /** Says what is in it. */
  readonly what: string;
  /** The folder that a source opens. */
  readonly folder: string;
  readonly path: string;
  /** What the peer reads: the file, or the same as JSON where it can read no other. */
  readonly peerPath: string;
  readonly bytes: number;
}

const root = fileURLToPath(new URL('../../dist/files', import.meta.url));

/** Writes the files that are read, the same on every machine. */
export function writeLongFiles(): void {
  write('metrics.csv', csv());
  write('events.out.tfevents.1', events());
  writeFileSync(asJson('events.out.tfevents.1'), pointsAsJson());
  write('trainer_state.json', trainerState());
  const calls = logCalls();
  write('run-long.wandb', wandbFile(calls));
  writeFileSync(asJson('run-long.wandb'), JSON.stringify(calls));
}

/** The files, once they are written. */
export function longFiles(): readonly LongFile[] {
  return [
    { name: 'metrics.csv' as const, what: 'CSV of 100 MB, 7 columns' },
    { name: 'events.out.tfevents.1' as const, what: 'event file of 1,000,000 points' },
    { name: 'trainer_state.json' as const, what: 'trainer_state.json of 100,000 rows' },
    { name: 'run-long.wandb' as const, what: '.wandb file of 200,000 log calls' },
  ].map((file) => {
    const path = join(root, file.name, file.name);
    const isText = /\.(csv|json)$/.test(file.name);
    return {
      ...file,
      path,
      folder: join(root, file.name),
      peerPath: isText ? path : asJson(file.name),
      bytes: statSync(path).size,
    };
  });
}

function asJson(name: LongFileName): string {
  return join(root, `${name}.json`);
}

function write(name: LongFileName, content: string | Uint8Array): void {
  mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, name, name), content);
}

function csv(): string {
  const parts = ['step,epoch,timestamp,train_loss,eval_loss,learning_rate,grad_norm\n'];
  let length = 0;
  for (let step = 1; length < 100e6; step++) {
    const evalLoss = step % 100 === 0 ? lossAt(step) + 0.05 : '';
    const row = `${step},${step / 10_000},${1.7e9 + step / 8},${lossAt(step)},${evalLoss},${2e-5 * (1 - step / 2e6)},${1 + Math.sin(step) / 2}\n`;
    parts.push(row);
    length += row.length;
  }
  return parts.join('');
}

function events(): Uint8Array {
  return writeEvents(
    Array.from({ length: points }, (_, i) => ({
      tag: 'train/loss',
      step: i,
      wallTime: 1.7e9 + i / 8,
      value: lossAt(i),
    })),
  );
}

function pointsAsJson(): string {
  return JSON.stringify(
    Array.from({ length: points }, (_, i) => [1.7e9 + i / 8, i, Math.fround(lossAt(i))]),
  );
}

const points = 1_000_000;

/** As the Trainer writes it: indented by two. */
function trainerState(): string {
  const log = Array.from({ length: 100_000 }, (_, row) => ({
    epoch: Number((row / 1000).toFixed(2)),
    grad_norm: 1 + Math.sin(row) / 2,
    learning_rate: 2e-5 * (1 - row / 100_000),
    loss: Number(lossAt(row).toFixed(4)),
    step: 10 * (row + 1),
  }));
  const state = { epoch: 100, global_step: 1_000_000, log_history: log, max_steps: 1_000_000 };
  return JSON.stringify(state, null, 2);
}

/** As the Trainer's callback logs them. */
function logCalls(): readonly { readonly [key: string]: number }[] {
  return Array.from({ length: 200_000 }, (_, i) => ({
    'train/loss': lossAt(i),
    'train/grad_norm': 1 + Math.sin(i) / 2,
    'train/learning_rate': 2e-5 * (1 - i / 200_000),
    'train/epoch': i / 2000,
    'train/global_step': 10 * (i + 1),
    _timestamp: 1.7e9 + i / 8,
    _runtime: i / 8,
    _step: i,
  }));
}

function wandbFile(calls: readonly { readonly [key: string]: number }[]): Uint8Array {
  return writeWandbFile(
    calls.map((call, i) =>
      writeHistory(
        Object.fromEntries(Object.entries(call).map(([key, value]) => [key, String(value)])),
        i,
      ),
    ),
  );
}

function lossAt(step: number): number {
  return 2 + Math.exp(-step / 2e5) + 0.2 * Math.sin(step * 12.9898);
}
