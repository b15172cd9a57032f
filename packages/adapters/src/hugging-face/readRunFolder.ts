import { createRun, type DataIssue, type History, type Run } from '@runcompare/core';
import { inTurns } from '../work';
import type { CheckpointFolder, RunFolder } from './findRunFolders';
import type { TrainerState } from './parseTrainerState';
import { readCompanions } from './readCompanions';
import type { FileReader } from './readFiles';
import { logReading } from './readLog';
import { type FoundState, readStates } from './readStates';
import { runConfig } from './runConfig';
import { runModel } from './runModel';
import { separateRuns } from './separateRuns';

export interface ReadRun {
  /** Without its histories. */
  readonly run: Run;
  readonly histories: { readonly [metric: string]: History };
  readonly logIssues: readonly DataIssue[];
}

/**
 * Reads everything of one output folder. It gives one run, and one more for every other run whose
 * checkpoints were left in the same folder; each says so.
 */
export async function readRunFolder(folder: RunFolder, reader: FileReader): Promise<ReadRun[]> {
  const { main, others, issues } = await readStates(folder, reader);
  if (!main) return [await readRun({ folder, states: [], issues, reader })];
  const { same, foreign } = separateRuns(main, others);
  const foreignNames = new Set(
    foreign.flatMap((states) => states.map(({ checkpoint }) => checkpoint?.name)),
  );
  const own = folder.checkpoints.filter(({ name }) => !foreignNames.has(name));
  const ownIssues = foreign.map((states) => ({
    path: folder.path || folder.name,
    message: `${namesOf(states)} belongs to another run (${plan(states)} instead of ${plan([main])}) and is listed as a run of its own.`,
  }));
  const runs = [
    await readRun({
      folder: { ...folder, checkpoints: own },
      states: [main, ...same],
      issues: [...issues, ...ownIssues],
      reader,
    }),
  ];
  for (const states of foreign) {
    runs.push(await readRun({ ...foreignRun(folder, states), reader }));
  }
  return runs;
}

function foreignRun(folder: RunFolder, states: readonly FoundState[]) {
  const checkpoints = folder.checkpoints.filter(({ name }) =>
    states.some(({ checkpoint }) => checkpoint?.name === name),
  );
  const latest = checkpoints.at(-1) as CheckpointFolder;
  const message = `Found in the output folder of another run, ${folder.id}: settings and results that lie there are taken as that run's.`;
  return {
    folder: {
      id: folder.path === '' ? `${folder.id}/${latest.name}` : latest.path,
      name: `${folder.name}/${latest.name}`,
      path: latest.path,
      parent: folder.parent,
      files: latest.files,
      checkpoints,
    },
    states,
    issues: [{ path: latest.path, message }],
  };
}

async function readRun(input: {
  readonly folder: RunFolder;
  /** The state that tells most comes first. */
  readonly states: readonly FoundState[];
  readonly issues: readonly DataIssue[];
  readonly reader: FileReader;
}): Promise<ReadRun> {
  const { folder, states, reader } = input;
  const { config, adapter, args, results, cardName, issues } = await readCompanions(folder, reader);
  const main = states[0];
  const state: TrainerState = main?.state ?? { settings: {}, log: [] };
  const work = logReading(state, { path: main?.path ?? folder.path, results });
  const log = await inTurns(work, reader);
  const { globalStep, maxSteps, epoch } = state;
  const isComplete =
    log.hasEnded || (globalStep !== undefined && maxSteps !== undefined && globalStep >= maxSteps);
  const run = createRun({
    id: folder.id,
    name: folder.name,
    model: runModel({ adapter, config, cardName, folder: folder.parent, path: folder.id }),
    status: isComplete ? 'completed' : 'unknown',
    times: {
      startedAtMs: folder.startedAtMs,
      trainingSeconds: log.trainingSeconds,
      segments: log.segments,
    },
    epochs: { done: epoch, planned: plannedEpochs(state) },
    steps: { done: globalStep, planned: maxSteps },
    config: runConfig({
      args,
      model: config,
      adapter,
      state: main?.state,
      learningRate: log.histories.learning_rate,
    }),
    checkpoints: folder.checkpoints.map(({ name, step, bytes }) => ({
      id: name,
      step,
      epoch: epochAt({ step, log: state.log, states }),
      bytes,
    })),
    issues: [...input.issues, ...issues, ...log.issues, ...describe({ folder, main, results })],
    summary: log.summary,
  });
  return { run, histories: log.histories, logIssues: log.issues };
}

/** Where steps were planned, the state's epochs are rounded up, or a default that nobody chose. */
function plannedEpochs(state: TrainerState): number | undefined {
  const { globalStep, maxSteps, epoch, plannedEpochs: planned } = state;
  const isDone = globalStep !== undefined && maxSteps !== undefined && globalStep >= maxSteps;
  const isShort = epoch !== undefined && planned !== undefined && epoch < planned - 0.1;
  return isDone && isShort ? undefined : planned;
}

function describe(found: {
  readonly folder: RunFolder;
  readonly main: FoundState | undefined;
  readonly results: { readonly [key: string]: unknown };
}): DataIssue[] {
  const { folder, main, results } = found;
  if (!main) {
    const what = Object.keys(results).length > 0 ? 'No curves' : 'No evaluations';
    const message = `${what} recorded: there is no readable trainer_state.json here or in a checkpoint.`;
    return [{ path: folder.path || folder.name, message }];
  }
  if (main.state.log.length > 0) return [];
  const step = main.state.globalStep;
  const until = step === undefined ? '' : ` up to step ${step}`;
  return [{ path: main.path, message: `Nothing was logged${until}: log_history is empty.` }];
}

function epochAt(input: {
  readonly step: number | undefined;
  readonly log: readonly unknown[];
  readonly states: readonly FoundState[];
}): number | undefined {
  const { step, log, states } = input;
  if (step === undefined) return undefined;
  const own = states.find(({ state }) => state.globalStep === step)?.state.epoch;
  if (own !== undefined) return own;
  for (const row of log as readonly { step?: unknown; epoch?: unknown }[]) {
    if (row?.step === step && typeof row.epoch === 'number') return row.epoch;
  }
  return undefined;
}

function namesOf(states: readonly FoundState[]): string {
  return states.map(({ checkpoint }) => checkpoint?.name).join(', ');
}

function plan([found]: readonly FoundState[]): string {
  return `${found?.state.maxSteps ?? 'unknown'} planned steps`;
}
