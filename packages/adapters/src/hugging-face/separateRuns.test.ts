import { describe, expect, it } from 'vitest';
import { openFolder, row, state } from './trainerFolder';

describe('checkpoints of several runs in one folder', () => {
  it('lists each run on its own and says so', async () => {
    const { runs } = await openFolder({
      'm/out/checkpoint-872/trainer_state.json': state(
        { global_step: 872, max_steps: 872 },
        row(10, 3),
      ),
      'm/out/checkpoint-500/trainer_state.json': state(
        { global_step: 500, max_steps: 1743 },
        row(10, 2),
      ),
      'm/out/checkpoint-1743/trainer_state.json': state(
        { global_step: 1743, max_steps: 1743 },
        row(10, 2),
        row(20, 1),
      ),
    });
    expect(runs.map(({ id, name }) => [id, name])).toEqual([
      ['m/out', 'out'],
      ['m/out/checkpoint-872', 'out/checkpoint-872'],
    ]);
    expect(runs.map(({ checkpoints }) => checkpoints.map(({ id }) => id))).toEqual([
      ['checkpoint-500', 'checkpoint-1743'],
      ['checkpoint-872'],
    ]);
    expect(runs.map(({ model }) => model.name)).toEqual(['m', 'm']);
    expect(runs[0]?.issues[0]?.message).toContain('checkpoint-872 belongs to another run');
  });

  it('tells two runs of equal length apart by their logs', async () => {
    const { runs } = await openFolder({
      'out/checkpoint-10/trainer_state.json': state({ global_step: 10 }, row(10, 3.1)),
      'out/checkpoint-20/trainer_state.json': state({ global_step: 20 }, row(10, 2.9), row(20)),
    });
    expect(runs.map(({ id }) => id)).toEqual(['out', 'out/checkpoint-10']);
  });

  it('ignores last-checkpoint, a copy, unless nothing else is left', async () => {
    const text = state({}, row(10));
    const both = { 'a/trainer_state.json': text, 'a/last-checkpoint/trainer_state.json': text };
    expect((await openFolder(both)).runs.map(({ id }) => id)).toEqual(['a']);
    expect(
      (await openFolder({ 'a/last-checkpoint/trainer_state.json': text })).run.steps.done,
    ).toBe(20);
  });
});
