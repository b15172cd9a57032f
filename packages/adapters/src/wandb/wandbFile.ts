export type Values = { readonly [key: string]: unknown };

/** What a `.wandb` file says of one start of a run. */
export interface WandbFile {
  readonly runId?: string | undefined;
  readonly displayName?: string | undefined;
  readonly project?: string | undefined;
  readonly tags: readonly string[];
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs?: number | undefined;
  readonly config: Values;
  /** One object per call of `log`, nested keys joined by `/`; `_step` counts the calls. */
  readonly rows: readonly Values[];
  /** Absent where the run still goes on or died without a word. */
  readonly exitCode?: number | undefined;
}

/** A file as far as it is read. */
export type WandbDraft = { -readonly [Key in keyof WandbFile]: WandbFile[Key] } & {
  rows: Values[];
  tags: string[];
};
