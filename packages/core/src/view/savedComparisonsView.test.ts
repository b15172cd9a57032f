import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun } from '../run/run';
import type { ComparisonStoreFailure, SavedComparison } from '../share/comparisonStore';
import { dottedLabels } from '../testing/dottedLabels';
import { savedComparisonsView, suggestedComparisonName } from './savedComparisonsView';
import { storeFailureText } from './storeFailureText';

const day = 86_400_000;

function saved(id: string, runIds: readonly string[], rest: Partial<SavedComparison> = {}) {
  return {
    id,
    name: `Comparison ${id}`,
    state: { selected: runIds.map((runId, i) => ({ runId, slot: i + 1 })) },
    createdAtMs: Date.UTC(2026, 11, 2),
    ...rest,
  };
}

const runs = ['06a9655e', 'fa25ad23'].map((id) => createRun({ id }));

describe('savedComparisonsView', () => {
  it('lists the newest first, ids breaking ties, whatever the order of the store', () => {
    const given = [
      saved('b', ['06a9655e']),
      saved('0-old', ['06a9655e'], { createdAtMs: 0 }),
      saved('a', ['06a9655e']),
    ];
    expect(savedComparisonsView(given).map(({ id }) => id)).toEqual(['a', 'b', '0-old']);
    expect(savedComparisonsView(given.toReversed())).toEqual(savedComparisonsView(given));
  });

  it('says how many runs, when, by whom and until when', () => {
    const [row] = savedComparisonsView([
      saved('a', ['06a9655e', 'fa25ad23'], {
        createdBy: 'Ada',
        expiresAtMs: Date.UTC(2026, 11, 2) + 30 * day,
      }),
    ]);
    expect(row?.detail).toBe('2 runs · Dec 2 · by Ada · until Jan 1');
    expect(savedComparisonsView([saved('a', ['06a9655e'], { createdBy: ' ' })])[0]?.detail).toBe(
      '1 run · Dec 2',
    );
  });

  it('names the runs that are gone and opens the rest in its colors, without a lost baseline', () => {
    const uuid = '44b0e1c9-7f2c-4d7e-9a53-0c1f6f3d2b11';
    const [row] = savedComparisonsView(
      [
        saved('a', [], {
          state: {
            selected: [
              { runId: uuid, slot: 1 },
              { runId: 'fa25ad23', slot: 2 },
            ],
            baselineId: uuid,
            visibleMetrics: ['eval_loss'],
          },
        }),
      ],
      { runs },
    );
    expect(row?.gone).toBe('1 of 2 runs is gone: 44b0e1c9');
    expect(row?.opens).toEqual({
      selected: [{ runId: 'fa25ad23', slot: 2 }],
      visibleMetrics: ['eval_loss'],
    });
  });

  it('does not open where every run is gone', () => {
    const rows = savedComparisonsView([saved('a', ['x', 'y']), saved('b', ['z'])], { runs });
    expect(rows.map(({ gone, opens }) => [gone, opens])).toEqual([
      ['All 2 runs are gone: x, y', undefined],
      ['Its run is gone: z', undefined],
    ]);
  });

  it('names no more than five of the runs that are gone', () => {
    const many = ['06a9655e', ...Array.from({ length: 8 }, (_, i) => `gone ${i}`)];
    expect(savedComparisonsView([saved('a', many)], { runs })[0]?.gone).toBe(
      '8 of 9 runs are gone: gone 0, gone 1, gone 2, gone 3, gone 4 and 3 more',
    );
  });

  it('takes no run for gone while the runs are not known', () => {
    expect(savedComparisonsView([saved('a', ['x'])])[0]).not.toHaveProperty('gone');
  });

  it('opens exactly the runs that are still there', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(ids, ids, (named, there) => {
        const [row] = savedComparisonsView([saved('s', named)], {
          runs: there.map((id) => createRun({ id })),
        });
        const opened = row?.opens?.selected.map(({ runId }) => runId) ?? [];
        expect(opened).toEqual(named.filter((id) => there.includes(id)));
        expect(row?.gone === undefined).toBe(opened.length === named.length);
      }),
    );
  });

  it('takes every word from the labels', () => {
    const labels = dottedLabels([]);
    const given = [
      saved('1', ['1', '2'], { createdBy: '3', expiresAtMs: 0 }),
      saved('2', ['1', '2', '3', '4', '5', '6', '7']),
      saved('3', ['7', '8']),
    ];
    const rows = savedComparisonsView(given, {
      runs: [createRun({ id: '7' })],
      labels,
      locale: 'ja-JP',
    });
    for (const { detail, gone = '' } of rows) expect(detail + gone).not.toMatch(/[A-Za-z]/);
  });
});

describe('suggestedComparisonName', () => {
  it('says how many runs of which model', () => {
    const { state } = saved('a', ['x', 'y', 'z']);
    expect(suggestedComparisonName({ state, model: 'Qwen/Qwen2.5-7B' })).toBe(
      '3 runs, Qwen/Qwen2.5-7B',
    );
    expect(suggestedComparisonName({ state })).toBe('3 runs');
  });
});

describe('storeFailureText', () => {
  it.each<[ComparisonStoreFailure, RegExp]>([
    ['full', /storage is full/],
    ['forbidden', /not allowed to use the storage/],
    ['notFound', /it is gone/],
  ])('puts the code %s into words', (code, words) => {
    expect(storeFailureText(Object.assign(new Error('x'), { code }))).toMatch(words);
  });

  it('gives any other error in its own words, and says so where it has none', () => {
    expect(storeFailureText(new Error('503, try later'))).toBe('503, try later');
    for (const silent of [undefined, null, 'text', new Error(' '), { code: 'constructor' }]) {
      expect(storeFailureText(silent)).toBe('the store gave no reason');
    }
  });
});
