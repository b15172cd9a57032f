import type { RunModel } from '@runcompare/core';
import { architectureFingerprint } from './architectureFingerprint';

/**
 * Which model a run trained: the adapter's base model, the model's own name, the model card, else
 * the folder above the run. An unknown one carries its architecture, or else its own path, so that
 * unknown models never end up in one group.
 */
export function runModel(found: {
  readonly adapter?: { readonly [key: string]: unknown } | undefined;
  readonly config?: { readonly [key: string]: unknown } | undefined;
  readonly cardName?: string | undefined;
  readonly folder?: string | undefined;
  readonly path: string;
}): RunModel {
  const { adapter, config, cardName, folder, path } = found;
  const unit = lossUnit(adapter, config);
  const base = nameIn(adapter?.base_model_name_or_path);
  if (base) return { ...unit, name: base, from: 'adapter_config' };
  const own = configName(config);
  if (own) return { ...unit, name: own, from: 'config' };
  if (cardName) return { ...unit, name: cardName, from: 'model_card' };
  if (folder) return { ...unit, name: folder, from: 'folder' };
  const fingerprint = (config && architectureFingerprint(config)) ?? path;
  return { ...unit, from: 'unknown', fingerprint };
}

/** A causal language model's loss is a cross-entropy per token; of any other nothing is assumed. */
function lossUnit(
  adapter: { readonly [key: string]: unknown } | undefined,
  config: { readonly [key: string]: unknown } | undefined,
): Pick<RunModel, 'lossUnit'> {
  const heads = Array.isArray(config?.architectures) ? config.architectures : [];
  const isCausal = heads.some((head) => /(ForCausalLM|LMHeadModel)$/.test(String(head)));
  return isCausal || adapter?.task_type === 'CAUSAL_LM' ? { lossUnit: 'nats-per-token' } : {};
}

/**
 * The name in a `config.json`. Empty for a model made from scratch; in a resumed run it can be the
 * checkpoint that was loaded, which names no model.
 */
export function configName(
  config: { readonly [key: string]: unknown } | undefined,
): string | undefined {
  const name = nameIn(config?._name_or_path);
  return name && !/(^|[/\\])checkpoint-\d+[/\\]?$/.test(name) ? name : undefined;
}

function nameIn(value: unknown): string | undefined {
  const name = typeof value === 'string' ? value.trim() : '';
  return name === '' || name === '.' ? undefined : name;
}
