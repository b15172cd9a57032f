import type { Run } from '../run/run';
import { createRandom, hexId } from './random';
import { type SeededRunOptions, seededRun } from './seededRun';

/** How many runs, and what all of them have in common. */
export interface SeededRunsOptions
  extends Omit<SeededRunOptions, 'id' | 'name' | 'startedAtMs' | 'recordedSeed'> {
  readonly count: number;
}

/**
 * Several runs of one model, "Run #1" being the oldest, one day apart, with ids of their own. Which
 * of them is best depends on the seed alone.
 */
export function seededRuns(options: SeededRunsOptions): readonly Run[] {
  const { count, seed, ...rest } = options;
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const own = Math.floor(random.next() * 2 ** 31);
    return seededRun({
      ...rest,
      seed: own,
      id: hexId(Math.imul(seed, 65_537) + i),
      name: `Run #${i + 1}`,
      startedAtMs: Date.UTC(2026, 10, 1, 9) + i * 86_400_000,
    });
  });
}

/** Runs with equal settings that differ only by seed: one replicate set. */
export function seededReplicates(options: SeededRunsOptions): readonly Run[] {
  return seededRuns({ level: 0.8, learningRate: 1e-4, ...options });
}

/**
 * Runs whose best eval loss is exactly equal. They are told apart by their training time, which
 * grows from the first to the last.
 */
export function seededTie(options: SeededRunsOptions): readonly Run[] {
  const [first, ...rest] = seededRuns(options);
  if (!first) return [];
  return [
    first,
    ...rest.map((run, i) => ({
      ...run,
      times: { ...run.times, trainingSeconds: (first.times.trainingSeconds ?? 0) + 600 * (i + 1) },
      summary: { ...run.summary, eval_loss: first.summary.eval_loss ?? {} },
      histories: run.histories && { ...run.histories, ...pickEvalLoss(first) },
    })),
  ];
}

function pickEvalLoss(run: Run): Run['histories'] {
  const history = run.histories?.eval_loss;
  return history ? { eval_loss: history } : {};
}
