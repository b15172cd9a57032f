import { createMetricNames } from '../run/metricNames';

/**
 * Gives each curve of a run its metric name, the same from a list as from the run alone: the order in
 * which a server happens to answer decides nothing. The utilization of a single GPU is that of the
 * run. The mean over the run that the Hugging Face Trainer logs is no curve.
 */
export function namesOfMetrics(keys: readonly string[]): ReadonlyMap<string, string> {
  const nameOf = createMetricNames();
  const gpus = keys.filter((key) => gpuUtilization.test(key));
  const isMean = isTrainerLog(keys);
  const curves = keys.filter((key) => !(isMean && key === 'train_loss'));
  const sorted = curves.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(
    sorted.map((key) => {
      const isTheGpu = gpus.length === 1 && key === gpus[0];
      return [key, nameOf(isTheGpu ? 'gpu_utilization_percent' : key)];
    }),
  );
}

const gpuUtilization = /^system\/gpu_\d+_utilization_percentage$/;

/** Logged by MLflow itself, at steps of its own that are no optimizer steps. */
export function isSystemMetric(key: string): boolean {
  return key.startsWith('system/');
}

/** Whether the Trainer's callback logged these: its `train_loss` is the mean of `loss` over the run. */
export function isTrainerLog(keys: readonly string[]): boolean {
  return ['loss', 'train_loss', 'train_runtime'].every((key) => keys.includes(key));
}
