import { RunCompareError, type RunSource } from '@runcompare/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damagedJson } from '../http/damagedJson';
import { fakeServer } from '../http/fakeServer';
import { ServerError } from '../http/serverError';
import { exampleJobs, exampleRows } from '../jobs/exampleJobs';
import { createSupabaseSource } from '../supabase/createSupabaseSource';
import { historyProblems } from '../testing/historyProblems';
import { createRestActions } from './createRestActions';
import { createRestSource } from './createRestSource';

const baseUrl = 'http://api.test';
const [job] = exampleJobs;
const rows = exampleRows.slice(-8);

function damagedFetch(answer: unknown, damage: (text: string) => string) {
  return fakeServer(() => ({ body: damage(JSON.stringify(answer)) }));
}

async function read(source: RunSource): Promise<readonly string[]> {
  const page = await source.listRuns().catch(expected);
  for (const run of page?.runs ?? []) expect(typeof run.id).toBe('string');
  const loaded = await source.loadHistories(job.id).catch(expected);
  return Object.values(loaded?.histories ?? {}).flatMap(historyProblems);
}

function expected(error: unknown): undefined {
  if (error instanceof ServerError || error instanceof RunCompareError) return undefined;
  throw error;
}

describe('damaged answers', () => {
  it('of an API give whole runs and histories, or one of the errors that were promised', async () => {
    const metrics = rows.map((row) => ({ ...row, job_id: job.id }));
    await fc.assert(
      fc.asyncProperty(damagedJson, async (damage) => {
        const fetch = damagedFetch({ jobs: exampleJobs, metrics, nextCursor: '' }, damage);
        expect(await read(createRestSource({ baseUrl, fetch }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('of PostgREST do, too', async () => {
    await fc.assert(
      fc.asyncProperty(damagedJson, async (damage) => {
        const fetch = damagedFetch([{ ...job, step: 1, eval_loss: 0.5 }], damage);
        expect(await read(createSupabaseSource({ baseUrl, fetch }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('to an action give one outcome per job, and call nothing done that was not said to be', async () => {
    const outcomes = ['a', 'b'].map((jobId) => ({ jobId, outcome: 'refused', reason: 'no' }));
    await fc.assert(
      fc.asyncProperty(damagedJson, async (damage) => {
        const actions = createRestActions({ baseUrl, fetch: damagedFetch({ outcomes }, damage) });
        const given = await actions.archive(['a', 'b']);
        expect(given.map(({ runId }) => runId)).toEqual(['a', 'b']);
        expect(given.filter(({ outcome }) => outcome === 'done')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
