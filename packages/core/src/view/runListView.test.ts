import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grouping } from '../run/groupRuns';
import { createHistory } from '../run/history';
import { createRun, type Run, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRunIn } from '../testing/seededState';
import { evalLoss } from '../testing/workedExample';
import { runListRowText } from './runListRowText';
import { type RunListOptions, runListView } from './runListView';
import { searchRunList } from './searchRunList';

const run = (id: string, value: number | undefined, rest: Omit<RunInput, 'id'> = {}) =>
  createRun({
    id,
    status: 'completed',
    model: { name: 'org/model', from: 'source' },
    summary: value === undefined ? {} : { eval_loss: { min: { value } } },
    ...rest,
  });

const view = (runs: readonly Run[], options: Partial<RunListOptions> = {}) =>
  runListView(runs, { objective: evalLoss, ...options });

/** All rows in words, each with what the view holds of it. */
const rows = (runs: readonly Run[], options: Partial<RunListOptions> = {}) =>
  view(runs, options).groups.flatMap((group) => {
    const context = { objective: evalLoss, ...options, runs, group };
    return group.rows.map((row) => ({ ...row, ...runListRowText(row, context) }));
  });

const badges = (runs: readonly Run[], id: string, options: Partial<RunListOptions> = {}) =>
  rows(runs, options)
    .find((row) => row.runId === id)
    ?.badges.map((badge) => badge.text.replace('\u202f', ' '));

describe('runListView', () => {
  it('puts every run that is not hidden into one row, by rank', () => {
    const runs = [run('c', undefined), run('b', 2), run('a', 1)];
    expect(rows(runs).map((row) => row.runId)).toEqual(['a', 'b', 'c']);
  });

  it('keeps models apart, each with its own best', () => {
    const other = run('x', 5, { model: { name: 'org/other', from: 'source' } });
    const groups = view([run('a', 1), run('b', 2), other]).groups;
    expect(groups.map((group) => [group.title, group.count, group.bestId])).toEqual([
      ['org/model', '2 runs', 'a'],
      ['org/other', '1 run', 'x'],
    ]);
  });

  it('groups by what it is told, each group with its own best and a title that says what it is', () => {
    const rate = (lr: number) => ({
      config: { recorded: 'full', values: { optim: { lr } } } as const,
    });
    const runs = [
      run('a', 1, { ...rate(0.1), tags: ['stage:prod'] }),
      run('b', 2, rate(0.2)),
      run('c', 3, { model: { name: 'org/model-Instruct', from: 'source' } }),
    ];
    const titles = (grouping: Grouping) =>
      view(runs, { grouping }).groups.map((group) => [group.title, group.bestId]);
    expect(titles('model')).toEqual([
      ['org/model', 'a'],
      ['org/model-Instruct', 'c'],
    ]);
    expect(titles('family')).toEqual([['org/model', 'a']]);
    expect(titles('none')).toEqual([['Runs', 'a']]);
    expect(titles({ configKey: 'optim.lr' })).toEqual([
      ['optim.lr: 0.1', 'a'],
      ['optim.lr: 0.2', 'b'],
      ['optim.lr: not recorded', 'c'],
    ]);
    expect(titles({ tag: 'stage' })).toEqual([
      ['stage: prod', 'a'],
      ['stage: not set', 'b'],
    ]);
  });

  it('says that the model is unknown', () => {
    expect(view([run('a', 1, { model: { from: 'unknown' } })]).groups[0]?.title).toBe(
      'Unknown model',
    );
  });

  it('hides archived runs unless asked, and counts them', () => {
    const runs = [run('a', 1), run('old', 0.5, { archived: true })];
    expect(rows(runs).map((row) => row.runId)).toEqual(['a']);
    expect(view(runs).hiddenArchived).toBe(1);
    expect(badges(runs, 'old', { showArchived: true })).toContain('Archived');
    expect(view(runs, { showArchived: true }).hiddenArchived).toBe(0);
  });

  it('finds runs by id, name, tag, model and configuration, all words in any case', () => {
    const runs = [
      run('a', 1, { name: 'Baseline Attempt', tags: ['keep'] }),
      run('b', 2, { config: { recorded: 'full', values: { lora: { r: 'sixteen' } } } }),
    ];
    const found = (search: string) => rows(runs, { search }).map((row) => row.runId);
    expect(found('baseline ATTEMPT')).toEqual(['a']);
    expect(found('keep')).toEqual(['a']);
    expect(found('sixteen')).toEqual(['b']);
    expect(found('org/model')).toEqual(['a', 'b']);
    expect(found('baseline sixteen')).toEqual([]);
    expect(found('  ')).toEqual(['a', 'b']);
  });

  it('does not crown another run because a search hides the best', () => {
    const runs = [run('a', 1, { name: 'first' }), run('b', 2, { name: 'second' })];
    const hidden = view(runs, { search: 'second' });
    expect(hidden.hiddenBySearch).toBe(1);
    expect(hidden.groups[0]?.bestId).toBe('a');
    expect(badges(runs, 'b', { search: 'second' })).toEqual(['50 % worse']);
  });

  it('leaves the very rows that it was searched in, and groups that it hides nothing of', () => {
    const runs = [
      run('a', 1),
      run('far', 2),
      run('b', 3, { model: { name: 'z', from: 'source' } }),
    ];
    const all = view(runs);
    const found = searchRunList(all, { runs, search: 'far' });
    expect(found.groups[0]?.rows).toEqual([all.groups[0]?.rows[1]]);
    expect(found.groups[0]?.rows[0]).toBe(all.groups[0]?.rows[1]);
    expect(found).toEqual(view(runs, { search: 'far' }));
    expect(searchRunList(all, { runs, search: 'z' }).groups).toEqual([all.groups[1]]);
    expect(searchRunList(all, { runs, search: 'z' }).groups[0]).toBe(all.groups[1]);
    expect(searchRunList(all, { runs, search: ' ' })).toBe(all);
  });

  it('survives whatever the runs hold, in any order of the input', () => {
    const named = (runs: readonly Run[]) => {
      const list = view(runs, { showArchived: true });
      const idOf = (place: number) => runs[place]?.id;
      return list.groups.map(({ members, rows: own, ...group }) => ({
        ...group,
        members: members.map(idOf),
        rows: own.map(({ index, ...row }) => ({ ...row, at: idOf(index) })),
      }));
    };
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 8 });
        const list = named(runs);
        expect(list.flatMap((group) => group.rows)).toHaveLength(8);
        for (const row of list.flatMap((group) => group.rows)) expect(row.at).toBe(row.runId);
        expect(named([...runs].reverse())).toEqual(list);
        expect(rows(runs, { showArchived: true })).toHaveLength(8);
      }),
    );
  });

  it('is plain data that survives JSON', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const list = view(messyRuns({ seed, count: 8 }), { showArchived: true });
        expect(JSON.parse(JSON.stringify(list))).toEqual(list);
      }),
    );
  });

  it('reads no configuration and no label of a run until it is searched or put into words', () => {
    const read: string[] = [];
    const watched = [1, 2, 3].map(
      (value) =>
        new Proxy(run(`${value}`, value), {
          get(target, key, receiver) {
            read.push(String(key));
            return Reflect.get(target, key, receiver);
          },
        }),
    );
    view(watched);
    for (const part of ['config', 'name', 'tags', 'times', 'steps', 'epochs']) {
      expect(read).not.toContain(part);
    }
    view(watched, { search: 'x' });
    expect(read).toContain('config');
  });

  it('gives rank, value and gap of every row, and the places of all runs of a group', () => {
    const runs = [
      run('far', 4),
      run('none', undefined),
      run('old', 1, { archived: true }),
      run('best', 3),
    ];
    const [group] = view(runs, { search: 'far' }).groups;
    expect(group?.rows).toEqual([
      {
        runId: 'far',
        index: 0,
        rank: 2,
        best: { value: 4, from: 'summary' },
        gap: 0.25,
        badges: [{ kind: 'worse', tone: 'muted' }],
      },
    ]);
    expect(group?.members).toEqual([3, 0, 1]);
  });
});

