import type { ActionOutcome } from '@runcompare/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestJson, type ServerOptions } from '../src/http/requestJson';
import { archiveTag } from '../src/mlflow/archiveTag';
import { createMlflowActions } from '../src/mlflow/createMlflowActions';
import { createMlflowSource } from '../src/mlflow/createMlflowSource';
import { type MlflowServer, mlflowReleases, startMlflow } from './startMlflow';

describe.each(mlflowReleases)('a member of a team on MLflow $version', (release) => {
  let server: MlflowServer;
  let own: string;
  let others: string;
  const as = (user: string): ServerOptions => ({
    baseUrl: server.baseUrl,
    headers: server.headersOf(user),
  });

  beforeAll(async () => {
    server = await startMlflow(release, { users: ['member'] });
    own = await startRun(as('member'), 'of the member');
    others = await startRun(as('admin'), 'of the team', [
      { key: archiveTag, value: 'by the team' },
    ]);
  });
  afterAll(() => server?.stop());

  const refused = (runId: string): ActionOutcome => ({
    runId,
    outcome: 'refused',
    reason: expect.stringMatching(/permission/i),
  });
  const stored = async () =>
    (await server.client('read', own, others)) as readonly {
      readonly stage: string;
      readonly tags: { readonly [key: string]: string };
    }[];

  it('sees the runs of everybody', async () => {
    const { runs } = await createMlflowSource(as('member')).listRuns();
    expect(runs.map(({ id }) => id).sort()).toEqual([own, others].sort());
  });

  it.each(['archive', 'restore', 'delete'] as const)(
    'is told of each run that it may not %s, and the rest is done, as MLflow itself sees it',
    async (action) => {
      const outcomes = await createMlflowActions(as('member'))[action]([others, own]);
      expect(outcomes).toEqual([refused(others), { runId: own, outcome: 'done' }]);
      const [mine, theirs] = await stored();
      expect(theirs).toMatchObject({ stage: 'active', tags: { [archiveTag]: 'by the team' } });
      expect(mine?.stage).toBe(action === 'delete' ? 'deleted' : 'active');
      expect(mine?.tags[archiveTag]).toBe(action === 'archive' ? 'true' : undefined);
    },
  );

  it('that nobody knows is refused as a whole', async () => {
    const stranger = createMlflowSource({ baseUrl: server.baseUrl });
    await expect(stranger.listRuns()).rejects.toThrow(/401/);
  });
});

async function startRun(
  user: ServerOptions,
  name: string,
  tags: readonly { readonly key: string; readonly value: string }[] = [],
): Promise<string> {
  const post = async (path: string, body: unknown) =>
    (await requestJson(user, { method: 'POST', path: `/api/2.0/mlflow/${path}`, body })).content;
  const { experiment_id } = (await post('experiments/create', { name })) as {
    readonly experiment_id: string;
  };
  const { run } = (await post('runs/create', { experiment_id, start_time: 0, tags })) as {
    readonly run: { readonly info: { readonly run_id: string } };
  };
  return run.info.run_id;
}
