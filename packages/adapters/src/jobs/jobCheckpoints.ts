import type { Checkpoint } from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import { createRowReader, type RowReader } from './rowReader';

/** The checkpoints of a job: its list, where it has one, else the best one that its columns name. */
export function jobCheckpoints(
  job: { readonly [column: string]: unknown },
  row: RowReader,
): readonly Checkpoint[] {
  const listed = Array.isArray(job.checkpoints) ? job.checkpoints.filter(isRecord) : [];
  const byId = new Map<string, Checkpoint>();
  for (const entry of listed) {
    const own = createRowReader(entry, 'checkpoints');
    const id = own.text('path');
    const [step, epoch, bytes] = ['step', 'epoch', 'size_bytes'].map(own.count);
    if (id !== undefined) byId.set(id, { id, step, epoch, bytes });
  }
  if (byId.size > 0) return [...byId.values()];
  const id = row.text('best_checkpoint_path');
  const [step, epoch] = ['best_checkpoint_step', 'best_checkpoint_epoch'].map(row.count);
  return id === undefined ? [] : [{ id, step, epoch }];
}
