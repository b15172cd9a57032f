import * as z from 'zod/mini';
import { parseValid } from '../http/parseValid';
import { isRecord } from '../json/isRecord';
import { readNumber } from '../json/readNumber';
import type { ParseResult } from '../parseResult';

/** The latest value of a metric, as `runs/search` and `runs/get` give it. */
export const metricShape = z.object({
  key: z.string(),
  value: z.unknown().check(z.refine((value) => readNumber(value) != null)),
  /** Milliseconds since the Unix epoch; 0 where it was not given. */
  timestamp: z.optional(z.nullable(z.number())),
  /** An int64: beyond 2^53 two steps could not be told apart. */
  step: z.optional(z.nullable(z.int())),
});

const text = z.optional(z.nullable(z.string()));
const time = z.optional(z.nullable(z.number()));
const keyed = z.object({ key: z.string(), value: text });
const list = <T extends z.ZodMiniType>(entry: T) => z.optional(z.nullable(z.array(entry)));

/** Protobuf leaves an empty list out, and so `data` can be empty and everything in it missing. */
const runShape = z.object({
  info: z.object({
    run_id: z.string().check(z.minLength(1)),
    run_name: text,
    experiment_id: text,
    status: text,
    start_time: time,
    end_time: time,
    lifecycle_stage: text,
  }),
  data: z.optional(
    z.nullable(z.object({ metrics: list(metricShape), params: list(keyed), tags: list(keyed) })),
  ),
  inputs: z.optional(
    z.nullable(
      z.object({
        dataset_inputs: list(
          z.object({
            tags: list(keyed),
            dataset: z.object({ name: z.string(), digest: text }),
          }),
        ),
      }),
    ),
  ),
  outputs: z.optional(
    z.nullable(
      z.object({
        model_outputs: list(
          z.object({ model_id: z.string(), step: z.optional(z.nullable(z.number())) }),
        ),
      }),
    ),
  ),
});

/** A run as MLflow answers with it, in MLflow's words. */
export type MlflowRun = z.infer<typeof runShape>;

/**
 * Reads one run out of an answer. A part that is not what MLflow documents is left out and named by
 * its path below `path`; a run without an id is none.
 */
export function parseRun(content: unknown, path = 'run'): ParseResult<MlflowRun> {
  return parseValid(runShape, { content, path });
}

/** The runs of an answer to `runs/search`, each with what is wrong with it. */
export function parseRuns(content: unknown): {
  readonly runs: readonly ParseResult<MlflowRun>[];
  readonly nextPageToken?: string | undefined;
} {
  const answer = isRecord(content) ? content : {};
  const runs = Array.isArray(answer.runs) ? answer.runs : [];
  return {
    runs: runs.map((run, i) => parseRun(run, `runs.${i}`)),
    nextPageToken: pageToken(answer),
  };
}

/** Both an absent and an empty token end the paging. */
export function pageToken(answer: unknown): string | undefined {
  const token = isRecord(answer) ? answer.next_page_token : undefined;
  return typeof token === 'string' && token !== '' ? token : undefined;
}
