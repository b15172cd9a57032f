import { parseTrainerState } from '@runcompare/adapters/hugging-face';
import type { Benchmark } from '../benchmark';

const rows = 100_000;

export function trainerStateBenchmarks(): readonly Benchmark[] {
  const clean = stateOf(() => false);
  const holed = stateOf((row) => row % 50 === 0);
  // What JSON.parse is given instead, for it knows no NaN.
  const valid = holed.replaceAll('NaN', 'null');
  return [
    { name: 'no NaN', text: clean, parsed: clean },
    { name: '2,000 NaN', text: holed, parsed: valid },
  ].map(({ name, text, parsed }) => ({
    name: `parse trainer_state.json of 100,000 rows, ${name}`,
    goal: { ratio: 2 },
    run: () => parseTrainerState(text),
    baseline: { name: 'JSON.parse', run: () => JSON.parse(parsed) },
  }));
}

/** As the Trainer writes it: indented by two, with bare NaN. */
function stateOf(isNan: (row: number) => boolean): string {
  const log = Array.from({ length: rows }, (_, row) => ({
    epoch: Number((row / 1000).toFixed(2)),
    grad_norm: isNan(row) ? Number.NaN : 1 + Math.sin(row) / 2,
    learning_rate: 2e-5 * (1 - row / rows),
    loss: Number((2 + Math.cos(row)).toFixed(4)),
    step: 10 * (row + 1),
  }));
  const state = {
    best_global_step: null,
    best_metric: null,
    epoch: 100,
    global_step: 10 * rows,
    is_local_process_zero: true,
    log_history: log,
    logging_steps: 10,
    max_steps: 10 * rows,
    num_train_epochs: 100,
    save_steps: 500,
    train_batch_size: 8,
  };
  const marked = JSON.stringify(
    state,
    (_, value: unknown) => (Number.isNaN(value) ? '<NaN>' : value),
    2,
  );
  return marked.replaceAll('"<NaN>"', 'NaN');
}
