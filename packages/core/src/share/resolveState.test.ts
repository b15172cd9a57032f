import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { createRun, type Run } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import { decodeUrlState } from './decodeUrlState';
import { resolveState } from './resolveState';

const run = (id: string, rest: Partial<Run> = {}) =>
  createRun({
    id,
    model: { name: id.slice(0, 1), from: 'source' },
    summary: { eval_loss: { min: { value: 0.5 } } },
    ...rest,
  });
const runs = [run('a1'), run('a2'), run('a3'), run('b1'), run('a4', { archived: true })];
const idsOf = (some: readonly Run[]) => some.map(({ id }) => id);

describe('resolveState', () => {
  it('gives the selected runs in their order, each once, and the rest of their groups as peers', () => {
    const selectedRunIds = ['a3', 'a1', 'a3'];
    const { runs: compared, peers } = resolveState(runs, { selectedRunIds, objective: evalLoss });
    expect(idsOf(compared)).toEqual(['a3', 'a1']);
    expect(idsOf(peers)).toEqual(['a2']);
  });

  it('takes peers from every group of a comparison across groups, and groups as it is asked to', () => {
    const wanted = { selectedRunIds: ['a1', 'b1'], objective: evalLoss };
    expect(idsOf(resolveState(runs, wanted).peers)).toEqual(['a2', 'a3']);
    const view = { grouping: 'none' as const };
    const alone = { ...wanted, selectedRunIds: ['b1'] };
    expect(idsOf(resolveState(runs, alone).peers)).toEqual([]);
    expect(idsOf(resolveState(runs, { ...alone, view }).peers)).toEqual(['a1', 'a2', 'a3']);
  });

  it('names what is gone and what is archived, the baseline too', () => {
    const resolved = resolveState(runs, {
      selectedRunIds: ['a1', 'gone', 'a4'],
      view: { baselineId: 'lost' },
      objective: evalLoss,
    });
    expect(idsOf(resolved.runs)).toEqual(['a1']);
    expect(resolved.goneIds).toEqual(['gone', 'lost']);
    expect(resolved.archivedIds).toEqual(['a4']);
    expect(resolved.baselineId).toBeUndefined();
  });

  it('keeps a baseline only while it is compared', () => {
    const view = { baselineId: 'a2' };
    const resolve = (...selectedRunIds: string[]) =>
      resolveState(runs, { selectedRunIds, view, objective: evalLoss });
    expect(resolve('a1', 'a2').baselineId).toBe('a2');
    expect(resolve('a1')).toMatchObject({ goneIds: [] });
    expect(resolve('a1')).not.toHaveProperty('baselineId');
  });

  it('refuses an objective that nothing can be ranked by, and says which', () => {
    const objective = { metric: 'training_time', direction: 'min' as const };
    const view = { objective };
    const resolved = resolveState(runs, { selectedRunIds: [], view, objective: evalLoss });
    expect(resolved.objective).toEqual(evalLoss);
    expect(resolved.refusedObjective).toEqual(objective);
  });

  it('gives a comparison that can be made, of whatever a link says and two runs with one id', () => {
    const id = fc.constantFrom('a1', 'a2', 'b1', 'a4', 'gone', '__proto__', '');
    const metric = fc.constantFrom('eval_loss', 'training_time', 'cost', 'x', '__proto__', '');
    const field = fc.oneof(
      fc.tuple(fc.nat(6), id).map(([slot, text]) => `r${slot}-${text}`),
      id.map((text) => `b-${text}`),
      fc
        .tuple(fc.constantFrom('min', 'max', 'none'), metric)
        .map(([direction, name]) => `o-${direction}-${name}`),
      fc.constantFrom('g-family', 'g-none', 'g-tag-x', 'g-config-*2e', 'g-', 'm', 'x-step-log'),
    );
    const twice = [...runs, run('a1', { name: 'another' })];
    fc.assert(
      fc.property(fc.array(field, { maxLength: 8 }), (fields) => {
        const { state } = decodeUrlState(`1.${fields.join('.')}.z`);
        const resolved = resolveState(twice, {
          selectedRunIds: state.selected.map(({ runId }) => runId),
          view: state,
          objective: evalLoss,
        });
        const { runs: compared, ...options } = resolved;
        expect(compareRuns(compared, options).runs).toHaveLength(compared.length);
        const named = [...idsOf(compared), ...resolved.goneIds, ...resolved.archivedIds];
        for (const { runId } of state.selected) expect(named).toContain(runId);
      }),
    );
  });
});
