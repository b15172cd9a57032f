import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunStatus } from '../run/run';
import type { RunListQuery } from '../view/runListQuery';
import type { ComparisonState } from './comparisonState';
import { decodeUrlState } from './decodeUrlState';
import { encodeUrlState } from './encodeUrlState';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.uuid(),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '%2e%zz',
    '\uD800',
    '\uDC00\uD800',
    '*2',
    '*',
    '.',
    'z',
    '-',
    '',
    'eval/reward',
    '😀',
  ),
);

const day = fc.constantFrom('2026-01-31', '2024-02-29', '012026-12-01');
const status = fc.constantFrom<RunStatus>('queued', 'running', 'completed', 'failed', 'unknown');

/** Never empty, in no part: that is the same as none. */
const list: fc.Arbitrary<RunListQuery> = fc
  .record(
    {
      search: text.filter((search) => search !== ''),
      filters: fc
        .record(
          {
            statuses: fc.uniqueArray(status, { minLength: 1 }),
            started: fc.oneof(
              fc.integer({ min: 1, max: 99_999 }).map((lastDays) => ({ lastDays })),
              fc.record({ from: day, to: day }),
              fc.record({ to: day }),
            ),
          },
          { requiredKeys: [] },
        )
        .filter((filters) => Object.keys(filters).length > 0),
      sort: fc.record({
        by: fc.constantFrom('objective' as const, 'started' as const, 'name' as const),
        direction: fc.constantFrom('ascending' as const, 'descending' as const),
      }),
      showArchived: fc.constant(true),
    },
    { requiredKeys: [] },
  )
  .filter((query) => Object.keys(query).length > 0);

const state: fc.Arbitrary<ComparisonState> = fc.record(
  {
    selected: fc.uniqueArray(text, { maxLength: 6 }).chain((ids) =>
      fc
        .uniqueArray(fc.integer({ min: 1, max: 99 }), {
          minLength: ids.length,
          maxLength: ids.length,
        })
        .map((slots) =>
          slots.sort((a, b) => a - b).map((slot, i) => ({ runId: ids[i] as string, slot })),
        ),
    ),
    baselineId: text,
    objective: fc.record({
      metric: text,
      direction: fc.constantFrom('min' as const, 'max' as const),
    }),
    grouping: fc.oneof(
      fc.constantFrom('model' as const, 'family' as const, 'none' as const),
      text.map((tag) => ({ tag })),
      text.map((configKey) => ({ configKey })),
    ),
    visibleMetrics: fc.uniqueArray(text, { maxLength: 6 }),
    axis: fc.record({
      x: fc.constantFrom(
        'step' as const,
        'relativeStep' as const,
        'epoch' as const,
        'wallTime' as const,
        'relativeTime' as const,
        'tokens' as const,
      ),
      yScale: fc.constantFrom('linear' as const, 'log' as const),
    }),
    list,
  },
  { requiredKeys: ['selected'] },
);

const everything: ComparisonState = {
  selected: [
    { runId: '06a9655e', slot: 1 },
    { runId: 'sweep/lr.1', slot: 3 },
  ],
  baselineId: '06a9655e',
  objective: { metric: 'eval_loss', direction: 'min' },
  grouping: { configKey: 'lora.r' },
  list: {
    search: 'LoRA r=8',
    filters: { statuses: ['failed', 'running'], started: { from: '2026-01-31' } },
    sort: { by: 'started', direction: 'descending' },
    showArchived: true,
  },
  axis: { x: 'step', yScale: 'log' },
  visibleMetrics: ['eval_loss', 'eval/reward'],
};
const link =
  '1.r1-06a9655e.r3-sweep*2flr*2e1.b-06a9655e.o-min-eval_loss.g-config-lora*2er.q-LoRA*20r*3d8.s-failed.s-running.f-2026-01-31.y-started-descending.a.x-step-log.m-eval_loss.m-eval*2freward.z';

