import { createRun, type Run } from '@runcompare/core';
import { evalLoss } from '@runcompare/core/testing';
import { type ReactElement, useState } from 'react';
import { RunList } from '../RunList';

const liveModel = { name: 'Qwen/Qwen2.5-7B-Instruct', from: 'source' } as const;
const live = (id: string, status: Run['status'], evalLoss?: number) =>
  createRun({
    id,
    status,
    model: liveModel,
    times: { startedAtMs: Date.UTC(2026, 0, 31, 12) },
    summary: evalLoss === undefined ? {} : { eval_loss: { min: { value: evalLoss } } },
  });
const done = [live('06a9655e', 'completed', 0.6686), live('fa25ad23', 'completed', 0.9041)];

/** What a source says one after the other: a run trains, another one joins, one wins, one fails. */
const updates: readonly (readonly Run[])[] = [
  [...done, live('7be2c913', 'running')],
  [...done, live('7be2c913', 'running', 0.8263), live('c3d90f48', 'queued')],
  [...done, live('7be2c913', 'running', 0.7012), live('c3d90f48', 'running')],
  [...done, live('7be2c913', 'completed', 0.4015), live('c3d90f48', 'failed')],
];

/** A list beside what brings the next update of its source. */
export function LiveRuns(): ReactElement {
  const [at, setAt] = useState(0);
  return (
    <>
      <RunList
        runs={updates[at] ?? []}
        objective={evalLoss}
        defaultSelectedRunIds={done.map(({ id }) => id)}
      />
      <button type="button" onClick={() => setAt((at + 1) % updates.length)}>
        Next update
      </button>
    </>
  );
}
