import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, tenThousand } from '../testing/mutations';
import { parseModelCard } from './parseModelCard';
import { parseTrainerState } from './parseTrainerState';
import { readLog } from './readLog';
import { openFolder, row, state } from './trainerFolder';

const real = readFileSync(
  fileURLToPath(
    new URL(
      '../../fixtures/runs/bytegpt-2l-64d/sgd-lr3-noclip-seed0/trainer_state.json',
      import.meta.url,
    ),
  ),
  'utf8',
);
const short = `${real.slice(0, real.indexOf('[', 0) + 1)}
    {"epoch": 0.1, "loss": NaN, "step": 1, "grad_norm": Infinity},
    {"epoch": 0.1, "eval_loss": 2.5, "eval_runtime": 1.5, "eval_samples_per_second": 9, "step": 1},
    {"epoch": 1, "step": 2, "train_loss": 2, "train_runtime": 3, "__proto__": 1, "constructor": 2}
  ], "global_step": 2, "max_steps": 2, "num_train_epochs": 1}`;

const card = '---\nbase_model:\n- a/b\ntags: &t [x]\nmore: *t\n---\n# Title\n';
const texts = (original: string) =>
  damaged([new TextEncoder().encode(original)]).map((bytes) => new TextDecoder().decode(bytes));

describe('a trainer state that was damaged in any way', () => {
  it('never makes the parser throw, hang or grow', () => {
    expect(parseTrainerState(short).value?.log).toHaveLength(3);
    fc.assert(
      fc.property(texts(short), (text) => {
        const { value, issues } = parseTrainerState(text);
        expect(value !== undefined || issues.length > 0).toBe(true);
        if (!value) return;
        const { histories } = readLog(value, { path: 'x' });
        for (const { length } of Object.values(histories)) {
          expect(length).toBeLessThanOrEqual(value.log.length);
        }
      }),
      tenThousand,
    );
  });

  it('never makes the reader of model cards throw, nor one nested without end', () => {
    fc.assert(
      fc.property(texts(card), (text) => {
        const { value, issues } = parseModelCard(text);
        expect(value !== undefined || issues.length > 0).toBe(true);
      }),
      tenThousand,
    );
    const deep = `---\na: ${'['.repeat(20_000)}\n---\n`;
    expect(parseModelCard(deep).issues).toHaveLength(1);
  });

  it('reads settings that are nested without end as far as anybody nests them', async () => {
    const { run } = await openFolder({
      'a/trainer_state.json': state({}, row(1)),
      'a/training_args.json': `{"seed": 1, "deep": ${'['.repeat(4_000)}${']'.repeat(4_000)}}`,
    });
    expect(run.config.values.seed).toBe(1);
  });
});
