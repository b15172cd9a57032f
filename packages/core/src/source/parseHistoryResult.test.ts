import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { parseHistoryResult } from './parseHistoryResult';

const history = createHistory({ step: [1, 2], value: [0.9, Number.NaN] });

describe('parseHistoryResult', () => {
  it('passes on histories that are whole as they are, with what was said of them', () => {
    const issues = [{ path: 'log.txt', message: 'cut off' }];
    const result = parseHistoryResult({ histories: { eval_loss: history }, issues });
    expect(result.histories.eval_loss).toBe(history);
    expect(result.issues).toEqual(issues);
  });

  it('makes histories of columns as JSON has them', () => {
    const result = parseHistoryResult({
      histories: { eval_loss: { step: [20, 10], value: [0.8, 0.9] } },
    });
    expect([...(result.histories.eval_loss?.value ?? [])]).toEqual([0.9, 0.8]);
    expect(result.issues).toEqual([]);
  });

  it('leaves out what is no history, and says which', () => {
    const result = parseHistoryResult({
      histories: {
        eval_loss: history,
        a: null,
        b: [1, 2],
        c: { step: history.step, value: history.value, length: 3 },
        d: { step: { 0: 1 }, value: { 0: 1 }, length: 1 },
      },
    });
    expect(Object.keys(result.histories)).toEqual(['eval_loss']);
    expect(result.issues.map((issue) => issue.path)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps a metric that is called like what every object has', () => {
    const answer = { histories: Object.fromEntries([['__proto__', history]]) };
    expect(Object.keys(parseHistoryResult(answer).histories)).toEqual(['__proto__']);
  });

  it.each([undefined, null, [], {}, { histories: 7 }])(
    'says of %j that it holds none',
    (answer) => {
      expect(parseHistoryResult(answer)).toEqual({
        histories: {},
        issues: [{ path: 'histories', message: 'The source gave no histories.' }],
      });
    },
  );
});