describe('encodeUrlState and decodeUrlState', () => {
  it('give every state back exactly, whatever its ids and names', () => {
    fc.assert(
      fc.property(state, (given) => {
        const { text, leftOut } = encodeUrlState(given, { maxLength: Infinity });
        expect(leftOut).toEqual([]);
        expect(decodeUrlState(text)).toEqual({ state: given, issues: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('give a link that a person can read', () => {
    expect(encodeUrlState(everything)).toEqual({ text: link, leftOut: [] });
    expect(decodeUrlState(link)).toEqual({ state: everything, issues: [] });
  });

  it('keep an empty list of metrics apart from none given', () => {
    expect(encodeUrlState({ selected: [], visibleMetrics: [] }).text).toBe('1.m.z');
    expect(decodeUrlState('1.m.z').state).toEqual({ selected: [], visibleMetrics: [] });
    expect(decodeUrlState('1.z').state).toEqual({ selected: [] });
  });

  it('keep an id of 100 kB', () => {
    const selected = [{ runId: '/\u4e2d'.repeat(50_000), slot: 1 }];
    expect(decodeUrlState(encodeUrlState({ selected }).text).state).toEqual({ selected });
  });
});

describe('encodeUrlState', () => {
  it('writes only what URLSearchParams leaves alone', () => {
    fc.assert(
      fc.property(state, (given) => {
        const { text } = encodeUrlState(given, { maxLength: Infinity });
        expect(new URLSearchParams({ c: text }).toString()).toBe(`c=${text}`);
      }),
    );
  });

  it('fits 2,000 characters with 5 UUIDs, metrics going first, then the axis, and says so', () => {
    const selected = [1, 2, 4, 5, 8].map((slot) => ({
      runId: `06a9655e-1f0b-4d3e-9a51-${String(slot).padStart(12, '0')}`,
      slot,
    }));
    const metrics = (count: number) =>
      Array.from({ length: count }, (_, i) => `eval_task_${i}/accuracy`);
    const full = { ...everything, selected, baselineId: selected[0]?.runId };

    const few = encodeUrlState({ ...full, visibleMetrics: metrics(40) });
    expect(few.leftOut).toEqual([]);
    expect(few.text.length).toBeLessThanOrEqual(2000);

    const many = encodeUrlState({ ...full, visibleMetrics: metrics(100) });
    expect(many.leftOut).toEqual(['visibleMetrics']);
    expect(many.text.length).toBeLessThanOrEqual(2000);
    expect(decodeUrlState(many.text).state).toEqual({ ...full, visibleMetrics: undefined });

    const { text: short } = encodeUrlState({ ...full, axis: undefined, visibleMetrics: undefined });
    const none = encodeUrlState(
      { ...full, visibleMetrics: metrics(2) },
      { maxLength: short.length },
    );
    expect(none).toEqual({ text: short, leftOut: ['visibleMetrics', 'axis'] });
  });

  it('names only what was there to leave out', () => {
    expect(encodeUrlState({ selected: [] }, { maxLength: 0 }).leftOut).toEqual([]);
    const list = { search: 'lora' };
    expect(encodeUrlState({ selected: [], list }, { maxLength: 3 }).leftOut).toEqual(['list']);
    const axis = { x: 'step', yScale: 'log' } as const;
    expect(encodeUrlState({ selected: [], axis }, { maxLength: 3 }).leftOut).toEqual(['axis']);
  });

  it('does not depend on the order in which runs are given', () => {
    const selected = [...everything.selected].reverse();
    expect(encodeUrlState({ ...everything, selected }).text).toBe(link);
  });

  it.each([
    [[{ runId: 'a', slot: 0 }]],
    [[{ runId: 'a', slot: 100 }]],
    [[{ runId: 'a', slot: 1.5 }]],
    [
      [
        { runId: 'a', slot: 1 },
        { runId: 'b', slot: 1 },
      ],
    ],
    [
      [
        { runId: 'a', slot: 1 },
        { runId: 'a', slot: 2 },
      ],
    ],
  ])('refuses the selection %j', (selected) => {
    expect(() => encodeUrlState({ selected })).toThrow('[runcompare] encodeUrlState: run "');
  });
});

describe('decodeUrlState', () => {
  it.each([
    ['2.r1-a.z', 'unknownVersion', '2.r1-a.z'],
    ['r1-a', 'unknownVersion', 'r1-a'],
    ['1', 'cutOff', ''],
    ['1.r1-a', 'cutOff', 'r1-a'],
    ['1.k-a.z', 'unknownField', 'k-a'],
    ['1.q.z', 'unreadable', 'q'],
    ['1.q-.z', 'unreadable', 'q-'],
    ['1.s-done.z', 'unreadable', 's-done'],
    ['1.s-constructor.z', 'unreadable', 's-constructor'],
    ['1.d-0.z', 'unreadable', 'd-0'],
    ['1.d-1e9.z', 'unreadable', 'd-1e9'],
    ['1.f-yesterday.z', 'unreadable', 'f-yesterday'],
    ['1.y-started.z', 'unreadable', 'y-started'],
    ['1.y-toString-ascending.z', 'unreadable', 'y-toString-ascending'],
    ['1.a-b.z', 'unreadable', 'a-b'],
    ['1.__proto__.z', 'unknownField', '__proto__'],
    ['1..z', 'unknownField', ''],
    ['1.r0-a.z', 'unknownField', 'r0-a'],
    ['1.r100-a.z', 'unknownField', 'r100-a'],
    ['1.r1.z', 'unreadable', 'r1'],
    ['1.r1-*zz.z', 'unreadable', 'r1-*zz'],
    ['1.r1-a%20b.z', 'unreadable', 'r1-a%20b'],
    ['1.o-up-eval_loss.z', 'unreadable', 'o-up-eval_loss'],
    ['1.o-constructor-a.z', 'unreadable', 'o-constructor-a'],
    ['1.o-min.z', 'unreadable', 'o-min'],
    ['1.g-config.z', 'unreadable', 'g-config'],
    ['1.g-toString.z', 'unreadable', 'g-toString'],
    ['1.g-model-a.z', 'unreadable', 'g-model-a'],
    ['1.x-step-cubic.z', 'unreadable', 'x-step-cubic'],
    ['1.x-step.z', 'unreadable', 'x-step'],
    ['1.b.z', 'unreadable', 'b'],
    ['1.m-*.z', 'unreadable', 'm-*'],
  ])('leaves out what makes no sense in %s and says why', (given, code, part) => {
    expect(decodeUrlState(given)).toEqual({ state: { selected: [] }, issues: [{ code, part }] });
  });

  it('takes the first of what is there twice', () => {
    const given =
      '1.r1-a.r2-a.r1-b.b-a.b-b.g-model.g-none.m-a.m-a.q-a.q-b.s-failed.s-failed.d-7.f-2026-01-31.a.a.z';
    const { state: read, issues } = decodeUrlState(given);
    expect(read).toEqual({
      selected: [{ runId: 'a', slot: 1 }],
      baselineId: 'a',
      grouping: 'model',
      list: {
        search: 'a',
        filters: { statuses: ['failed'], started: { lastDays: 7 } },
        showArchived: true,
      },
      visibleMetrics: ['a'],
    });
    expect(issues).toEqual(
      ['r2-a', 'r1-b', 'b-b', 'g-none', 'm-a', 'q-b', 's-failed', 'f-2026-01-31', 'a'].map(
        (part) => ({ code: 'repeated', part }),
      ),
    );
  });

  it('never takes half an id of a link that was cut off for a run', () => {
    for (let end = 1; end < link.length; end++) {
      const { state: read, issues } = decodeUrlState(link.slice(0, end));
      expect(issues.length).toBe(1);
      for (const run of read.selected) expect(everything.selected).toContainEqual(run);
      expect(['06a9655e', undefined]).toContain(read.baselineId);
      for (const metric of read.visibleMetrics ?? []) {
        expect(everything.visibleMetrics).toContain(metric);
      }
    }
  });

  it('says nothing of a link without a comparison', () => {
    expect(decodeUrlState('')).toEqual({ state: { selected: [] }, issues: [] });
  });

  it('never throws, and what it reads is a state that encodes and reads back the same', () => {
    const fields = fc
      .array(fc.oneof(fc.constantFrom(...link.split('.')), fc.string(), text), { maxLength: 12 })
      .map((parts) => `1.${parts.join('.')}.z`);
    const edited = fc
      .tuple(fc.nat(link.length), fc.string({ maxLength: 3 }), fc.nat(3))
      .map(([at, part, length]) => link.slice(0, at) + part + link.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(fields, edited, fc.string(), text), (given) => {
        const { state: read } = decodeUrlState(given);
        const again = decodeUrlState(encodeUrlState(read, { maxLength: Infinity }).text);
        expect(again).toEqual({ state: read, issues: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what it quotes of a hostile link short', () => {
    const [issue] = decodeUrlState(`1.${'q'.repeat(100_000)}.z`).issues;
    expect(issue?.part).toHaveLength(80);
  });
});
