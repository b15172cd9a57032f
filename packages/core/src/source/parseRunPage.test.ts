import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { messyRuns } from '../testing/messyRuns';
import { seededRuns } from '../testing/seededRuns';
import { seededRunIn, seededStates } from '../testing/seededState';
import { evalLoss } from '../testing/workedExample';
import { runListView } from '../view/runListView';
import { parseRunPage } from './parseRunPage';

describe('parseRunPage', () => {
  it('passes on runs that are whole as they are, in every state', () => {
    const runs = seededStates.map((state, i) => seededRunIn(state, { seed: i, points: 20 }));
    const page = parseRunPage({ runs, issues: [], nextCursor: '2' });
    expect(page.issues).toEqual([]);
    expect(page.nextCursor).toBe('2');
    page.runs.forEach((run, i) => {
      expect(run).toBe(runs[i]);
    });
  });

  it('fills what a run does not say, without a word', () => {
    const page = parseRunPage({ runs: [{ id: 'a', status: 'running' }] });
    expect(page.issues).toEqual([]);
    expect(page.runs).toMatchObject([{ id: 'a', name: 'a', status: 'running', tags: [] }]);
  });

  it('leaves out what is no run, keeps the others, and says where it stood', () => {
    const page = parseRunPage({ runs: [null, { id: 7 }, { id: 'a' }, 'b', { id: '' }] });
    expect(page.runs.map((run) => run.id)).toEqual(['a']);
    expect(page.issues.map((issue) => issue.path)).toEqual([
      'runs.0',
      'runs.1',
      'runs.3',
      'runs.4',
    ]);
  });

  it('takes a field of another type for not known, and keeps the rest of the run', () => {
    const page = parseRunPage({
      runs: [{ id: 'a', name: 'first', status: 'exploded', tags: [1], summary: { x: null } }],
    });
    expect(page.runs).toMatchObject([
      { id: 'a', name: 'first', status: 'unknown', tags: [], summary: {} },
    ]);
    expect(page.issues.map((issue) => issue.path)).toEqual(['a: status', 'a: tags', 'a: summary']);
  });

  it('keeps the later of two runs with one id in the place of the first', () => {
    const page = parseRunPage({
      runs: [{ id: 'a', name: 'old' }, { id: 'b' }, { id: 'a', name: 'new' }],
    });
    expect(page.runs.map((run) => run.name)).toEqual(['new', 'b']);
    expect(page.issues).toEqual([
      { path: 'a', message: 'Two runs have this id. The later one is shown.' },
    ]);
  });

  it.each([undefined, null, 7, 'runs', [], {}, { runs: {} }])(
    'says of %j that it lists none',
    (answer) => {
      expect(parseRunPage(answer)).toEqual({
        runs: [],
        issues: [{ path: 'runs', message: 'The source gave no list of runs.' }],
      });
    },
  );

  it('takes any answer, and gives runs that can be compared and listed', () => {
    const field = fc.constantFrom(...Object.keys(seededRuns({ seed: 1, count: 1 })[0] ?? {}));
    const damaged = fc
      .tuple(fc.nat(999), fc.array(fc.tuple(fc.nat(9), field, fc.anything()), { maxLength: 6 }))
      .map(([seed, edits]) => {
        const copies: { [key: string]: unknown }[] = messyRuns({ seed, count: 6 }).map((run) => ({
          ...run,
        }));
        for (const [i, key, value] of edits) {
          const copy = copies[i % copies.length];
          if (copy) copy[key] = value;
        }
        return { runs: copies };
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.anything()), (answer) => {
        const { runs } = parseRunPage(answer);
        compareRuns(runs.slice(0, 4), { objective: evalLoss, peers: runs.slice(4) });
        runListView(runs, { objective: evalLoss, showArchived: true });
      }),
    );
  });
});