describe('badges', () => {
  it('name the best, and how much worse the others are', () => {
    const runs = [run('a', 0.6686), run('b', 0.9041)];
    expect([badges(runs, 'a'), badges(runs, 'b')]).toEqual([['Best'], ['26 % worse']]);
  });

  it('warn only past the share they are given', () => {
    const tone = (warnAt?: number) =>
      rows([run('a', 3), run('b', 4)], { warnAt })[1]?.badges[0]?.tone;
    expect([tone(), tone(0.2)]).toEqual(['muted', 'warn']);
  });

  it('say of a tie that it is one, in place of the percentage', () => {
    const runs = [run('a', 1), run('b', 1.01), run('c', 1.02), run('d', 2)];
    const [group] = view(runs).groups;
    const ties = new Map([
      ['b', 'tie'],
      ['c', 'otherSeed'],
    ] as const);
    const said = group?.rows.map((row) => {
      const { badges: own } = runListRowText(row, { runs, group, objective: evalLoss, ties });
      return own.map(({ text, tone }) => [text.replace('\u202f', ' '), tone]);
    });
    expect(said).toEqual([
      [['Best', 'plain']],
      [['Tie with best', 'muted']],
      [['Other seed of best', 'muted']],
      [['50 % worse', 'warn']],
    ]);
  });

  it('keep what else is to say of a run that ties', () => {
    const runs = [run('a', 1), run('b', 1, { status: 'failed' })];
    const [group] = view(runs).groups;
    const ties = new Map([['b', 'tie']] as const);
    const said = group?.rows.map((row) =>
      runListRowText(row, { runs, group, objective: evalLoss, ties }),
    );
    expect(said?.[1]?.badges.map(({ kind }) => kind)).toEqual(['failed', 'tie']);
  });

  it('call an exactly equal run neither best nor worse', () => {
    expect(badges([run('a', 1), run('b', 1)], 'b')).toEqual([]);
  });

  it.each([
    ['running', 'Running'],
    ['queued', 'Queued'],
    ['failed', 'Failed'],
    ['cancelled', 'Cancelled'],
    ['diverged', 'Diverged'],
    ['lastValueOnly', 'Last value, best unknown'],
    ['noEvaluations', 'No evaluations recorded'],
  ] as const)('say that a run is %s', (state, text) => {
    const odd = seededRunIn(state, { seed: 1, points: 48 });
    expect(badges([odd], odd.id)).toContain(text);
  });

  it('say of a running run without a value that none is there yet', () => {
    const early = run('a', undefined, { status: 'running' });
    expect(badges([early], 'a')).toEqual(['Running', 'No eval yet']);
    expect(badges([run('a', 1, { status: 'running' })], 'a')).toEqual(['Running', 'Best']);
  });

  it('never call a run without a usable value best or worse', () => {
    const nan = createHistory({ step: [1], value: [Number.NaN] });
    const runs = [run('a', 1), run('b', undefined, { histories: { eval_loss: nan } })];
    expect(badges(runs, 'b')).toEqual(['Diverged']);
    expect(rows(runs)[1]?.value).toBe('NaN');
  });
});

