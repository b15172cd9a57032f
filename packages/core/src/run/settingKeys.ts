/** Keys that hold a random seed, by their last path segment in any case. */
const seedKeys: ReadonlySet<string> = new Set([
  'seed',
  'data_seed',
  'random_seed',
  'random_state',
  'rng_seed',
  'torch_seed',
]);

/** Keys that name a run rather than configure it, by any path segment in any case. */
const identityKeys: ReadonlySet<string> = new Set([
  'output_dir',
  'logging_dir',
  'run_name',
  'report_to',
  'resume_from_checkpoint',
]);

/** Whether a flattened key holds a random seed. */
export function isSeedKey(key: string): boolean {
  return seedKeys.has(key.slice(key.lastIndexOf('.') + 1).toLowerCase());
}

/** Whether a flattened key names a run, by its name or because the run marks it so. */
export function isIdentityKey(key: string, marked: readonly string[] = []): boolean {
  if (marked.some((own) => key === own || key.startsWith(`${own}.`))) return true;
  const path = key.toLowerCase().split('.');
  return path.some((part) => identityKeys.has(part) || part.startsWith('hub_'));
}
