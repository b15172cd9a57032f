/** One way in which names of the same model differ. Applied in turn until nothing changes. */
export interface FamilyRule {
  /** Source of a case-insensitive regular expression. */
  readonly pattern: string;
  readonly replacement: string;
}

/**
 * What a family folds away, as data that a host may replace or extend: where the weights lie on a
 * disk, the tuning (instruct, chat, LoRA), the quantization and the release date. Size and version
 * tell families apart.
 */
export const familyRules: readonly FamilyRule[] = [
  // A snapshot of the hub: .../models--org--name/snapshots/<sha> or .../org-name/snapshots/<sha>
  { pattern: '^.*?models--([^/]+?)--([^/]+)/snapshots/[^/]+/?$', replacement: '$1/$2' },
  { pattern: '^(?:.*/)?([^/-]+)-([^/]+)/snapshots/[^/]+/?$', replacement: '$1/$2' },
  // A folder of this machine: its last segment is the name.
  { pattern: '^(?:\\.{1,2}/|~/|/|[a-z]:[\\\\/]).*?([^/\\\\]+)[/\\\\]*$', replacement: '$1' },
  { pattern: '[-_.](?:instruct|chat|it|base|sft|dpo|orpo|kto|rlhf)$', replacement: '' },
  {
    pattern: '[-_.](?:q?lora|dora|peft|adapters?|merged|fine-?tuned?|ft)(?:[-_]r?\\d+)?$',
    replacement: '',
  },
  { pattern: '[-_.](?:gptq|awq|gguf|ggml|exl2|mlx|hf|bnb|unsloth|quantized)$', replacement: '' },
  {
    pattern:
      '[-_.](?:fp8|fp16|bf16|fp32|nf4|int[48]|[48][-_]?bits?|w\\d+a\\d+|i?q\\d(?:_[0-9a-z]+)*)$',
    replacement: '',
  },
  { pattern: '[-_.](?:20\\d{2}[-_]?\\d{2}[-_]?\\d{2}|2\\d(?:0[1-9]|1[0-2]))$', replacement: '' },
];

/**
 * The family that a model's name belongs to: `Qwen/Qwen2.5-7B` for `Qwen/Qwen2.5-7B-Instruct`,
 * `Qwen/Qwen2.5-7B-Instruct-GPTQ-Int4` and a local snapshot of either. A name that nothing would be
 * left of stays as it is. Rules are taken in their order, again and again as long as one makes the
 * name shorter. Throws the SyntaxError of a pattern that is no regular expression.
 */
export function modelFamily(name: string, rules: readonly FamilyRule[] = familyRules): string {
  let family = name.trim();
  for (let changed = true; changed; ) {
    changed = false;
    for (const { pattern, replacement } of rules) {
      const shorter = family.replace(new RegExp(pattern, 'i'), replacement);
      if (shorter !== family && shorter !== '' && !shorter.endsWith('/')) {
        changed = shorter.length < family.length;
        family = shorter;
      }
    }
  }
  return family;
}
