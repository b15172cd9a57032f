import { describe, expect, it } from 'vitest';
import { createRun, type RunInput } from '../run/run';
import { caveatsBetween, measuringTerms, obstacleBetween } from './comparability';

const check = (a: Omit<RunInput, 'id'>, b: Omit<RunInput, 'id'>) => {
  const [termsA, termsB] = [a, b].map((rest) => measuringTerms([createRun({ id: 'x', ...rest })]));
  if (!termsA || !termsB) throw new Error('two sides');
  return { obstacle: obstacleBetween(termsA, termsB), caveats: caveatsBetween(termsA, termsB) };
};

const evaluatedOn = (value: number) => ({
  summary: { eval_samples: { reported: { value, is: 'final' as const } } },
});
const tokenizedBy = (value: string) => ({
  config: { recorded: 'full' as const, values: { data: { tokenizer_name: value } } },
});
const planned = (steps: number) => ({ steps: { planned: steps } });
const named = (name: string) => ({ model: { name, from: 'source' as const } });

describe('what is held against two configurations', () => {
  it('has nothing against runs that say nothing', () => {
    expect(check({}, {})).toEqual({ caveats: [] });
    expect(check(evaluatedOn(436), {})).toEqual({ caveats: [] });
    expect(check(tokenizedBy('x'), {})).toEqual({ caveats: [] });
  });

  it('refuses what was measured on different data or in different tokens', () => {
    expect(check(evaluatedOn(436), evaluatedOn(872)).obstacle).toBe('evalSet');
    expect(check(evaluatedOn(436), evaluatedOn(436)).obstacle).toBeUndefined();
    expect(check(tokenizedBy('x'), tokenizedBy('y')).obstacle).toBe('tokenizer');
    expect(check(tokenizedBy('x'), tokenizedBy('x')).obstacle).toBeUndefined();
  });

  it('refuses where a peer of one side is known to differ', () => {
    const runs = [createRun({ id: 'a' }), createRun({ id: 'b', ...evaluatedOn(436) })];
    const other = measuringTerms([createRun({ id: 'c', ...evaluatedOn(872) })]);
    expect(obstacleBetween(measuringTerms(runs), other)).toBe('evalSet');
  });

  it('warns of step budgets that differ by more than a tenth, and refuses nothing', () => {
    expect(check(planned(704), planned(2109))).toEqual({
      caveats: [{ code: 'stepBudget', a: 704, b: 2109 }],
    });
    expect(check(planned(90), planned(100)).caveats).toEqual([]);
    expect(check(planned(89), planned(100)).caveats).toHaveLength(1);
  });

  it('goes by the steps done only where a run is complete', () => {
    const done = (status: 'completed' | 'failed') => ({ status, steps: { done: 50 } });
    expect(check(done('completed'), planned(100)).caveats).toHaveLength(1);
    expect(check(done('failed'), planned(100)).caveats).toEqual([]);
  });

  it('warns of different models', () => {
    expect(check(named('y'), named('x'))).toEqual({
      caveats: [{ code: 'differentModels', models: ['x', 'y'] }],
    });
    expect(check(named('x'), {}).caveats).toEqual([]);
  });
});
