import type { FileTree } from '../files/fileTree';
import type { ReadOptions } from '../files/readSlices';
import { createFileReader } from '../hugging-face/readFiles';
import { readRunFolder } from '../hugging-face/readRunFolder';
import { readMlflowRun } from '../mlflow-files/readMlflowRun';
import type { ColumnMapping } from '../table/columnMapping';
import { readTableRun } from '../table/readTableRun';
import { readEventRun } from '../tensorboard/readEventRun';
import { readWandbRun } from '../wandb/readWandbRun';
import type { FoundRun } from './findRuns';
import { joinRuns, type ReadRun } from './joinRuns';

export interface ReadFoundOptions extends ReadOptions {
  readonly files: FileTree;
  readonly columns?: ColumnMapping | undefined;
}

/** Runs of one place, and the tables there that are no logs. */
export interface ReadFound {
  readonly runs: readonly ReadRun[];
  readonly refused: ReadRun['issues'];
}

/**
 * Reads all that was written about a training, the most exact first: MLflow, which knows how it
 * ended, the Trainer's state, tables and W&B, which are written in full precision, then event files,
 * which are not. A folder of the Trainer may hold checkpoints of other runs; they stay runs of their
 * own. What was deleted in MLflow is none.
 */
export async function readFoundRun(found: FoundRun, options: ReadFoundOptions): Promise<ReadFound> {
  const readings: ReadRun[] = [];
  const others: ReadRun[] = [];
  const refused: ReadRun['issues'][number][] = [];
  if (found.mlflow) {
    const { isDeleted, ...read } = await readMlflowRun(found.mlflow, options);
    if (isDeleted) return { runs: [], refused };
    readings.push(read);
  }
  if (found.trainer) {
    const reader = createFileReader(options.files, options);
    const [main, ...rest] = (await readRunFolder(found.trainer, reader)).map(
      ({ run, histories, logIssues }) => ({ run, histories, issues: logIssues }),
    );
    if (main) readings.push(main);
    others.push(...rest);
  }
  for (const table of found.tables) {
    const { isLog, ...read } = await readTableRun(table, options);
    if (isLog) readings.push(read);
    else refused.push(...read.issues);
  }
  if (found.wandb) readings.push(await readWandbRun(found.wandb, options));
  for (const events of found.events) readings.push(await readEventRun(events, options));
  if (readings.length === 0) return { runs: others, refused };
  const joined = readings.reduce(joinRuns);
  return { runs: [{ ...joined, run: { ...joined.run, id: found.id } }, ...others], refused };
}
