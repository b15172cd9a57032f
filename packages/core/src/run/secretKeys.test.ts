import { describe, expect, it } from 'vitest';
import { isSecretKey, withoutSecrets } from './secretKeys';

describe('isSecretKey', () => {
  it.each(['hub_token', 'HF_TOKEN', 'report.wandb_key', 'openai_api_key', 'db.password'])(
    'knows %s',
    (key) => expect(isSecretKey(key)).toBe(true),
  );

  it.each(['pad_token', 'eos_token', 'tokenizer', 'token.length', 'max_new_tokens'])(
    'lets %s be',
    (key) => expect(isSecretKey(key)).toBe(false),
  );
});

describe('withoutSecrets', () => {
  it('drops credentials at any depth, in lists too, and counts them', () => {
    const values = {
      lr: 1,
      api_key: 'sk-1',
      hub: { token: { nested: 'sk-2' }, name: 'a' },
      callbacks: [{ password: 'sk-3', url: 'b' }],
    };
    expect(withoutSecrets(values)).toEqual({
      values: { lr: 1, hub: { name: 'a' }, callbacks: [{ url: 'b' }] },
      dropped: 3,
    });
  });

  it('gives back what holds none as it is', () => {
    const values = { lr: 1, lora: { r: 8 } };
    expect(withoutSecrets(values)).toEqual({ values, dropped: 0 });
    expect(withoutSecrets(values).values).toBe(values);
  });
});
