import { RunCompareError } from '@runcompare/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damagedJson } from '../http/damagedJson';
import { ServerError } from '../http/serverError';
import { historyProblems } from '../testing/historyProblems';
import { createMlflowSource } from './createMlflowSource';
import { readRecording, recordedReleases, recordedServer } from './recordedServer';

describe.each(recordedReleases)('damaged answers of MLflow %s', (release) => {
  const recording = readRecording(release);
  const id = recording.ids.trainer as string;

  it('give whole runs and histories, or one of the errors that were promised', async () => {
    await fc.assert(
      fc.asyncProperty(damagedJson, async (damage) => {
        const source = createMlflowSource(recordedServer(recording, damage));
        const page = await source.listRuns().catch(expected);
        for (const run of page?.runs ?? []) expect(typeof run.id).toBe('string');
        const loaded = await source.loadHistories(id).catch(expected);
        const problems = Object.values(loaded?.histories ?? {}).flatMap(historyProblems);
        expect(problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function expected(error: unknown): undefined {
  if (error instanceof ServerError || error instanceof RunCompareError) return undefined;
  throw error;
}
