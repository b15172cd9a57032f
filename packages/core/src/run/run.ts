import type { History } from './history';

/** `unknown` means that the source cannot tell: such a run may still be training. */
export type RunStatus = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'unknown';

/** Where a model's name was read from, most trustworthy first. */
export type ModelNameOrigin =
  | 'source'
  | 'adapter_config'
  | 'config'
  | 'model_card'
  | 'folder'
  | 'unknown';

/** What was trained, as far as the source says. */
export interface RunModel {
  /** Absent when the source does not say which model was trained. */
  readonly name?: string | undefined;
  readonly from: ModelNameOrigin;
  /** Keeps runs of different models without a name apart, such as a digest of the architecture. */
  readonly fingerprint?: string | undefined;
  /**
   * Set where the eval loss is a mean cross-entropy per token, in nats: only then is its exponential
   * a perplexity.
   */
  readonly lossUnit?: 'nats-per-token' | undefined;
}

/** Done and planned amounts of one unit, epochs (fractional) or optimizer steps. */
export interface Progress {
  readonly done?: number | undefined;
  readonly planned?: number | undefined;
}

/** When a run trained and for how long. What is not known is left out; NaN counts as not known. */
export interface RunTimes {
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs?: number | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly endedAtMs?: number | undefined;
  /**
   * Seconds really spent training, summed over all segments. Leave it out when only the last
   * segment of a resumed run is known: a part would compare as a faster run.
   */
  readonly trainingSeconds?: number | undefined;
  /** How many times training was started; 2 is a run that was resumed once. */
  readonly segments?: number | undefined;
}

/** One hyperparameter as JSON has it, nested to any depth. NaN and infinities are kept, too. */
export type ConfigValue =
  | string
  | number
  | boolean
  | null
  | readonly ConfigValue[]
  | { readonly [key: string]: ConfigValue };

/** The hyperparameters of a run, nested as its source has them. */
export interface RunConfig {
  /**
   * `full`: a key that is not there is not set. `partial`: only some are known, so that nothing
   * follows from what is not there. `none`: the source recorded none. Replicates are found among
   * `full` ones alone.
   */
  readonly recorded: 'full' | 'partial' | 'none';
  readonly values: { readonly [key: string]: ConfigValue };
  /**
   * Dotted keys that name the run or are written by the trainer (versions, paths) rather than
   * chosen: they, and all below them, never tell two configurations apart. Beside the ones that are
   * known anyway, such as `output_dir` and `run_name`.
   */
  readonly identityKeys?: readonly string[] | undefined;
}

/** Weights that were saved, whether or not they are the best. */
export interface Checkpoint {
  readonly id: string;
  readonly step?: number | undefined;
  readonly epoch?: number | undefined;
  /** Size of everything in the checkpoint, in bytes. */
  readonly bytes?: number | undefined;
}

/** A way to the run in another system, such as its tracker. */
export interface RunLink {
  readonly label: string;
  readonly href: string;
}

/** Something in the source that could not be read as it stands; the rest of the run still shows. */
export interface DataIssue {
  /** File, column, field or place in a text where it was met. */
  readonly path: string;
  readonly message: string;
}

/** One number and where in training it stands. */
export interface SummaryPoint {
  /** `null` when the source recorded the metric and left it empty. */
  readonly value: number | null;
  readonly step?: number | undefined;
  /** Epochs completed, counted from 1: a source that counts from 0 adds 1. */
  readonly epoch?: number | undefined;
}

/** What is known of one metric without its history. Every list and ranking reads this alone. */
export interface MetricSummary {
  readonly last?: SummaryPoint | undefined;
  readonly min?: SummaryPoint | undefined;
  readonly max?: SummaryPoint | undefined;
  /** Over the run, as the source gives it: it may stand for points that no history holds. */
  readonly mean?: number | null | undefined;
  /** A number that the source states without saying at which step, and what it says it is. */
  readonly reported?:
    | { readonly value: number | null; readonly is: 'best' | 'final' | 'mean' }
    | undefined;
  /**
   * The unit of the values as the source writes it, such as `%` or `ms`. Runs whose units differ are
   * not compared; leave it out where the source does not say.
   */
  readonly unit?: string | undefined;
  /** The name that the source uses, where it differs from the key. */
  readonly sourceName?: string | undefined;
}

/**
 * One training job as a plain value that never changes: a run that went on is a new object. Metric
 * keys are canonical names (`eval_loss`, `train_loss`, ...); a key that is not canonical is still
 * found under its alias. Ids are unique among the runs that are passed together.
 */
export interface Run {
  readonly id: string;
  readonly name: string;
  readonly model: RunModel;
  readonly status: RunStatus;
  /** What the source says about the status, such as "out of memory". */
  readonly statusDetail?: string | undefined;
  readonly archived: boolean;
  readonly times: RunTimes;
  readonly epochs: Progress;
  readonly steps: Progress;
  readonly config: RunConfig;
  /** How many GPUs trained it; absent where the source does not say. */
  readonly gpuCount?: number | undefined;
  readonly tags: readonly string[];
  readonly checkpoints: readonly Checkpoint[];
  readonly links: readonly RunLink[];
  readonly issues: readonly DataIssue[];
  readonly summary: { readonly [metric: string]: MetricSummary };
  /** Present once loaded. What is read from here wins over `summary`, save for means over the run. */
  readonly histories?: { readonly [metric: string]: History } | undefined;
}

/** A run of which only the identity and whatever else is at hand must be given. */
export type RunInput = Pick<Run, 'id'> & Partial<Omit<Run, 'id'>>;

/**
 * Fills what is not given with "not known", so that a host can start from a row of its own; the name
 * is the id until one is given. Checks and copies nothing.
 */
export function createRun(input: RunInput): Run {
  return {
    name: input.id,
    model: { from: 'unknown' },
    status: 'unknown',
    archived: false,
    times: {},
    epochs: {},
    steps: {},
    config: { recorded: 'none', values: {} },
    tags: [],
    checkpoints: [],
    links: [],
    issues: [],
    summary: {},
    ...input,
  };
}
