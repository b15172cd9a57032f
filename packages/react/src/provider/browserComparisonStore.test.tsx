import type { ComparisonDraft } from '@runcompare/core';
import { describe, expect, test, vi } from 'vitest';
import { type ComparisonStorage, createBrowserComparisonStore } from './browserComparisonStore';

const draft: ComparisonDraft = {
  name: 'Learning rate',
  model: 'Qwen/Qwen2.5-7B',
  notes: 'a third of it is enough',
  createdBy: 'Ada',
  state: {
    selected: [
      { runId: '06a9655e', slot: 1 },
      { runId: 'run/2?a=b', slot: 3 },
    ],
    baselineId: '06a9655e',
    objective: { metric: 'eval_loss', direction: 'min' },
    grouping: { configKey: 'lora.r' },
    visibleMetrics: [],
    axis: { x: 'epoch', yScale: 'log' },
  },
};

const start = 'runcompare/comparison/';

/** The browser's own interface over a map, with as much room as is given. */
function storageOf(entries = new Map<string, string>(), room = Infinity): ComparisonStorage {
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
    removeItem: (key) => void entries.delete(key),
  };
}

const storeOn = (entries = new Map<string, string>(), options = {}) =>
  createBrowserComparisonStore({ storage: storageOf(entries), now: () => 1000, ...options });

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { code?: string; message: string }) => [error.code, error.message],
  );

