/**
 * The shape of a model in words, such as `gpt2, n_embd 64, n_layer 2, vocab_size 256`: equal for
 * models of the same architecture and size, whatever their dropout. Undefined where a `config.json`
 * says nothing of the kind.
 */
export function architectureFingerprint(config: {
  readonly [key: string]: unknown;
}): string | undefined {
  const sizes = sizeKeys
    .filter((key) => typeof config[key] === 'number')
    .map((key) => `${key} ${config[key]}`);
  const type = typeof config.model_type === 'string' ? [config.model_type] : [];
  return sizes.length > 0 ? [...type, ...sizes].join(', ') : undefined;
}

/** One list for all families: each has its own words for width, depth and heads. */
const sizeKeys = [
  'd_ff',
  'd_kv',
  'd_model',
  'decoder_layers',
  'dim',
  'encoder_layers',
  'ffn_dim',
  'head_dim',
  'hidden_dim',
  'hidden_size',
  'image_size',
  'intermediate_size',
  'max_position_embeddings',
  'moe_intermediate_size',
  'n_embd',
  'n_head',
  'n_heads',
  'n_inner',
  'n_layer',
  'n_layers',
  'n_positions',
  'num_attention_heads',
  'num_experts',
  'num_heads',
  'num_hidden_layers',
  'num_key_value_heads',
  'num_layers',
  'num_local_experts',
  'patch_size',
  'vocab_size',
];
