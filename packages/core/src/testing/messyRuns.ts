import { createHistory, type History } from '../run/history';
import { createRun, type MetricSummary, type Progress, type Run, type RunStatus } from '../run/run';
import { createRandom, hexId, type Random } from './random';

/**
 * Runs as bad as sources get, the same for the same seed: any mix of missing, null, NaN, infinite,
 * huge and equal values, metrics under several names or named like parts of every object, empty
 * histories, times and totals that are no numbers. Whatever shows or compares runs must survive
 * them; ids are distinct. They say nothing of how often any of this is met: never count on them for
 * a mean or a verdict.
 */
export function messyRuns(options: {
  readonly seed: number;
  readonly count: number;
}): readonly Run[] {
  const random = createRandom(options.seed);
  return Array.from({ length: options.count }, (_, i) =>
    messyRun(hexId(Math.imul(options.seed, 4099) + i), random),
  );
}

function messyRun(id: string, random: Random): Run {
  const model = oneOf(random, ['org/model', 'org/other', undefined, ' ', 'constructor']);
  return createRun({
    id,
    name: oneOf(random, ['Run', '', '<b>{best}</b>', id]),
    model: { name: model, from: model === undefined ? 'unknown' : 'source' },
    status: oneOf<RunStatus>(random, ['queued', 'running', 'completed', 'failed', 'unknown']),
    archived: random.next() < 0.1,
    times: {
      startedAtMs: numberOf(random),
      trainingSeconds: numberOf(random),
      segments: numberOf(random),
    },
    epochs: progressOf(random),
    steps: progressOf(random),
    config: {
      recorded: oneOf(random, ['full', 'partial', 'none']),
      values: { seed: Math.floor(random.next() * 3), model: { model_type: 'llama' } },
    },
    checkpoints: [{ id: 'last', step: numberOf(random), bytes: numberOf(random) }],
    summary: Object.fromEntries(someNames(random).map((name) => [name, summaryOf(random)])),
    histories: oneOf(random, [
      undefined,
      Object.fromEntries(someNames(random).map((name) => [name, historyOf(random)])),
    ]),
  });
}

const names = [
  'eval_loss',
  'val_loss',
  'loss',
  'train_loss',
  'grad_norm',
  'perplexity',
  'gpu_utilization',
  'tokens',
  'eval/reward',
  'training_time',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '',
];

function someNames(random: Random): readonly string[] {
  return names.filter((name) => random.next() < (name === 'eval_loss' ? 0.7 : 0.25));
}

function summaryOf(random: Random): MetricSummary {
  const point = () => {
    if (random.next() < 0.4) return undefined;
    return { value: someValue(random), step: numberOf(random), epoch: numberOf(random) };
  };
  return {
    last: point(),
    min: point(),
    max: point(),
    mean: random.next() < 0.5 ? undefined : someValue(random),
    reported:
      random.next() < 0.5
        ? undefined
        : { value: someValue(random), is: oneOf(random, ['best', 'final', 'mean']) },
  };
}

function historyOf(random: Random): History {
  const points = Array.from({ length: Math.floor(random.next() * 6) }, () => random.next());
  return createHistory({
    step: points.map((point) => Math.floor(point * 10)),
    value: points.map(() => someValue(random)),
    epoch: oneOf(random, [undefined, points.map(() => someValue(random))]),
  });
}

function progressOf(random: Random): Progress {
  return { done: numberOf(random), planned: numberOf(random) };
}

/** Few different values, so that runs are often exactly equal. */
function someValue(random: Random): number | null {
  return oneOf(random, [
    1,
    1,
    2,
    0.5,
    0.004,
    0,
    -1,
    1e-300,
    1.7e308,
    -1.7e308,
    Number.NaN,
    Infinity,
    -Infinity,
    null,
  ]);
}

function numberOf(random: Random): number | undefined {
  return oneOf(random, [undefined, 1, 1, 2, 3, 8, 0, -1, Number.NaN, Infinity]);
}

function oneOf<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random.next() * values.length)] as T;
}
