import { describe, expect, it } from 'vitest';
import { openFolder, row, state } from './trainerFolder';

describe('the start of a run', () => {
  it('is the second in the name of its first event file', async () => {
    const { run } = await openFolder({
      'a/trainer_state.json': state({}, row(10)),
      'a/runs/Nov22_10-51-12_vm/events.out.tfevents.1795344673.vm.1.0': '',
      'a/runs/Nov22_10-50-41_vm/events.out.tfevents.1795344641.vm.1.0': '',
    });
    expect(run.times.startedAtMs).toBe(1795344641000);
  });

  it('makes a run of a folder that failed before anything but its logs was written', async () => {
    const { run } = await openFolder({
      'a/config.json': '{"model_type": "gpt2", "n_layer": 2}',
      'a/runs/Nov22_10-50-41_vm/events.out.tfevents.1795344641.vm.1.0': '',
    });
    expect([run.id, run.status]).toEqual(['a', 'unknown']);
  });
});
