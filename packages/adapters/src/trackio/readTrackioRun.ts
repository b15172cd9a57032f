import { createRun, type DataIssue, type History, type Run } from '@runcompare/core';
import { readFinite, readNumber } from '../json/readNumber';
import { countOf } from '../mlflow/countOf';
import { dropSecrets } from '../run/dropSecrets';
import { readTable } from '../table/readTable';
import { configModel } from '../wandb/configModel';
import { trainerSteps } from '../wandb/trackedKeys';
import type { TrackioRun } from './collectRuns';
import type { LogRow, TrackioRecord } from './parseRow';

/** A run, its histories apart, and what is wrong with either. */
export interface ReadTrackioRun {
  readonly run: Run;
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
}

/**
 * A run of Trackio in our words. It stands at the trainer's own step where that was logged, since
 * without one Trackio counts calls of `log`. Trackio does not say how a run ended.
 */
export function readTrackioRun(
  { id, project, rows, lost, config }: TrackioRun,
  place: { readonly server?: string | undefined } = {},
): ReadTrackioRun {
  const path = `${project}/${id}`;
  const logged = rows.map(({ values }) => numbersIn(values));
  const metrics = [...new Set(logged.flatMap(Object.keys))].sort();
  const step = trainerSteps.find((key) => metrics.includes(key)) ?? stepColumn;
  const table = readTable(
    {
      path,
      columns: [...(step === stepColumn ? [stepColumn] : []), timeColumn, ...metrics],
      rows: logged.map((numbers, i) => ({
        ...numbers,
        [stepColumn]: rows[i]?.step,
        [timeColumn]: rows[i]?.timestamp,
      })),
      issues: [],
    },
    { step, time: timeColumn },
  );
  const noNumber = { path, message: 'No number was logged.' };
  const issues = [
    ...(metrics.length === 0 ? [noNumber] : table.issues),
    ...(lost > 0 ? [{ path, message: `${lost} rows could not be read and are left out.` }] : []),
  ];
  const own = Object.entries(config).filter(([key]) => !key.startsWith('_'));
  const settings = Object.fromEntries(own);
  const server = place.server?.replace(/\/+$/, '');
  const page = `/?project=${encodeURIComponent(project)}`;
  const run = createRun({
    id: path,
    name: rows.at(-1)?.runName || id,
    model: configModel(settings, { project: project.split('/').at(-1), runId: path }),
    status: 'unknown',
    times: { startedAtMs: startOf(rows, config) },
    steps: { done: table.stepsDone, planned: countOf(readFinite(settings.max_steps)) || undefined },
    epochs: {
      done: table.epochsDone,
      planned: countOf(readFinite(settings.num_train_epochs)) || undefined,
    },
    config: { recorded: own.length > 0 ? 'full' : 'none', values: dropSecrets(settings) },
    tags: typeof config._Group === 'string' ? [`group=${config._Group}`] : [],
    links: server === undefined ? [] : [{ label: 'Trackio', href: server + page }],
    issues,
    summary: table.summary,
  });
  return { run, histories: table.histories, issues };
}

const stepColumn = '_step';
const timeColumn = '_timestamp';

/** What Trackio draws a curve of; texts, tables, pictures and histograms lie in the same row. */
function numbersIn(values: TrackioRecord): { readonly [metric: string]: number } {
  return Object.fromEntries(
    Object.entries(values).flatMap(([metric, value]) => {
      const number = readNumber(value);
      return typeof number === 'number' ? [[metric, number]] : [];
    }),
  );
}

/** When it was made, or of one that was resumed, when it first logged. */
function startOf(rows: readonly LogRow[], config: TrackioRecord): number | undefined {
  const times = [config._Created, rows[0]?.timestamp].flatMap((text) => timeOf(text) ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** In UTC, with and without saying so. */
function timeOf(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
  return ms > Date.UTC(2000) && ms < Date.UTC(2100) ? ms : undefined;
}