describe('what a row says', () => {
  it('is its name, day, state and how long it trained', () => {
    const detail = rows([
      run('06a9655e', 1, {
        name: 'Run #1',
        times: { startedAtMs: Date.UTC(2026, 11, 2), trainingSeconds: 8280, segments: 2 },
      }),
    ])[0]?.detail;
    expect(detail).toBe('Run #1 · Dec 2 · 2 h 18 min · resumed');
  });

  it('is what the source says about a failure', () => {
    const failed = seededRunIn('failed', { seed: 1 });
    expect(rows([failed])[0]?.detail).toContain('out of memory, step 1,240');
  });

  it('is the progress of a running run, and where an unknown one stopped', () => {
    const running = run('a', 1, { status: 'running', epochs: { done: 4.8, planned: 12 } });
    expect(rows([running])[0]?.detail).toBe('epoch 4 of 12');
    const stopped = run('a', 1, { status: 'unknown', steps: { done: 1200, planned: 3000 } });
    expect(rows([stopped])[0]?.detail).toBe('stopped at 1,200 of 3,000, or still running');
  });

  it('says the rank of a run among those that have one, and none where there is nothing to rank', () => {
    const runs = [run('none', undefined), run('b', 2), run('a', 1), run('c', 3)];
    const said = (options: Partial<RunListOptions> = {}) =>
      rows(runs, options).map(({ runId, rank }) => [runId, rank]);
    expect(said()).toEqual([
      ['a', 'best of 3'],
      ['b', 'rank 2 of 3'],
      ['c', 'rank 3 of 3'],
      ['none', undefined],
    ]);
    expect(said({ search: 'c' })).toEqual([['c', 'rank 3 of 3']]);
    expect(rows([run('alone', 1), run('none', undefined)])[0]?.rank).toBeUndefined();
  });

  it('writes all values of a group with the same decimals, those that the search hides as well', () => {
    const runs = [run('a', 0.01234), run('b', 12.3)];
    expect(rows(runs).map((row) => row.value)).toEqual(['0.01234', '12.30000']);
    expect(rows(runs, { search: 'b' }).map((row) => row.value)).toEqual(['12.30000']);
  });

  it('refuses other runs than those of the view', () => {
    const runs = [run('a', 1), run('b', 2)];
    const [group] = view(runs).groups;
    const text = (given: readonly Run[]) =>
      group?.rows.map((row) => runListRowText(row, { runs: given, group, objective: evalLoss }));
    expect(() => text([...runs].reverse())).toThrow(
      '[runcompare] runListRowText: the row of run "a" stands for place 0 of the runs, where there is "b".',
    );
    expect(() => text([])).toThrow('where there is none');
  });

  it('says what the values are of', () => {
    expect(runListView([run('a', 0.5)], { objective: evalLoss }).metricLabel).toBe('eval loss');
  });

  it('uses the locale for numbers and days', () => {
    const row = rows([run('a', 0.5, { times: { startedAtMs: Date.UTC(2026, 11, 2) } })], {
      locale: 'de-DE',
    })[0];
    expect([row?.value, row?.detail]).toEqual(['0,5000', '2. Dez.']);
  });
});
