export type Values = { readonly [key: string]: unknown };

/** What a `.wandb` file says of one start of a run, but for what was logged. */
export interface WandbStart {
  readonly runId?: string | undefined;
  readonly displayName?: string | undefined;
  readonly project?: string | undefined;
  readonly tags: readonly string[];
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs?: number | undefined;
  readonly config: Values;
  /** Absent where the run still goes on or died without a word. */
  readonly exitCode?: number | undefined;
}

/** What a `.wandb` file says of one start of a run. */
export interface WandbFile extends WandbStart {
  /** One object per call of `log`, nested keys joined by `/`; `_step` counts the calls. */
  readonly rows: readonly Values[];
}

/** One call of `log`. Equal lists of names are one and the same list. */
export type LogSink = (names: readonly string[], values: readonly unknown[]) => void;
