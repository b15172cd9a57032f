import { flattenConfig } from '../run/flattenConfig';
import type { RunConfig } from '../run/run';

/** What a configuration names of the terms on which its run was measured. */
export interface NamedInConfig {
  readonly evalSet?: string | undefined;
  readonly tokenizer?: string | undefined;
  /** What the run was trained on, which mostly is what its eval set was split from. */
  readonly data?: string | undefined;
}

/**
 * Reads the first name of each kind, by the last segment of a key in any case. Of a path on a disk
 * only the file's name counts: the same data lies elsewhere on another machine.
 */
export function namedInConfig({ values }: RunConfig): NamedInConfig {
  const named: { -readonly [kind in keyof NamedInConfig]: string } = {};
  for (const [key, value] of flattenConfig(values)) {
    if (typeof value !== 'string' || value === '') continue;
    for (const [kind, pattern] of kinds) {
      if (pattern.test(key)) named[kind] ??= withoutFolder(value);
    }
  }
  return named;
}

const kinds = [
  ['evalSet', /(^|\.)(eval|val|valid|validation)_(set|data|dataset|file)(_(id|name|path|file))?$/i],
  ['tokenizer', /(^|\.)tokenizer(_id|_name(_or_path)?)?$/i],
  ['data', /(^|\.)((train_)?(data|dataset)(_(id|name|path|file))?|train_file)$/i],
] as const;

function withoutFolder(name: string): string {
  const isPath = /^(~|\.{0,2}[\\/]|[a-z]:[\\/])/i.test(name);
  return (isPath && name.split(/[\\/]/).filter(Boolean).at(-1)) || name;
}
