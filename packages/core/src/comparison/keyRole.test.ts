import { describe, expect, it } from 'vitest';
import { keyRole } from './keyRole';
import { tellingPlace } from './tellingKeys';

describe('keyRole', () => {
  it.each([
    ['learning_rate', 'hyperparameter'],
    ['trainer.seed', 'seed'],
    ['trainer.logging_steps', 'bookkeeping'],
    ['SAVE_TOTAL_LIMIT', 'bookkeeping'],
    ['callbacks.eval_steps.0', 'bookkeeping'],
    ['save', 'hyperparameter'],
    ['save_steps.decay', 'hyperparameter'],
    ['', 'hyperparameter'],
    ['__proto__', 'hyperparameter'],
  ])('takes %s as a %s', (key, role) => {
    expect(keyRole(key)).toBe(role);
  });
});

describe('tellingPlace', () => {
  it('goes by the last words of a key, in any case and at any depth', () => {
    const place = tellingPlace('learning_rate');
    expect(place).toBe(0);
    for (const key of ['optim.Learning_Rate', 'groups.learning_rate.3.0']) {
      expect(tellingPlace(key)).toBe(place);
    }
    expect(tellingPlace('constructor')).toBe(tellingPlace('anything'));
    expect(tellingPlace('weight_decay')).toBeLessThan(tellingPlace('anything'));
  });
});
