import type { ConfigValue } from '@runcompare/core';
import { parseDocument } from 'yaml';
import { isRecord } from '../json/isRecord';
import { dropSecrets } from '../run/dropSecrets';
import type { FileTree, FileTreeOptions } from './fileTree';

/**
 * The mapping in a YAML file of hyperparameters, without credentials. Tags of Python objects are
 * passed over; undefined for a file that cannot be read or holds nothing, as `hparams.yaml` often
 * does. Rejects only when aborted.
 */
export async function readYaml(
  path: string,
  { files, signal }: FileTreeOptions & { readonly files: FileTree },
): Promise<{ readonly [key: string]: ConfigValue } | undefined> {
  try {
    const document = parseDocument(await files.readText(path, { signal }), { logLevel: 'silent' });
    const content: unknown = document.toJS({ maxAliasCount: 100 });
    return isRecord(content) && Object.keys(content).length > 0 ? dropSecrets(content) : undefined;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}