describe('createBrowserComparisonStore', () => {
  test('gives back what was saved, to another store on the same storage as well', async () => {
    const entries = new Map<string, string>();
    const saved = await storeOn(entries).save(draft);
    expect(saved).toMatchObject({ ...draft, createdAtMs: 1000 });
    expect(await storeOn(entries).list()).toEqual({ comparisons: [saved], issues: [] });
    expect(await storeOn(entries).get(saved.id)).toEqual(saved);
    expect(await storeOn(entries).get('none')).toBeUndefined();
  });

  test('keeps two comparisons apart that two tabs save in the same moment', async () => {
    const entries = new Map<string, string>();
    const [tab, other] = [storeOn(entries), storeOn(entries)];
    await Promise.all([tab.save(draft), other.save({ ...draft, name: 'Rank' })]);
    const { comparisons } = await tab.list();
    expect(comparisons.map(({ name }) => name).sort()).toEqual(['Learning rate', 'Rank']);
  });

  test('puts back what was deleted as it was', async () => {
    const store = storeOn();
    const saved = await store.save(draft);
    await store.delete(saved.id);
    await store.delete(saved.id);
    expect((await store.list()).comparisons).toEqual([]);
    expect(await store.save(saved)).toEqual(saved);
    expect((await store.list()).comparisons).toEqual([saved]);
  });

  test('renames, and leaves everything else as it stands, what it does not know included', async () => {
    const entries = new Map<string, string>();
    const store = storeOn(entries);
    const { id } = await store.save(draft);
    const key = start + id;
    entries.set(key, JSON.stringify({ ...JSON.parse(entries.get(key) ?? ''), color: 'red' }));
    expect((await store.rename(id, 'Rank')).name).toBe('Rank');
    expect(JSON.parse(entries.get(key) ?? '')).toMatchObject({
      name: 'Rank',
      notes: draft.notes,
      color: 'red',
    });
    expect(await codeOf(store.rename('none', 'x'))).toEqual([
      'notFound',
      '[runcompare] browserComparisonStore: there is no comparison "none".',
    ]);
  });

  test('where there is no room, says so and loses nothing', async () => {
    const entries = new Map<string, string>();
    const { id } = await storeOn(entries).save(draft);
    const before = new Map(entries);
    const full = createBrowserComparisonStore({ storage: storageOf(entries, 10) });
    const said = ['full', expect.stringContaining('no room')];
    expect(await codeOf(full.save(draft))).toEqual(said);
    expect(await codeOf(full.rename(id, 'x'))).toEqual(said);
    expect(entries).toEqual(before);
  });

  test('where storage is forbidden, rejects and says so, and never throws by itself', async () => {
    const spy = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const store = createBrowserComparisonStore();
    const calls = [store.list(), store.get('a'), store.save(draft), store.delete('a')];
    for (const code of await Promise.all(calls.map(codeOf))) {
      expect(code).toEqual(['forbidden', expect.stringContaining('storage')]);
    }
    spy.mockRestore();
    const denied = {
      ...storageOf(),
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const other = createBrowserComparisonStore({ storage: denied });
    expect(await codeOf(other.save(draft))).toEqual(['forbidden', expect.anything()]);
  });

  test.each([
    ['no JSON', '{"version":1,'],
    ['another shape', '{"version":1,"name":3}'],
    ['a newer version', '{"version":2,"name":"a","createdAtMs":0,"state":"2.z"}'],
    ['no run', '{"version":1,"name":"a","createdAtMs":0,"state":"1.z"}'],
    ['nothing', ''],
    ['null', 'null'],
  ])('names an entry that is %s, leaves it alone, and shows the others', async (_, text) => {
    const entries = new Map([[`${start}bad`, text]]);
    const store = storeOn(entries);
    const saved = await store.save(draft);
    const { comparisons, issues } = await store.list();
    expect(comparisons).toEqual([saved]);
    expect(issues.map(({ path }) => path.split('.')[0])).toEqual(['bad']);
    expect(await store.get('bad')).toBeUndefined();
    expect(await codeOf(store.rename('bad', 'x'))).toEqual(['notFound', expect.anything()]);
    expect(entries.get(`${start}bad`)).toBe(text);
  });

  test('reads as much of a changed entry as can be trusted', async () => {
    const entry = { version: 1, name: 'a', createdAtMs: 0, state: '1.r1-a.r2-*.x-nowhere-log.z' };
    const { comparisons, issues } = await storeOn(
      new Map([[`${start}a`, JSON.stringify(entry)]]),
    ).list();
    expect(comparisons[0]?.state).toEqual({ selected: [{ runId: 'a', slot: 1 }] });
    expect(issues.map(({ path, message }) => [path, message])).toEqual([
      ['a.state', 'unreadable: r2-*'],
      ['a.state', 'unreadable: x-nowhere-log'],
    ]);
  });

  test('keeps everything by default, and for as many days as it is told to', async () => {
    const entries = new Map<string, string>();
    const { id } = await storeOn(entries).save({ ...draft, createdAtMs: 0 });
    expect((await storeOn(entries, { now: () => 1e15 }).list()).comparisons.length).toBe(1);
    const day = 86_400_000;
    const until = (now: number) => storeOn(entries, { now: () => now, retentionDays: 30 });
    expect((await until(30 * day - 1).list()).comparisons[0]?.expiresAtMs).toBe(30 * day);
    expect(await until(30 * day).get(id)).toBeUndefined();
    expect((await until(30 * day).list()).comparisons).toEqual([]);
    expect(entries.size).toBe(0);
  });

  test('touches nothing of others in the same storage', async () => {
    const entries = new Map([
      ['theme', 'dark'],
      ['other/comparison/a', '{}'],
    ]);
    const store = storeOn(entries);
    const { id } = await store.save(draft);
    expect((await store.list()).issues).toEqual([]);
    expect((await storeOn(entries, { prefix: 'mine' }).list()).comparisons).toEqual([]);
    await store.delete(id);
    expect([...entries.keys()]).toEqual(['theme', 'other/comparison/a']);
  });

  test('tells of changes in other tabs, and stops when told to', () => {
    const onChange = vi.fn();
    const end = createBrowserComparisonStore().subscribe?.(onChange);
    const change = (key: string | null) => dispatchEvent(new StorageEvent('storage', { key }));
    change('theme');
    expect(onChange).not.toHaveBeenCalled();
    change(`${start}a`);
    change(null);
    expect(onChange).toHaveBeenCalledTimes(2);
    end?.();
    change(`${start}a`);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('works on the browser’s own storage, and does nothing once it is given up', async () => {
    localStorage.clear();
    const store = createBrowserComparisonStore();
    const { id } = await store.save(draft);
    expect((await store.list()).comparisons.map((one) => one.id)).toEqual([id]);
    const signal = AbortSignal.abort(new Error('left'));
    await expect(store.delete(id, { signal })).rejects.toThrow('left');
    expect(localStorage.length).toBe(1);
    await store.delete(id);
    expect(localStorage.length).toBe(0);
  });
});
