import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSupabaseStore, parseComparison } from './createSupabaseStore';
import { startPostgrest } from './postgrestServer';
import { trainingTables, uuidOf } from './trainingTables';

let server: Awaited<ReturnType<typeof startPostgrest>>;
const storeOf = (apikey = 'member') =>
  createSupabaseStore({
    baseUrl: 'http://postgrest.test',
    fetch: server.fetchOf(2),
    headers: { apikey },
  });

beforeAll(async () => {
  server = await startPostgrest(trainingTables);
}, 60_000);
beforeEach(() => server.database.exec('truncate training_comparisons'));

const state = {
  selected: [
    { runId: uuidOf('06a9655e'), slot: 1 },
    { runId: uuidOf('fa25ad23'), slot: 3 },
  ],
  baselineId: uuidOf('fa25ad23'),
} as const;
const draft = { name: 'Rates', model: 'Qwen/Qwen2.5-7B-Instruct', notes: 'lr', state };

describe('createSupabaseStore', () => {
  it('gives back what was saved, one by one and in a list over pages', async () => {
    const store = storeOf();
    const saved = await store.save(draft);
    expect(saved).toMatchObject(draft);
    expect(saved.createdAtMs).toBeGreaterThan(Date.UTC(2026));
    expect(await store.get(saved.id)).toEqual(saved);
    for (const name of ['b', 'c', 'd', 'e']) await store.save({ ...draft, name });
    const { comparisons, issues } = await store.list();
    expect(comparisons.map(({ name }) => name).sort()).toEqual(['Rates', 'b', 'c', 'd', 'e']);
    expect(issues).toEqual([]);
  });

  it('puts back what was deleted, as it was', async () => {
    const store = storeOf();
    const saved = await store.save({
      ...draft,
      createdBy: 'Ada',
      createdAtMs: Date.UTC(2026, 0, 2),
    });
    await store.delete(saved.id);
    expect(await store.get(saved.id)).toBeUndefined();
    await store.delete(saved.id);
    expect(await store.save(saved)).toEqual(saved);
    expect(await store.save(saved)).toEqual(saved);
    expect((await store.list()).comparisons).toHaveLength(1);
  });

  it('renames, and changes nothing else', async () => {
    const store = storeOf();
    const saved = await store.save(draft);
    expect(await store.rename(saved.id, 'Other')).toEqual({ ...saved, name: 'Other' });
    await expect(store.rename(uuidOf('ffffffff'), 'x')).rejects.toMatchObject({ code: 'notFound' });
    expect(await store.get('no-uuid')).toBeUndefined();
  });

  it('says what a policy forbids, which PostgREST calls a success', async () => {
    const store = storeOf();
    const { id } = await store.save(draft);
    await server.database.exec(`update training_comparisons set owner = 'team'`);
    await expect(store.rename(id, 'x')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(store.delete(id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(storeOf('anon').list()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('lists what can be read beside a row that cannot', async () => {
    const store = storeOf();
    await store.save(draft);
    await server.database.exec(
      `insert into training_comparisons (name, state) values ('old', 'not a state')`,
    );
    const { comparisons, issues } = await store.list();
    expect(comparisons.map(({ name }) => name)).toEqual(['Rates']);
    expect(issues).toEqual([
      {
        path: expect.stringMatching(/^training_comparisons\..*\.state$/),
        message: 'It names no run.',
      },
    ]);
  });
});

describe('a row that holds anything', () => {
  it('is a comparison or says why not', () => {
    const any = fc.jsonValue({ maxDepth: 2 });
    const row = fc.record({ id: any, name: any, state: any, created_at: any, notes: any });
    fc.assert(
      fc.property(fc.oneof(row, any), (content) => {
        const { value, issues } = parseComparison(content, 'table');
        expect(value !== undefined || issues.length > 0).toBe(true);
      }),
    );
  });
});
