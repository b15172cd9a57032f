import { createHistory, createRun, type Run } from '@runcompare/core';

/** What any text of a source may hold. Whatever of it runs sets `hostile` on the window. */
export const hostileTexts = {
  markup:
    '</td>"\'><script>window.hostile=1</script><img src=x onerror="window.hostile=1"><iframe srcdoc="<script>parent.hostile=1</script>">',
  direction: 'a\u202Egnp.exe\u2067b\u200F\u2069\u202Ec',
  endless: 'x'.repeat(10_000),
  address: 'javascript:window.hostile=1',
  // Holes of our own templates, patterns of `replace`, a name that every object has, a formula.
  template: '{run} {best} {0} $& $1 %s __proto__ =1+1 \u0000\ud800\n\n\t',
} as const;

export const hostileText = Object.values(hostileTexts);

/** Every hostile text after the other, for what is there once. */
export const allHostileText = hostileText.join(' ');

const numbers = [
  1e308,
  -1e308,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  5e-324,
];

/** Five runs of one model, each with another hostile text in every field that takes text. */
export function hostileRuns(): readonly Run[] {
  return hostileText.map((text, i) =>
    createRun({
      id: text,
      name: text,
      model: { name: allHostileText, from: 'source', fingerprint: text },
      status: i === 3 ? 'failed' : i === 4 ? 'running' : 'completed',
      statusDetail: text,
      times: { startedAtMs: Date.UTC(2026, 10, 1 + i), trainingSeconds: 3600 + i },
      epochs: { done: 3, planned: 4 },
      steps: { done: 30, planned: 40 },
      gpuCount: 1 + i,
      tags: hostileText,
      config: {
        recorded: 'full',
        values: {
          ...Object.fromEntries(hostileText.map((key, k) => [key, k % 2 ? text : 0.1 * (i + k)])),
          [`nested ${text}`]: { [text]: [text, null, { [text]: i }] },
          learning_rate: 10 ** -(i + 1),
          optim: text,
          seed: i,
        },
      },
      checkpoints: [10, 20].map((step) => ({ id: `${text}${step}`, step, bytes: step * 1e9 })),
      links: [{ label: text, href: hostileTexts.address }],
      issues: [{ path: text, message: text }],
      ...metricsOf(['eval_loss', 'train_loss', 'samples_per_second', ...hostileText], (metric) => ({
        value: [10, 20, 30].map((step) => 0.5 + i + metric / step),
        text,
      })),
    }),
  );
}

/** Seven runs with numbers that no training gives, in every field that takes a number. */
export function extremeRuns(): readonly Run[] {
  return numbers.map((number, i) => {
    const turned = [...numbers.slice(i), ...numbers.slice(0, i)];
    return createRun({
      id: `extreme-${i}`,
      model: { name: 'extreme', from: 'source', lossUnit: 'nats-per-token' },
      status: 'completed',
      times: {
        startedAtMs: number,
        endedAtMs: -number,
        trainingSeconds: number,
        segments: number,
      },
      epochs: { done: number, planned: -number },
      steps: { done: number, planned: number },
      gpuCount: number,
      config: { recorded: 'full', values: { learning_rate: number, seed: i, list: turned } },
      checkpoints: turned.map((step, k) => ({ id: `c${k}`, step, epoch: step, bytes: number })),
      ...metricsOf(
        ['eval_loss', 'train_loss', 'samples_per_second', 'gpu_utilization', 'bleu'],
        () => ({ value: turned, at: turned }),
      ),
    });
  });
}

interface Told {
  readonly value: readonly number[];
  /** Steps, epochs, times and tokens. */
  readonly at?: readonly number[];
  readonly text?: string;
}

function metricsOf(names: readonly string[], told: (metric: number) => Told) {
  const all = names.map((name, metric) => {
    const { value, at = value.map((_, k) => 10 * (k + 1)), text } = told(metric);
    const point = (k: number) => ({ value: value[k] ?? null, step: at[k], epoch: at[k] });
    const summary = {
      last: point(value.length - 1),
      min: point(value.length - 1),
      max: point(0),
      mean: value[0] ?? null,
      ...(text !== undefined && { unit: text, sourceName: text }),
    };
    // A point without a finite step is left out: every other history counts its steps instead.
    const step = metric % 2 ? at : value.map((_, k) => 10 * (k + 1));
    const history = createHistory({ step, value, epoch: at, timeMs: at, tokens: at });
    return { name, summary, history };
  });
  return {
    summary: Object.fromEntries(all.map(({ name, summary }) => [name, summary])),
    histories: Object.fromEntries(all.map(({ name, history }) => [name, history])),
  };
}
