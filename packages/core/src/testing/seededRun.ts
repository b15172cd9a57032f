import { createHistory, type History } from '../run/history';
import { type ConfigValue, createRun, type Run } from '../run/run';
import { createRandom, hexId, type Random } from './random';
import { summarizeHistory } from './summarizeHistory';

/** What a seeded run is like; what is left out follows from the seed. */
export interface SeededRunOptions {
  /** The same seed gives the same run. */
  readonly seed: number;
  /** Eight hex characters made from the seed when left out. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** `undefined` when passed: the source does not say which model it is. */
  readonly model?: string | undefined;
  /** Planned training points, 1,200 by default; each stands for ten optimizer steps. */
  readonly points?: number | undefined;
  /** Planned evaluations, 24 by default, evenly spread. */
  readonly evaluations?: number | undefined;
  /** Share of the plan that was trained, 1 by default. */
  readonly progress?: number | undefined;
  /** The eval loss that the run settles at, about 0.7 to 1.2 by default. */
  readonly level?: number | undefined;
  /** Share of the plan from which the eval loss rises again. */
  readonly overfitsFrom?: number | undefined;
  /** Share of the plan from which losses and gradient norm are NaN. */
  readonly divergesFrom?: number | undefined;
  /** As recorded in the configuration; one of four by default. */
  readonly learningRate?: number | undefined;
  /** What is recorded as `seed` in the configuration; the seed itself when left out. */
  readonly recordedSeed?: number | undefined;
  readonly startedAtMs?: number | undefined;
  /** `summary`: as in a list, before histories are loaded. */
  readonly carries?: 'histories' | 'summary' | undefined;
}

/**
 * One realistic fine-tune: losses that decay with noise, a warm-up and cosine learning rate, twelve
 * planned epochs, saved checkpoints, and summaries that agree with the histories. For states that
 * no option makes, spread the result: `{ ...seededRun({ seed: 1 }), tags: ['pinned'] }`.
 */
export function seededRun(options: SeededRunOptions): Run {
  const { seed, id = hexId(seed), progress = 1, points = 1200 } = options;
  const random = createRandom(seed);
  const plan = planOf(options, random);
  const histories = historiesOf(plan, random);
  const steps = Math.round(points * progress) * stepsPerPoint;
  return createRun({
    id,
    name: options.name ?? `Run ${id}`,
    model: modelOf(options),
    status: 'completed',
    times: {
      startedAtMs: plan.startedAtMs,
      endedAtMs: plan.startedAtMs + steps * plan.secondsPerStep * 1000,
      trainingSeconds: steps * plan.secondsPerStep,
      segments: 1,
    },
    epochs: { done: epochs * progress, planned: epochs },
    steps: { done: steps, planned: points * stepsPerPoint },
    config: { recorded: 'full', values: configOf(options, plan, id) },
    checkpoints: checkpointsOf(plan),
    summary: Object.fromEntries(
      Object.entries(histories).map(([key, history]) => [key, summarizeHistory(history)]),
    ),
    ...(options.carries !== 'summary' && { histories }),
  });
}

const stepsPerPoint = 10;
const epochs = 12;
const tokensPerStep = 8192;
const day = 86_400_000;

interface Plan {
  readonly options: SeededRunOptions;
  readonly points: number;
  readonly donePoints: number;
  readonly pointsPerEvaluation: number;
  readonly level: number;
  readonly learningRate: number;
  readonly startedAtMs: number;
  readonly secondsPerStep: number;
}

function planOf(options: SeededRunOptions, random: Random): Plan {
  const { points = 1200, evaluations = 24, progress = 1 } = options;
  const hours = 2.1 + 0.5 * random.next();
  const level = 0.7 + 0.5 * random.next();
  const rates = [5e-5, 1e-4, 2e-4, 3e-4];
  return {
    options,
    points,
    donePoints: Math.round(points * progress),
    pointsPerEvaluation: evaluations > 0 ? Math.max(1, Math.floor(points / evaluations)) : Infinity,
    level: options.level ?? level,
    learningRate: options.learningRate ?? (rates[Math.floor(random.next() * 4)] as number),
    startedAtMs: options.startedAtMs ?? Date.UTC(2026, 10, 1, 9) + (options.seed % 28) * day,
    secondsPerStep: (hours * 3600) / (points * stepsPerPoint),
  };
}

