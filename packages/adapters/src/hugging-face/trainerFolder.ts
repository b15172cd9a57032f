import type { History, Run, RunPage } from '@runcompare/core';
import { createTextFileTree } from '../files/memory';
import { createHuggingFaceSource } from './createHuggingFaceSource';

/** For tests: the text of a small `trainer_state.json`, halfway through its 40 steps. */
export function state(fields: object, ...rows: object[]): string {
  return JSON.stringify({ global_step: 20, max_steps: 40, epoch: 1, ...fields, log_history: rows });
}

/** A train row. */
export const row = (step: number, loss = 2) => ({ step, epoch: step / 20, loss });

/** An evaluation row. */
export const evalRow = (step: number, loss: number) => ({
  step,
  epoch: step / 20,
  eval_loss: loss,
});

/** For tests: a folder as a person opens it, with its first run and all that is said about it. */
export async function openFolder(files: { readonly [path: string]: string }): Promise<
  RunPage & {
    readonly run: Run;
    readonly messages: string;
    readonly histories: { readonly [metric: string]: History };
  }
> {
  const tree = createTextFileTree({ name: 'opened', files });
  const source = createHuggingFaceSource({ files: tree });
  const page = await source.listRuns();
  const [run] = page.runs;
  if (!run) throw new Error(`no run: ${page.issues[0]?.message}`);
  const { histories } = await source.loadHistories(run.id);
  return { ...page, run, histories, messages: run.issues.map(({ message }) => message).join('\n') };
}
