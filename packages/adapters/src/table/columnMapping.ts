/** Which column of a table is what. What is left out is found by its name. */
export interface ColumnMapping {
  /** Optimizer steps. Without one, the epochs are the steps. */
  readonly step?: string | undefined;
  readonly epoch?: string | undefined;
  /** A time of writing: ISO 8601, or seconds, milliseconds or microseconds since the Unix epoch. */
  readonly time?: string | undefined;
  readonly tokens?: string | undefined;
  /** Columns that are metrics, with the names to show them under; all numeric ones if left out. */
  readonly metrics?: { readonly [column: string]: string } | undefined;
}

/**
 * Finds the columns of a training log by the names that trainers give them; `undefined` where
 * neither steps nor epochs are among them, so that a table of anything else is not taken for one.
 */
export function findColumns(
  columns: readonly string[],
  mapping: ColumnMapping = {},
): ColumnMapping | undefined {
  const find = (role: keyof typeof names) => {
    const given = mapping[role];
    if (given !== undefined) return columns.includes(given) ? given : undefined;
    return names[role]
      .map((name) => columns.find((column) => column.toLowerCase() === name))
      .find((column) => column !== undefined);
  };
  const step = find('step');
  const epoch = find('epoch');
  if (step === undefined && epoch === undefined) return undefined;
  return { step, epoch, time: find('time'), tokens: find('tokens'), metrics: mapping.metrics };
}

/** Whether a column may be the one of times, before it is known which others there are. */
export function mayBeTime(column: string, mapping: ColumnMapping = {}): boolean {
  if (mapping.time !== undefined) return column === mapping.time;
  return names.time.some((name) => name === column.toLowerCase());
}

/** In order of preference. W&B's `_step` counts log calls, so a trainer's own step goes first. */
const names = {
  step: [
    'step',
    'global_step',
    'train/global_step',
    'trainer/global_step',
    'current_steps',
    'iteration',
    'iter',
    'batch',
    '_step',
  ],
  epoch: ['epoch', 'train/epoch'],
  time: ['timestamp', '_timestamp', 'wall_time', 'date'],
  tokens: ['num_input_tokens_seen', 'num_tokens', 'total_tokens', 'tokens'],
} as const;
