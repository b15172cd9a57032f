import type { ActionOutcome } from '@runcompare/core';
import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeServer } from '../http/fakeServer';
import { createRestActions } from './createRestActions';

type Body = { readonly action: string; readonly jobIds: readonly string[] };

function actionsOn(answer: (body: Body) => FakeAnswer) {
  const fetch = fakeServer(({ body }) => answer(body as Body));
  return createRestActions({ baseUrl: 'http://api.test', fetch });
}

const done = ({ jobIds }: Body) => ({
  body: { outcomes: jobIds.map((jobId) => ({ jobId, outcome: 'done' })) },
});

describe('createRestActions', () => {
  it('does not take silence for success', async () => {
    const outcomes = await actionsOn(() => ({
      body: {
        success: true,
        outcomes: [{ jobId: 'a', outcome: 'done' }, { jobId: 'b', outcome: 'ok' }, 3],
      },
    })).archive(['a', 'b', 'c']);
    expect(outcomes).toEqual([
      { runId: 'a', outcome: 'done' },
      { runId: 'b', outcome: 'failed', reason: 'The server did not say what became of it.' },
      { runId: 'c', outcome: 'failed', reason: 'The server did not say what became of it.' },
    ]);
  });

  it('sends each job once, a hundred at a time, and tells after each request', async () => {
    const sent: Body[] = [];
    const ids = Array.from({ length: 250 }, (_, i) => `job-${i}`);
    const told: ActionOutcome[] = [];
    const actions = actionsOn((body) => {
      sent.push(body);
      expect(told).toHaveLength((sent.length - 1) * 100);
      return done(body);
    });
    await actions.delete([...ids, 'job-0'], { onOutcome: (outcome) => told.push(outcome) });
    expect(sent.map(({ action, jobIds }) => [action, jobIds.length])).toEqual([
      ['delete', 100],
      ['delete', 100],
      ['delete', 50],
    ]);
    expect(told).toHaveLength(250);
  });

  it('says of a refused request that each job was refused, and of a missing address that it failed', async () => {
    const answering = (status: number) => actionsOn(() => ({ status, body: { error: 'No' } }));
    expect((await answering(403).restore(['a']))[0]?.outcome).toBe('refused');
    expect((await answering(404).restore(['a']))[0]?.outcome).toBe('failed');
    expect((await answering(500).restore(['a']))[0]?.outcome).toBe('failed');
  });

  it('keeps what is done where a later request has no answer, and rejects where the first has none', async () => {
    const ids = Array.from({ length: 150 }, (_, i) => `job-${i}`);
    const lost = () => {
      throw new TypeError('fetch failed');
    };
    const second = actionsOn((body) => (body.jobIds[0] === 'job-0' ? done(body) : lost()));
    const kinds = (await second.archive(ids)).map(({ outcome }) => outcome);
    expect([kinds.indexOf('failed'), kinds.length]).toEqual([100, 150]);
    await expect(actionsOn(lost).archive(ids)).rejects.toThrow('no answer (fetch failed)');
  });

  it('sends nothing more once it is cancelled', async () => {
    const controller = new AbortController();
    const ids = Array.from({ length: 150 }, (_, i) => `job-${i}`);
    const actions = actionsOn(done);
    const outcomes = await actions.archive(ids, {
      signal: controller.signal,
      onOutcome: () => controller.abort(),
    });
    expect(outcomes.map(({ outcome }) => outcome).indexOf('failed')).toBe(100);
    const reason = new Error('no longer wanted');
    const { signal } = controller;
    await expect(actions.archive(ids, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(signal.aborted).toBe(true);
  });
});
