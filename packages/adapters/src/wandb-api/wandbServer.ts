import { readFileSync } from 'node:fs';
import { buildSchema, graphql } from 'graphql';
import { type FakeAnswer, type FakeRequest, fakeServer } from '../http/fakeServer';

/** For tests: a run as W&B keeps it. */
export interface KeptRun {
  readonly name: string;
  readonly displayName?: string;
  readonly state?: string;
  readonly config?: { readonly [key: string]: unknown } | string;
  readonly summary?: { readonly [key: string]: unknown } | string;
  readonly rows?: readonly { readonly [key: string]: unknown }[];
  readonly group?: string;
  readonly createdAt?: string;
  readonly heartbeatAt?: string;
  tags?: string[];
}

export const wandbSchema = buildSchema(
  readFileSync(new URL('fixtures/schema.graphql', import.meta.url), 'utf8'),
);

/**
 * For tests: a W&B that executes the part of its schema that is used. Histories are sampled as W&B
 * does it: rows that hold all keys, at random where there are more than asked for.
 */
export function wandbServer(
  given: readonly KeptRun[],
  intercept: (request: FakeRequest) => FakeAnswer | undefined = () => undefined,
) {
  const runs = [...given];
  const asked: {
    readonly query: string;
    readonly variables: { readonly [key: string]: unknown };
  }[] = [];
  const rootValue = {
    project: ({ name, entityName }: { name: string; entityName: string }) =>
      name === 'bytes' && entityName === 'team'
        ? {
            internalId: '17',
            readOnly: false,
            runCount: runs.length,
            run: ({ name: wanted }: { name: string }) =>
              nodeOf(runs.find((run) => run.name === wanted)),
            runs: ({ after, first }: { after?: string; first: number }) => {
              const start = after ? Number(after) : 0;
              const end = start + first;
              return {
                edges: runs.slice(start, end).map((run) => ({ node: nodeOf(run), cursor: '' })),
                pageInfo: { endCursor: String(end), hasNextPage: end < runs.length },
              };
            },
          }
        : null,
    upsertBucket: ({ input }: { input: { id: string; tags?: string[] } }) => {
      const run = runs.find(({ name }) => idOf(name) === input.id);
      if (!run) throw new Error('run not found');
      if (input.tags) run.tags = input.tags;
      return { bucket: nodeOf(run) };
    },
    deleteRun: ({ input }: { input: { id: string } }) => {
      const at = runs.findIndex(({ name }) => idOf(name) === input.id);
      if (at < 0) throw new Error('run not found');
      runs.splice(at, 1);
      return { clientMutationId: null };
    },
  };
  const fetch = fakeServer(async (request) => {
    const refused = intercept(request);
    if (refused) return refused;
    const { query, variables } = request.body as (typeof asked)[number];
    asked.push({ query, variables });
    const answer = await graphql({
      schema: wandbSchema,
      source: query,
      rootValue,
      variableValues: variables,
    });
    return { body: answer };
  });
  return {
    runs,
    asked,
    options: { apiKey: 'secret-key', entity: 'team', project: 'bytes', fetch },
  };
}

function idOf(name: string): string {
  return btoa(`Run:v1:${name}:bytes:team`);
}

function nodeOf(run: KeptRun | undefined) {
  if (!run) return null;
  const { rows = [], config = {}, summary = {} } = run;
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return {
    ...run,
    id: idOf(run.name),
    projectId: '17',
    user: { name: 'Somebody', username: 'somebody' },
    config: text(config),
    summaryMetrics: text(summary),
    systemMetrics: '{}',
    historyLineCount: rows.length,
    historyKeys: { sets: [], keys: keysOf(rows), lastStep: rows.length - 1 },
    sampledHistory: ({ specs }: { specs: readonly string[] }) =>
      specs.map((spec) => {
        const { keys, samples } = JSON.parse(spec) as { keys: string[]; samples: number };
        const whole = rows.filter((row) => keys.every((key) => key in row));
        return sampled(whole, samples).map((row) =>
          Object.fromEntries(keys.map((key) => [key, row[key]])),
        );
      }),
  };
}

function keysOf(rows: NonNullable<KeptRun['rows']>) {
  const counts: { [key: string]: number } = {};
  for (const row of rows) for (const key of Object.keys(row)) counts[key] = (counts[key] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counts).map(([key, count]) => [
      key,
      { typeCounts: [{ type: 'number', count }], monotonic: false },
    ]),
  );
}

function sampled<T>(rows: readonly T[], samples: number): readonly T[] {
  if (rows.length <= samples) return rows;
  const scored = rows.map((row, i) => ({ row, i, score: (i * 7919 + 13) % 10_007 }));
  const kept = scored.sort((a, b) => a.score - b.score).slice(0, samples);
  return kept.sort((a, b) => a.i - b.i).map(({ row }) => row);
}
