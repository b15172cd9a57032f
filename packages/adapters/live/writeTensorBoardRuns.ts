import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type WrittenEvent, writeEvents } from '../src/tensorboard/writeEvents';

const lightning = new URL(
  '../fixtures/lightning/chargru-lightning/tb/version_0/events.out.tfevents.1795345900.vm.13526.0',
  import.meta.url,
);

/**
 * Writes event files of every kind that differs on a server: halves, numbers that are none, long
 * ones, and one of Lightning with its hyperparameters.
 */
export async function writeTensorBoardRuns(folder: string): Promise<void> {
  for (const [path, events] of Object.entries(runs)) {
    const file = join(folder, path, 'events.out.tfevents.1700000000.host');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, writeEvents(events));
  }
  await cp(lightning, join(folder, 'lightning/events.out.tfevents.1795345900.host'));
}

const at = (step: number) => 1_700_000_000 + step;

function curve(tag: string, values: readonly number[]): WrittenEvent[] {
  return values.map((value, step) => ({ tag, step, value, wallTime: at(step) }));
}

const runs: { readonly [path: string]: readonly WrittenEvent[] } = {
  plain: [...curve('train_loss', [3, 2, 1]), ...curve('eval_loss', [3, 2.5])],
  'keras/train': curve('epoch_loss', [1, 0.5]),
  'keras/validation': curve('epoch_loss', [1.25, 0.75]),
  nonfinite: curve('eval_loss', [1.5, Number.NaN, Infinity, -Infinity]),
  long: curve(
    'train_loss',
    Array.from({ length: 1500 }, (_, step) => 1500 - step),
  ),
  'group/trainer': [0, 10, 20].flatMap((step) => [
    { tag: 'train/loss', step, value: 2 - step / 20, wallTime: at(step) },
    { tag: 'train/epoch', step, value: step / 10, wallTime: at(step) + 0.25 },
    { tag: 'eval/loss', step, value: 3 - step / 20, wallTime: at(step) + 0.5 },
    { tag: 'train/epoch', step, value: step / 10, wallTime: at(step) + 0.75 },
  ]),
  empty: [],
};
