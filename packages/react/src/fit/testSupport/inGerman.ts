import type { Run, RunActions, RunSource } from '@runcompare/core';
import { seededRunIn, seededRuns } from '@runcompare/core/testing';
import { sourceOf } from '../../internal/testSupport/sourceOf';

/** Wording for a host in German: its words, its dates, its decimal commas. */
export { labelsDe } from './labelsDe';

/** Named in German, as a team there would. */
export const runsInGerman: readonly Run[] = [
  ...seededRuns({ seed: 7, count: 4, points: 60 }),
  seededRunIn('running', { seed: 4 }),
  seededRunIn('diverged', { seed: 31 }),
].map((run, i) => ({ ...run, name: `Versuch ${i + 1}`, statusDetail: undefined }));

export const sourceInGerman: RunSource = sourceOf(runsInGerman);

const refused = async (runIds: readonly string[]) =>
  runIds.map((runId) => ({
    runId,
    outcome: 'refused' as const,
    reason: 'Dafür fehlt das Recht',
  }));

/** Nothing is allowed here, so that a story stays what it is. */
export const actionsInGerman: RunActions = {
  archive: refused,
  restore: refused,
  delete: refused,
  deploy: refused,
};
