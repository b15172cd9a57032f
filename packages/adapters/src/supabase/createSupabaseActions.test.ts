import { beforeAll, describe, expect, it } from 'vitest';
import { describeRunActions } from '../testing/describeRunActions';
import { createSupabaseActions } from './createSupabaseActions';
import { startPostgrest } from './postgrestServer';
import { hiddenId, jobsAtFirst, trainingTables, uuidOf } from './trainingTables';

const ids = [uuidOf('06a9655e'), uuidOf('fa25ad23')];
const missing = uuidOf('ffffffff');

let server: Awaited<ReturnType<typeof startPostgrest>>;
beforeAll(async () => {
  server = await startPostgrest(trainingTables);
}, 60_000);

async function start(apikey = 'member') {
  await server.database.exec(jobsAtFirst);
  const actions = createSupabaseActions({
    baseUrl: 'http://postgrest.test',
    fetch: server.fetchOf(1000),
    headers: { apikey },
    archivedColumn: 'archived',
  });
  return { ...server, actions, runIds: ids };
}

describeRunActions(
  { name: 'createSupabaseActions on PostgreSQL', makeActions: () => start() },
  { describe, it, expect },
);

describe('createSupabaseActions', () => {
  it('changes the rows themselves, and does not call done what a policy kept from being changed', async () => {
    const { actions, database } = await start();
    await database.exec(`update local_training_jobs set owner = 'team' where id = '${ids[1]}'`);
    const outcomes = await actions.archive?.([...ids, hiddenId, missing]);
    expect(outcomes?.map(({ outcome }) => outcome)).toEqual([
      'done',
      'notFound',
      'notFound',
      'notFound',
    ]);
    const { rows } = await database.query<{ id: string }>(
      `select id from local_training_jobs where archived order by id`,
    );
    expect(rows.map(({ id }) => id)).toEqual([ids[0], uuidOf('0a04dd4e')]);
  });

  it('says of a user who may not change the table that it was refused', async () => {
    const { actions } = await start('anon');
    const [outcome] = await actions.delete(ids);
    expect(outcome).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('permission denied'),
    });
  });

  it('brings back no more than the key of a row', async () => {
    const { actions, requests } = await start();
    const before = requests.length;
    await actions.delete(ids);
    expect(requests.slice(before).map(({ query }) => query.get('select'))).toEqual(['id', 'id']);
  });

  it('offers no archive where no column is named for it', () => {
    const actions = createSupabaseActions({ baseUrl: 'http://postgrest.test' });
    expect(Object.keys(actions)).toEqual(['delete']);
  });
});
