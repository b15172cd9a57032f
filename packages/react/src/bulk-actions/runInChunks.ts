import type { ActionOutcome, RunAction } from '@runcompare/core';

export interface ChunkOptions {
  readonly signal: AbortSignal;
  /** Called once for each run, as soon as its outcome stands or is streamed. */
  readonly onOutcome: (outcome: ActionOutcome) => void;
  /** Reason of a run that the source says nothing of. */
  readonly noAnswer: string;
  /** Reason of a run whose outcome was not waited for. */
  readonly stoppedUnanswered: string;
}

/** Few enough that Stop has something left to stop, many enough that a round trip each costs little. */
const chunkSize = 10;
/** How long a source that was told to stop is waited for. */
const graceMs = 2_000;

/**
 * Does something to runs, a few at a time, and gives the last word on each of them; a run that the
 * source was never asked about is not in the result. What an action returns counts more than what it
 * streamed; where it contradicts itself, whatever is not `done`; ids it was not given are ignored.
 * Never rejects: an action that does is the reason of every run it said nothing of.
 */
export async function runInChunks(
  action: RunAction,
  { runIds, ...options }: ChunkOptions & { readonly runIds: readonly string[] },
): Promise<ReadonlyMap<string, ActionOutcome>> {
  const ids = [...new Set(runIds)];
  const outcomes = new Map<string, ActionOutcome>();
  for (let from = 0; from < ids.length && !options.signal.aborted; from += chunkSize) {
    const chunk = await runChunk(action, ids.slice(from, from + chunkSize), options);
    for (const [id, outcome] of chunk) outcomes.set(id, outcome);
  }
  return outcomes;
}

async function runChunk(
  action: RunAction,
  ids: readonly string[],
  { signal, onOutcome, noAnswer, stoppedUnanswered }: ChunkOptions,
): Promise<ReadonlyMap<string, ActionOutcome>> {
  const streamed = new Map<string, ActionOutcome>();
  let isOver = false;
  const stream = (outcome: ActionOutcome) => {
    if (isOver || !ids.includes(outcome.runId)) return;
    const isNew = !streamed.has(outcome.runId);
    streamed.set(outcome.runId, outcome);
    if (isNew) onOutcome(outcome);
  };
  const answer = await answerOf(action, ids, { signal, onOutcome: stream });
  isOver = true;
  const outcomes = new Map(streamed);
  for (const [id, outcome] of lastWords(answer.outcomes)) {
    if (ids.includes(id)) outcomes.set(id, outcome);
  }
  // A source that stopped in good order did not begin the rest.
  const isRestUntouched = signal.aborted && answer.state === 'resolved';
  const reason = signal.aborted ? stoppedUnanswered : (answer.reason ?? noAnswer);
  for (const runId of ids) {
    if (!outcomes.has(runId) && !isRestUntouched) {
      outcomes.set(runId, { runId, outcome: 'failed', reason });
    }
    const outcome = outcomes.get(runId);
    if (outcome && !streamed.has(runId)) onOutcome(outcome);
  }
  return outcomes;
}

interface Answer {
  readonly state: 'resolved' | 'rejected' | 'silent';
  readonly outcomes: readonly ActionOutcome[];
  readonly reason?: string | undefined;
}

/** What the action says, or silence where it goes on past the grace after it was told to stop. */
function answerOf(
  action: RunAction,
  ids: readonly string[],
  options: { readonly signal: AbortSignal; readonly onOutcome: (outcome: ActionOutcome) => void },
): Promise<Answer> {
  const { signal } = options;
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waitNoMore = () => {
      timer = setTimeout(() => settle({ state: 'silent', outcomes: [] }), graceMs);
    };
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', waitNoMore);
      resolve(answer);
    };
    signal.addEventListener('abort', waitNoMore, { once: true });
    const act = async () => [...(await action(ids, options))];
    act().then(
      (outcomes) => settle({ state: 'resolved', outcomes }),
      (error: unknown) => settle({ state: 'rejected', outcomes: [], reason: messageOf(error) }),
    );
  });
}

/** One outcome per run; of two that contradict each other the one that promises less. */
function lastWords(outcomes: readonly ActionOutcome[]): ReadonlyMap<string, ActionOutcome> {
  const words = new Map<string, ActionOutcome>();
  for (const outcome of outcomes) {
    const known = words.get(outcome.runId);
    if (!known || known.outcome === 'done') words.set(outcome.runId, outcome);
  }
  return words;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
