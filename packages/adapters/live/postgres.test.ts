import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createSupabaseActions } from '../src/supabase/createSupabaseActions';
import { createSupabaseSource } from '../src/supabase/createSupabaseSource';
import { startPostgrest } from '../src/supabase/postgrestServer';
import { hiddenId, jobsAtFirst, trainingTables, uuidOf } from '../src/supabase/trainingTables';

const mine = [uuidOf('06a9655e'), uuidOf('fa25ad23'), uuidOf('b1')] as const;
const ofTeam = uuidOf('b2');

let server: Awaited<ReturnType<typeof startPostgrest>>;
const address = {
  baseUrl: 'http://postgrest.test',
  fetch: ((input, init) => server.fetchOf(1000)(input, init)) as typeof fetch,
  headers: { apikey: 'member' },
};
beforeAll(async () => {
  server = await startPostgrest(trainingTables);
});
beforeEach(async () => {
  await server.database.exec(jobsAtFirst);
  await server.database.exec(
    `update local_training_jobs set owner = 'team' where id = '${ofTeam}'`,
  );
});

/** What PostgreSQL's own client sees, as the owner of the tables. */
async function psql(sql: string): Promise<readonly string[]> {
  const words = ['--no-psqlrc', '--tuples-only', '--no-align', '--command', sql];
  const { stdout } = await promisify(execFile)(inject('psql'), [
    ...words,
    `${inject('postgres')}/training`,
  ]);
  return stdout.split('\n').filter((line) => line !== '');
}

const isArchived = (id: string) =>
  psql(`select archived from local_training_jobs where id = '${id}'`);

describe('a team on a PostgreSQL server', () => {
  it('archives many at once, takes it back and deletes, as psql sees it', async () => {
    const { archive, restore, ...actions } = createSupabaseActions({
      ...address,
      archivedColumn: 'archived',
    });
    const outcomes = async (done: ReturnType<typeof actions.delete> | undefined) =>
      (await done)?.map(({ outcome }) => outcome);
    const before = await psql('select id from local_training_jobs order by id');
    expect(before).toEqual(expect.arrayContaining([...mine, ofTeam, hiddenId]));

    expect(await outcomes(archive?.(mine))).toEqual(['done', 'done', 'done']);
    expect(await Promise.all(mine.map(isArchived))).toEqual([['t'], ['t'], ['t']]);
    expect(await outcomes(restore?.(mine))).toEqual(['done', 'done', 'done']);
    expect(await Promise.all(mine.map(isArchived))).toEqual([['f'], ['f'], ['f']]);
    expect(await outcomes(actions.delete(mine))).toEqual(['done', 'done', 'done']);
    const left = before.filter((id) => !mine.some((gone) => gone === id));
    expect(await psql('select id from local_training_jobs order by id')).toEqual(left);
  });

  it('is told for each run what a policy refuses, and the others are changed', async () => {
    const { archive, ...actions } = createSupabaseActions({
      ...address,
      archivedColumn: 'archived',
    });
    const told = (await archive?.([mine[0], ofTeam, hiddenId]))?.map(({ outcome }) => outcome);
    expect(told).toEqual(['done', 'notFound', 'notFound']);
    const states = await Promise.all([mine[0], ofTeam, hiddenId].map(isArchived));
    expect(states.flat()).toEqual(['t', 'f', 'f']);
    const deleted = (await actions.delete([ofTeam, mine[1]])).map(({ outcome }) => outcome);
    expect(deleted).toEqual(['notFound', 'done']);
    expect(await isArchived(ofTeam)).toEqual(['f']);
  });

  it('is refused, run by run, what its role may not do', async () => {
    const stranger = { ...address, headers: { apikey: 'anon' } };
    const outcomes = await createSupabaseActions(stranger).delete(mine);
    expect(outcomes.map(({ runId, outcome }) => [runId, outcome])).toEqual(
      mine.map((id) => [id, 'refused']),
    );
    const [count] = await psql('select count(*) from local_training_jobs');
    expect(Number(count)).toBeGreaterThan(mine.length);
  });

  it('gets every row of a history, of which the server gives a thousand at once', async () => {
    const [rows] = await psql(
      `select count(train_loss) from local_training_metrics where job_id = '${mine[0]}'`,
    );
    expect(Number(rows)).toBeGreaterThan(2000);
    const { histories } = await createSupabaseSource(address).loadHistories(mine[0]);
    expect(histories.train_loss?.length).toBe(Number(rows));
  });

  it('never has the server read a credential that is in the table', async () => {
    const logged = () => readFile(inject('postgresLog'), 'utf8');
    const before = (await logged()).length;
    const source = createSupabaseSource(address);
    await source.listRuns();
    await source.loadHistories(mine[0]);
    const actions = createSupabaseActions({ ...address, archivedColumn: 'archived' });
    await actions.archive?.(mine);
    await actions.delete(mine);
    const statements = (await logged()).slice(before);
    for (const statement of ['select', 'update', 'delete from']) {
      expect(statements).toMatch(new RegExp(`execute <unnamed>: .*${statement}`));
    }
    expect(statements).not.toMatch(/job_token|\*(?! from changed)/);
  });
});