function historiesOf(plan: Plan, random: Random): { readonly [metric: string]: History } {
  const { options, level, learningRate } = plan;
  const all = Array.from({ length: plan.donePoints }, (_, i) => i + 1);
  const evaluated = all.filter((point) => point % plan.pointsPerEvaluation === 0);
  const utilization = 78 + 10 * random.next();
  const throughput = 14 + 6 * random.next();
  const diverged = (share: number) => share > (options.divergesFrom ?? Infinity);
  const loss = (share: number) => level + (2.4 - level) * Math.exp(-7 * share);
  const rise = (share: number) => Math.max(0, share - (options.overfitsFrom ?? 1)) ** 2;
  const series: { readonly [metric: string]: (share: number, point: number) => number } = {
    train_loss: (share) =>
      diverged(share)
        ? Number.NaN
        : 0.96 * loss(share) - 0.1 * share + 0.03 * level * random.normal(),
    grad_norm: (share) =>
      diverged(share)
        ? Number.NaN
        : 0.4 + 2 * Math.exp(-12 * share) + 0.08 * Math.abs(random.normal()),
    learning_rate: (share) =>
      learningRate *
      (share < 0.03 ? share / 0.03 : 0.5 + 0.5 * Math.cos((Math.PI * (share - 0.03)) / 0.97)),
    tokens: (_, point) => point * stepsPerPoint * tokensPerStep,
    gpu_utilization: () => Math.min(100, utilization + 2 * random.normal()),
    samples_per_second: () => throughput + 0.4 * random.normal(),
  };
  const histories: { [metric: string]: History } = {};
  if (evaluated.length > 0) {
    histories.eval_loss = historyOf(plan, evaluated, (share) =>
      diverged(share)
        ? Number.NaN
        : loss(share) + 3 * level * rise(share) + 0.004 * level * random.normal(),
    );
  }
  if (all.length > 0) {
    for (const [metric, at] of Object.entries(series)) histories[metric] = historyOf(plan, all, at);
  }
  return histories;
}

function historyOf(
  plan: Plan,
  points: readonly number[],
  at: (share: number, point: number) => number,
): History {
  const steps = points.map((point) => point * stepsPerPoint);
  return createHistory({
    step: steps,
    value: points.map((point) => at(point / plan.points, point)),
    epoch: points.map((point) => (point / plan.points) * epochs),
    timeMs: steps.map((step) => plan.startedAtMs + step * plan.secondsPerStep * 1000),
    tokens: steps.map((step) => step * tokensPerStep),
  });
}

function modelOf(options: SeededRunOptions): Run['model'] {
  if ('model' in options && options.model === undefined) return { from: 'unknown' };
  return {
    name: options.model ?? 'Qwen/Qwen2.5-7B-Instruct',
    from: 'source',
    lossUnit: 'nats-per-token',
  };
}

function configOf(
  options: SeededRunOptions,
  plan: Plan,
  id: string,
): { readonly [key: string]: ConfigValue } {
  return {
    learning_rate: plan.learningRate,
    lr_scheduler_type: 'cosine',
    warmup_ratio: 0.03,
    num_train_epochs: epochs,
    per_device_train_batch_size: 4,
    gradient_accumulation_steps: 4,
    bf16: true,
    seed: options.recordedSeed ?? options.seed,
    output_dir: `outputs/${id}`,
    lora: { r: 16, alpha: 32, dropout: 0.05, target_modules: ['q_proj', 'k_proj', 'v_proj'] },
  };
}

function checkpointsOf(plan: Plan): Run['checkpoints'] {
  const checkpoints = [];
  for (let epoch = 2; epoch <= epochs; epoch += 2) {
    const point = Math.round((epoch / epochs) * plan.points);
    if (point > plan.donePoints) break;
    const step = point * stepsPerPoint;
    checkpoints.push({ id: `checkpoint-${step}`, step, epoch, bytes: 15_231_233_024 });
  }
  return checkpoints;
}
