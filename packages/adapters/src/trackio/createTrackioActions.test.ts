import { describe, expect, it } from 'vitest';
import { fakeServer } from '../http/fakeServer';
import { describeRunActions } from '../testing/describeRunActions';
import { createTrackioActions } from './createTrackioActions';
import { recordedId, recordedServer } from './recordedTrackio';

/** As Trackio does, it says of any run of a project that it was deleted. */
function makeServer(runs: readonly string[], answer: () => unknown = () => true) {
  const left = new Set(runs);
  return {
    left,
    baseUrl: 'http://trackio.test',
    fetch: fakeServer(({ path, body }) => {
      const { project, run_id: id = '' } = body as { project: string; run_id?: string };
      const own = project === 'bytes' ? [...left] : [];
      if (path === '/api/get_runs_for_project')
        return { body: { data: own.map((one) => ({ id: one, name: `name of ${one}` })) } };
      left.delete(id);
      return { body: { data: answer() } };
    }),
  };
}

describeRunActions(
  {
    name: 'createTrackioActions',
    makeActions: async () => ({
      actions: createTrackioActions(makeServer(['a', 'b/c'])),
      runIds: ['bytes/a', 'bytes/b/c'],
    }),
  },
  { describe, it, expect },
);

describe('deleting', () => {
  it('does not call deleted what was not there, though Trackio does', async () => {
    const ids = [recordedId('texts'), 'Byteslab/no-such-run', 'no-such-project/a'];
    const outcomes = await createTrackioActions(recordedServer()).delete(ids);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'notFound', 'notFound']);
  });

  it('is refused without the write token, with Trackio’s reason', async () => {
    const id = recordedId('plain');
    expect(await createTrackioActions(recordedServer()).delete([id])).toEqual([
      { runId: id, outcome: 'refused', reason: expect.stringContaining('write_token') },
    ]);
  });

  it('has failed where the server says so of a run that is there', async () => {
    const outcomes = await createTrackioActions(makeServer(['a'], () => false)).delete(['bytes/a']);
    expect(outcomes).toEqual([
      { runId: 'bytes/a', outcome: 'failed', reason: expect.stringContaining('could not delete') },
    ]);
  });
});
