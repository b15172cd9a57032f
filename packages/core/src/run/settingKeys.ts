/** Keys that hold a random seed, by their last path segment in any case. */
const seedKeys: ReadonlySet<string> = new Set([
  'seed',
  'data_seed',
  'random_seed',
  'random_state',
  'rng_seed',
  'torch_seed',
]);

/** Segments of keys that name a run rather than configure it, as a regular expression each. */
const identitySegments = [
  'output_dir',
  'logging_dir',
  'run_name',
  'report_to',
  'resume_from_checkpoint',
  'hub_[^.]*',
];

const identityKey = new RegExp(`(^|\\.)(${identitySegments.join('|')})(\\.|$)`, 'i');

/** Whether a flattened key holds a random seed. */
export function isSeedKey(key: string): boolean {
  return seedKeys.has(key.slice(key.lastIndexOf('.') + 1).toLowerCase());
}

/** Whether a flattened key names a run, by its name or because the run marks it so. */
export function isIdentityKey(key: string, marked: readonly string[] = []): boolean {
  if (identityKey.test(key)) return true;
  return marked.some((own) => key === own || key.startsWith(`${own}.`));
}
