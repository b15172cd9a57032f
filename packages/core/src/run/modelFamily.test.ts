import { describe, expect, it } from 'vitest';
import { modelFamily } from './modelFamily';

describe('modelFamily', () => {
  it.each([
    ['Qwen/Qwen2.5-7B-Instruct', 'Qwen/Qwen2.5-7B'],
    ['Qwen/Qwen2.5-7B-Instruct-GPTQ-Int4', 'Qwen/Qwen2.5-7B'],
    ['unsloth/Qwen2.5-7B-Instruct-bnb-4bit', 'unsloth/Qwen2.5-7B'],
    ['Qwen/Qwen3-4B-Instruct-2507', 'Qwen/Qwen3-4B'],
    ['meta-llama/Llama-3.2-3B', 'meta-llama/Llama-3.2-3B'],
    ['google/gemma-2-2b-it', 'google/gemma-2-2b'],
    ['TheBloke/Mistral-7B-v0.1-GGUF', 'TheBloke/Mistral-7B-v0.1'],
    ['bartowski/Llama-3.2-3B-Instruct-Q4_K_M', 'bartowski/Llama-3.2-3B'],
    ['me/llama-3-8b-lora-r16', 'me/llama-3-8b'],
    ['gpt-4o-mini-2024-07-18', 'gpt-4o-mini'],
    [
      'huggingface_models/Qwen-Qwen3-1.7B/snapshots/70d244cc86ccca08cf5af4e1e306ecf908b1ad5e',
      'Qwen/Qwen3-1.7B',
    ],
    ['/cache/hub/models--Qwen--Qwen3-1.7B/snapshots/70d244cc', 'Qwen/Qwen3-1.7B'],
    ['./Qwen2.5-7B-Instruct', 'Qwen2.5-7B'],
    ['C:\\models\\Qwen2.5-7B-Instruct', 'Qwen2.5-7B'],
  ])('%s is of the family %s', (name, family) => {
    expect(modelFamily(name)).toBe(family);
  });

  it.each(['lora', '-instruct', 'org/-chat', ''])(
    'leaves %j as it is, where nothing would stay',
    (name) => {
      expect(modelFamily(name)).toBe(name);
    },
  );

  it('goes by the rules of the host, where it has its own', () => {
    const rules = [{ pattern: '-mycorp$', replacement: '' }];
    expect(modelFamily('llama-instruct-mycorp', rules)).toBe('llama-instruct');
  });
});
