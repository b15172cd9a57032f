const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the rows and groups of the run list say. */
export const listLabelsEn = {
  epochOf: 'epoch {done} of {planned}',
  stopped: 'stopped at {done} of {planned}, or still running',
  fromStep: 'from step {step}',
  resumed: 'resumed',
  /** Spoken with a row, after its value. */
  bestOf: 'best of {count}',
  rankOf: 'rank {rank} of {count}',
  runs: plural('{count} run', '{count} runs'),
};
