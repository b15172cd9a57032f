import { createMetricNames } from '../run/metricNames';
import { trainerEpochs, trainerSteps } from '../wandb/trackedKeys';

/** What the keys of a run are. */
export interface MetricKeys {
  /** The trainer's own step, where it was logged; else points stand at calls of `log`. */
  readonly step?: string | undefined;
  readonly epoch?: string | undefined;
  /** Metric names by key. */
  readonly names: ReadonlyMap<string, string>;
}

/** Tells axes from metrics and names these, the same whichever order the keys came in. */
export function metricKeys(keys: Iterable<string>): MetricKeys {
  const all = new Set(keys);
  const axes = new Set<string>([...trainerSteps, ...trainerEpochs]);
  const nameOf = createMetricNames();
  const sorted = [...all].filter((key) => !axes.has(key)).sort();
  return {
    step: trainerSteps.find((key) => all.has(key)),
    epoch: trainerEpochs.find((key) => all.has(key)),
    names: new Map(sorted.map((key) => [key, nameOf(key)])),
  };
}
